// About whom a party spoke, and how often.
MATCH (center:Entity {id: $party})-[:STATED]->(s:Statement)-[:ABOUT]->(x:Party)
WHERE ($from IS NULL OR s.date_end >= date($from)) AND ($to IS NULL OR s.date_start <= date($to))
WITH x, count(DISTINCT s) AS statements, min(s.date_start) AS first, max(s.date_end) AS last
ORDER BY statements DESC, x.id
LIMIT $limit
OPTIONAL MATCH (of:Entity {id: x.country})
RETURN x {.id, .name, .kind, country: of {.id, .name, .kind, .code}} AS node,
  {source: $party, target: x.id, kind: 'stated', count: statements, first: toString(first), last: toString(last)} AS edge
