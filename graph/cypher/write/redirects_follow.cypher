// What led to an id that is no more leads where that id leads.
UNWIND $rows AS row
MATCH (r:Redirect {to: row.id})
SET r.to = row.to, r.changed = datetime(), r.revision = $revision
