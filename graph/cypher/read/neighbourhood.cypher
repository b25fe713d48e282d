// Whom a party met, the most frequent first, and what ties the ones it met among each other.
MATCH (center:Entity {id: $party})-[c:CONTACT]-(x:Party)
WITH x, c.meetings AS meetings, c.first AS first, c.last AS last
ORDER BY meetings DESC, last DESC, x.id
LIMIT $limit
WITH collect(x) AS around,
  collect({source: $party, target: x.id, kind: 'met', count: meetings, first: toString(first), last: toString(last)})
    AS spokes
RETURN spokes,
  COLLECT { UNWIND around AS x OPTIONAL MATCH (of:Entity {id: x.country})
    RETURN x {.id, .name, .kind, country: of {.id, .name, .kind, .code}} } AS nodes,
  COLLECT {
    UNWIND around AS x
    MATCH (x)-[c:CONTACT]->(y) WHERE y IN around
    RETURN {source: x.id, target: y.id, kind: 'met', count: c.meetings, first: toString(c.first), last: toString(c.last)}
  } AS others
