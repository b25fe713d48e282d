// Occasions that two parties both attended without being told to have met each other.
MATCH (a:Entity {id: $party})-[:PARTICIPATED_IN]->(m:Meeting)<-[:PARTICIPATED_IN]-(b)
WHERE b.id = $other AND m.status = 'held' AND NOT EXISTS { (a)-[r:MET_WITH]-(b) WHERE r.meeting = m.id }
RETURN DISTINCT m.id AS meeting, m.title AS title, m.date_start AS start, m.date_end AS end, m.format AS format
ORDER BY start, meeting
LIMIT $limit
