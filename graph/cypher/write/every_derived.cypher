// The ids of everything that is derived from claims.
MATCH (m:Meeting)
RETURN m.id AS id
UNION ALL
MATCH (s:Statement)
RETURN s.id AS id
