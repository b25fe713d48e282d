// Persons in offices.
UNWIND $rows AS row
MATCH (p:Entity {id: row.person}), (o:Entity {id: row.office})
CREATE (p)-[:HOLDS {known: true, from: row.from, to: row.to, as_of: row.as_of, acting: row.acting,
                    confidence: row.confidence, source: row.source}]->(o)
