// Ties of the kind CAPITAL_OF, as another graph had them.
UNWIND $rows AS row
MATCH (a:Entity {id: row.one})
MATCH (b:Entity {id: row.other})
WHERE NOT EXISTS { MATCH (a)-[r:CAPITAL_OF]->(b) WHERE properties(r) = row.properties }
CREATE (a)-[r:CAPITAL_OF]->(b)
SET r = row.properties
