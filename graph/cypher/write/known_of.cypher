// Offices of countries and bodies.
UNWIND $rows AS row
MATCH (o:Entity {id: row.office}), (e:Entity {id: row.jurisdiction})
CREATE (o)-[:OF {known: true}]->(e)
