// Meetings as their claims tell them.
UNWIND $rows AS row
CREATE (m:Meeting)
SET m = row, m.changed = datetime(), m.revision = $revision
