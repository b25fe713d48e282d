// Two parties that met, or no longer did: how often, first and last.
UNWIND $rows AS row
MATCH (a:Entity {id: row.one})
MATCH (b:Entity {id: row.other})
OPTIONAL MATCH (a)-[old:CONTACT]->(b)
DELETE old
WITH DISTINCT a, b
MATCH (a)-[r:MET_WITH]->(b)
WITH a, b, count(r) AS meetings, min(r.date_start) AS first, max(r.date_end) AS last
CREATE (a)-[:CONTACT {meetings: meetings, first: first, last: last}]->(b)
