"""From sources to claims: documents, annotation, extraction, linking; knows no Cypher and no HTTP."""
