// Ids of parties and places that were merged into others.
MATCH (m:Merged)
RETURN m.id AS id, m.to AS into
ORDER BY id
