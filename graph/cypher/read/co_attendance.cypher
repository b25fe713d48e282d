// Occasions that two parties both attended without being told to have met, looked for at the one who attended fewer.
MATCH (a:Entity {id: $party})
CALL (a) { MATCH (b:Entity {id: $other}) RETURN b }
WITH a, b, COLLECT { MATCH (a)-[r:MET_WITH]-(b) RETURN r.meeting } AS met,
  COUNT { (a)-[:PARTICIPATED_IN]->() } > COUNT { (b)-[:PARTICIPATED_IN]->() } AS busier
WITH met, CASE WHEN busier THEN b ELSE a END AS one, CASE WHEN busier THEN a ELSE b END AS other
MATCH (one)-[:PARTICIPATED_IN]->(m:Meeting {status: 'held'})
WHERE one <> other AND NOT m.id IN met AND EXISTS { (other)-[:PARTICIPATED_IN]->(m) }
WITH DISTINCT m ORDER BY m.date_start, m.id LIMIT $limit
RETURN m.id AS meeting, m.title AS title, m.format AS format, toString(m.date_start) AS start, toString(m.date_end) AS end
