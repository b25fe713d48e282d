// A newer extractor makes the same claims.
UNWIND $rows AS row
MATCH (c:Claim {id: row.id})
SET c.extractor = row.properties.extractor
