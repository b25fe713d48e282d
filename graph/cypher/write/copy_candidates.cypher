// Articles that share a band of their signature with each of these.
UNWIND $rows AS row
CALL db.index.fulltext.queryNodes('bands', row.bands) YIELD node
WHERE node.id <> row.id
RETURN row.id AS id, collect(node.id) AS others
