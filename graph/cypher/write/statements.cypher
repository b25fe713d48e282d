// Statements as their claims report them.
UNWIND $rows AS row
CREATE (s:Statement)
SET s = row, s.changed = datetime(), s.revision = $revision
