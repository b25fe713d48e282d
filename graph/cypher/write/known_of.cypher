// Offices of countries and bodies.
UNWIND $rows AS row
MATCH (o:Office {id: row.office}), (e:Entity {id: row.jurisdiction})
CREATE (o)-[:OF {known: true}]->(e)
