// How many transactions have changed the graph, and when the last one did.
MATCH (l:Ledger {id: 'ledger'})
RETURN l.revision AS revision, toString(l.changed) AS changed
