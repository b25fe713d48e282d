// What the tables no longer have stays where texts name it, and leaves the graph where none does.
MATCH (e:Entity {known: true})
WHERE e.version <> $version
SET e.known = false
REMOVE e.version
WITH e
WHERE NOT EXISTS { (e)--(other) WHERE NOT other:Entity }
  AND NOT EXISTS { (e)-[:MET_WITH]-() }
DETACH DELETE e
