// Meetings go, and with them the shortcuts derived from them.
UNWIND $rows AS id
MATCH (m:Meeting {id: id})
DETACH DELETE m
WITH id
MATCH ()-[r:MET_WITH {meeting: id}]->()
DELETE r
