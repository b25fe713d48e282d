// All documents, with their signatures, clusters and copies.
MATCH (a:Article)
RETURN a.id AS id, a.cluster AS cluster, a.bands AS bands,
       COLLECT { MATCH (a)-[:COPY_OF]->(b:Article) RETURN b.id } AS copies
