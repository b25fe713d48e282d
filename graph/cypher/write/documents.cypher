// How many documents the graph holds.
MATCH (a:Article)
RETURN count(a) AS documents
