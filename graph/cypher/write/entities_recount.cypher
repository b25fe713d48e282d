// By which names do the texts call these parties and places?
UNWIND $rows AS id
MATCH (e:Entity {id: id})
WHERE NOT e.known
OPTIONAL MATCH (e)<-[r:MENTIONS]-(:Article)
RETURN e.id AS id, collect(r.names) AS names, collect(r.kinds) AS kinds, min(r.country) AS country
