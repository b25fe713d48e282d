// Meetings go, and with them the shortcuts derived from them: which these were.
UNWIND $rows AS id
MATCH (m:Meeting {id: id})
DETACH DELETE m
WITH id
MATCH (a)-[r:MET_WITH {meeting: id}]->(b)
WITH r, a.id AS one, b.id AS other, r {.meeting, .date_start, .date_end} AS properties
DELETE r
RETURN one, other, properties
