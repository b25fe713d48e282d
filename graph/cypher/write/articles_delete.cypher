// Articles leave the graph.
UNWIND $rows AS id
MATCH (a:Article {id: id})
DETACH DELETE a
