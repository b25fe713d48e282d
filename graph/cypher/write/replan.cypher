// Samples the indexes and drops all plans, should the graph hold twice the documents that it held before or more.
MATCH (a:Article)
WITH count(a) AS documents
WHERE documents >= 2 * $before
CALL db.prepareForReplanning()
RETURN documents
