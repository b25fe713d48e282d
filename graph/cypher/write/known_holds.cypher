// Persons in offices.
UNWIND $rows AS row
MATCH (p:Person {id: row.person}), (o:Office {id: row.office})
CREATE (p)-[:HOLDS {known: true, from: row.from, to: row.to, as_of: row.as_of, acting: row.acting,
                    confidence: row.confidence, source: row.source}]->(o)
