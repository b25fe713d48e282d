// Whom and what do these documents mention that the knowledge tables do not have?
UNWIND $rows AS id
MATCH (:Article {id: id})-[:MENTIONS]->(e:Entity)
WHERE NOT e.known
RETURN DISTINCT e.id AS id
