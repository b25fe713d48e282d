// The graph holds this state of the knowledge tables from now on.
MERGE (k:Knowledge {id: 'knowledge'})
SET k.version = $version, k.loaded = datetime()
