// Ids that were: where each leads now, or that it is gone.
UNWIND $rows AS row
MERGE (r:Redirect {id: row.id})
SET r.to = row.to, r.kind = row.kind, r.changed = datetime(), r.revision = $revision
