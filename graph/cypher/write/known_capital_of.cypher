// Capitals of countries.
UNWIND $rows AS row
MATCH (s:Entity {id: row.subject}), (o:Entity {id: row.object})
CREATE (s)-[:CAPITAL_OF {known: true, from: row.from, to: row.to}]->(o)
