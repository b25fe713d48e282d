// Which state of the knowledge tables the graph holds.
OPTIONAL MATCH (k:Knowledge {id: 'knowledge'})
RETURN k.version AS version
