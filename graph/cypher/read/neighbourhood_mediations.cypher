// Who mediated meetings of a party, for whom it mediated, and how often.
MATCH (center:Entity {id: $party})
CALL (center) {
  MATCH (center)-[:PARTICIPATED_IN]->(m:Meeting)-[:MEDIATED_BY]->(x:Party)
  RETURN m, x, x.id AS source, center.id AS target
  UNION
  MATCH (center)<-[:MEDIATED_BY]-(m:Meeting)<-[:PARTICIPATED_IN]-(x:Party)
  RETURN m, x, center.id AS source, x.id AS target
}
WITH m, x, source, target
WHERE ($from IS NULL OR m.date_end >= date($from)) AND ($to IS NULL OR m.date_start <= date($to))
WITH x, source, target, count(DISTINCT m) AS meetings, min(m.date_start) AS first, max(m.date_end) AS last
ORDER BY meetings DESC, x.id
LIMIT $limit
OPTIONAL MATCH (of:Entity {id: x.country})
RETURN x {.id, .name, .kind, country: of {.id, .name, .kind, .code}} AS node,
  {source: source, target: target, kind: 'mediated', count: meetings, first: toString(first), last: toString(last)} AS edge
