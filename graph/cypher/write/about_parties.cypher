// Whom a statement is about.
UNWIND $rows AS row
MATCH (s:Statement {id: row.statement})
MATCH (p:Entity {id: row.party})
CREATE (s)-[:ABOUT]->(p)
