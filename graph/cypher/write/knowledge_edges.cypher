// How what the knowledge tables have is tied together.
MATCH (a:Entity)-[r:HOLDS|OF|MEMBER_OF|LOCATED_IN|PART_OF|CAPITAL_OF]->(b:Entity)
WHERE a.known AND b.known
RETURN a.id AS one, type(r) AS type, b.id AS other, properties(r) AS properties
ORDER BY one, type, other
