// From now on these ids go by others.
UNWIND $rows AS row
MERGE (m:Merged {id: row.id})
SET m.to = row.into
