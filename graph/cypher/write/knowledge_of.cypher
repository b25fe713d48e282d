// Ties of the kind OF, as another graph had them.
UNWIND $rows AS row
MATCH (a:Entity {id: row.one})
MATCH (b:Entity {id: row.other})
WHERE NOT EXISTS { MATCH (a)-[r:OF]->(b) WHERE properties(r) = row.properties }
CREATE (a)-[r:OF]->(b)
SET r = row.properties
