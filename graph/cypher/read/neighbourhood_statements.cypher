// About whom a party spoke, and how often.
MATCH (center:Entity {id: $party})-[:STATED]->(s:Statement)-[:ABOUT]->(x:Party)
WHERE ($from IS NULL OR s.date_end >= date($from)) AND ($to IS NULL OR s.date_start <= date($to))
WITH x, count(DISTINCT s) AS statements, min(s.date_start) AS first, max(s.date_end) AS last
RETURN x {.id, .name, .kind, .country} AS node,
  {from: $party, to: x.id, kind: 'stated', count: statements, first: first, last: last} AS edge
ORDER BY statements DESC, x.id
LIMIT $limit
