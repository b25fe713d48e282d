// Whom and what a document mentions.
UNWIND $rows AS row
MATCH (a:Article {id: row.article})
MATCH (e:Entity {id: row.id})
CREATE (a)-[:MENTIONS {count: row.count, name: row.name, names: row.names, kinds: row.kinds, country: row.country,
                       read_as: row.read_as}]->(e)
