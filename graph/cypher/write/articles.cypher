// Articles, which are also the markers of what has been read.
UNWIND $rows AS row
MERGE (a:Article {id: row.id})
ON CREATE SET a.cluster = row.id, a.written = datetime()
SET a += row
