// Ids that are in use (again) lead nowhere else.
UNWIND $rows AS id
MATCH (r:Redirect {id: id})
DELETE r
