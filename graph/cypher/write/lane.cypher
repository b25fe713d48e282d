// One writer at a time, in whatever process: the lock on this node is held until the transaction ends.
MERGE (l:Ledger {id: 'ledger'})
ON CREATE SET l.revision = 0
SET l.revision = l.revision
RETURN l.revision AS revision
