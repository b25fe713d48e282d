// Institutions and regions of countries and bodies.
UNWIND $rows AS row
MATCH (s:Entity {id: row.subject}), (o:Entity {id: row.object})
CREATE (s)-[:PART_OF {known: true, from: row.from, to: row.to}]->(o)
