// Whom a party met, the most frequent first, and what ties the ones it met among each other.
MATCH (center:Entity {id: $party})-[c:CONTACT]-(x:Party)
WITH x, c.meetings AS meetings, c.first AS first, c.last AS last
ORDER BY meetings DESC, last DESC, x.id
LIMIT $limit
WITH collect(x) AS around, collect([$party, x.id, meetings, toString(first), toString(last)]) AS spokes
RETURN spokes,
  COLLECT { UNWIND around AS x OPTIONAL MATCH (of:Entity {id: x.country})
    RETURN x {.id, .name, .kind, country: of {.id, .name, .kind, .code}} } AS nodes,
  COLLECT {
    UNWIND around AS x
    MATCH (x)-[c:CONTACT]->(y) WHERE y IN around
    RETURN [x.id, y.id, c.meetings, toString(c.first), toString(c.last)]
  } AS others
