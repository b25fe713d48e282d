// Who said it.
UNWIND $rows AS row
MATCH (s:Statement {id: row.statement})
MATCH (p:Entity {id: row.party})
CREATE (p)-[r:STATED]->(s)
SET r = row.properties
