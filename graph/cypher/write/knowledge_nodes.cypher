// Everything that the knowledge tables put into the graph.
MATCH (e:Entity)
WHERE e.known
RETURN labels(e) AS labels, properties(e) AS properties
ORDER BY e.id
