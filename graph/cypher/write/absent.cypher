// Who did not come.
UNWIND $rows AS row
MATCH (m:Meeting {id: row.meeting})
MATCH (p:Entity {id: row.party})
CREATE (m)-[r:ABSENT]->(p)
SET r = row.properties
