// Ties of the kind PART_OF, as another graph had them.
UNWIND $rows AS row
MATCH (a:Entity {id: row.one})
MATCH (b:Entity {id: row.other})
WHERE NOT EXISTS { MATCH (a)-[r:PART_OF]->(b) WHERE properties(r) = row.properties }
CREATE (a)-[r:PART_OF]->(b)
SET r = row.properties
