// Countries in bodies.
UNWIND $rows AS row
MATCH (m:Entity {id: row.member}), (o:Entity {id: row.organization})
CREATE (m)-[:MEMBER_OF {known: true, from: row.from, to: row.to, status: row.status}]->(o)
