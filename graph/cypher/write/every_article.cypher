// All documents, with their clusters and copies.
MATCH (a:Article)
RETURN a.id AS id, a.cluster AS cluster, COLLECT { MATCH (a)-[:COPY_OF]->(b:Article) RETURN b.id } AS copies
