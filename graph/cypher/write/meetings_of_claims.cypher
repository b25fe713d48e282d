// The meetings that these claims tell of, with all their claims.
UNWIND $rows AS id
MATCH (:Claim {id: id})-[:SUPPORTS|DISPUTES]->(m:Meeting)
WITH DISTINCT m
RETURN m.id AS id, m.fingerprint AS fingerprint,
       COLLECT { MATCH (c:Claim)-[:SUPPORTS|DISPUTES|NAMES]->(m) RETURN DISTINCT c.id } AS claims
