// Which of these documents have been erased for good?
UNWIND $rows AS id
MATCH (t:Tombstone {id: id})
RETURN t.id AS id
