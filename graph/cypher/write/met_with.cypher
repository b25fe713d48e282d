// The dated shortcut between two parties that met.
UNWIND $rows AS row
MATCH (a:Entity {id: row.one})
MATCH (b:Entity {id: row.other})
CREATE (a)-[r:MET_WITH]->(b)
SET r = row.properties
