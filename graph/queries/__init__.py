"""The questions: one typed function for each file of graph/cypher/read."""
