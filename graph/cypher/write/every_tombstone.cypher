// All documents that were erased for good.
MATCH (t:Tombstone)
RETURN t.id AS id
ORDER BY id
