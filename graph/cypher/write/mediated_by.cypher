// Who mediated.
UNWIND $rows AS row
MATCH (m:Meeting {id: row.meeting})
MATCH (p:Entity {id: row.party})
CREATE (m)-[r:MEDIATED_BY]->(p)
SET r = row.properties
