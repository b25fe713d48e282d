// Claims and where they stand in the text.
UNWIND $rows AS row
MATCH (a:Article {id: row.document})
MERGE (c:Claim {id: row.id})
SET c = row.properties, c.id = row.id
MERGE (c)-[f:FROM]->(a)
SET f.start = row.start, f.end = row.end, f.sentence = row.sentence
