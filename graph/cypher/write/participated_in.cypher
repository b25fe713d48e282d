// Who took part.
UNWIND $rows AS row
MATCH (m:Meeting {id: row.meeting})
MATCH (p:Entity {id: row.party})
CREATE (p)-[r:PARTICIPATED_IN]->(m)
SET r = row.properties
