"""From sources to claims: documents, their annotation, extraction and the linking of names; knows no Cypher and no HTTP."""
