// Near-identical texts.
UNWIND $rows AS row
MATCH (a:Article {id: row.one})
MATCH (b:Article {id: row.other})
MERGE (a)-[:COPY_OF]->(b)
