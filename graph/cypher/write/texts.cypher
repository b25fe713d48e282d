// The texts of these articles.
UNWIND $rows AS id
MATCH (a:Article {id: id})
RETURN a.id AS id, a.text AS text
