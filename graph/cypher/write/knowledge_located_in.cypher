// Ties of the kind LOCATED_IN, as another graph had them.
UNWIND $rows AS row
MATCH (a:Entity {id: row.one})
MATCH (b:Entity {id: row.other})
WHERE NOT EXISTS { MATCH (a)-[r:LOCATED_IN]->(b) WHERE properties(r) = row.properties }
CREATE (a)-[r:LOCATED_IN]->(b)
SET r = row.properties
