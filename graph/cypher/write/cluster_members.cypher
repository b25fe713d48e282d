// All articles of these clusters, and which are copies of which.
UNWIND $rows AS cluster
MATCH (a:Article {cluster: cluster})
RETURN a.id AS id, a.cluster AS cluster, COLLECT { MATCH (a)-[:COPY_OF]->(b:Article) RETURN b.id } AS copies
