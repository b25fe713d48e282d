// The graph has changed.
MATCH (l:Ledger {id: 'ledger'})
SET l.revision = $revision, l.changed = datetime()
