// Ties of the kind HOLDS, as another graph had them.
UNWIND $rows AS row
MATCH (a:Entity {id: row.one})
MATCH (b:Entity {id: row.other})
WHERE NOT EXISTS { MATCH (a)-[r:HOLDS]->(b) WHERE properties(r) = row.properties }
CREATE (a)-[r:HOLDS]->(b)
SET r = row.properties
