"""The store: vocabulary, claims, fusion, all Cypher, and Neo4j embedded or by address; knows no text and no HTTP."""
