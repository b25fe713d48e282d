// The first sentences behind each meeting, kept on it: see write/citations.cypher.
MATCH (m:Meeting)
CALL (m) {
  SET m.citations = reduce(values = [], each IN COLLECT {
    MATCH (c:Claim)-[s:SUPPORTS|DISPUTES]->(m) WHERE s.position < 3
    MATCH (c)-[f:FROM]->(a:Article)
    WITH c, s, f, a ORDER BY s.position
    RETURN [c.id, toLower(type(s)), coalesce(c.status, ''), coalesce(c.attributed_to, ''), coalesce(c.rule, ''),
      coalesce(c.extractor, ''), f.sentence, toString(f.start), toString(f.end), a.id, coalesce(a.title, ''),
      coalesce(a.outlet, ''), coalesce(a.url, ''), coalesce(toString(a.published), '')]
  } | values + each)
} IN TRANSACTIONS OF 1000 ROWS;
