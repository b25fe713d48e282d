// The cluster in which an article counts.
UNWIND $rows AS row
MATCH (a:Article {id: row.id})
SET a.cluster = row.cluster
