// Whom a party met on a day of $from..$to, the most frequent first, and what ties the ones it met among each other.
MATCH (center:Entity {id: $party})-[r:MET_WITH]-(x:Party)
WHERE ($from IS NULL OR r.date_end >= date($from)) AND ($to IS NULL OR r.date_start <= date($to))
WITH x, count(r) AS meetings, min(r.date_start) AS first, max(r.date_end) AS last
ORDER BY meetings DESC, last DESC, x.id
LIMIT $limit
WITH collect(x) AS around, collect([$party, x.id, meetings, toString(first), toString(last)]) AS spokes
RETURN spokes,
  COLLECT { UNWIND around AS x OPTIONAL MATCH (of:Entity {id: x.country})
    RETURN x {.id, .name, .kind, country: of {.id, .name, .kind, .code}} } AS nodes,
  COLLECT {
    UNWIND around AS x
    MATCH (x)-[r:MET_WITH]->(y) WHERE y IN around
      AND ($from IS NULL OR r.date_end >= date($from)) AND ($to IS NULL OR r.date_start <= date($to))
    WITH x, y, count(r) AS meetings, min(r.date_start) AS first, max(r.date_end) AS last
    RETURN [x.id, y.id, meetings, toString(first), toString(last)]
  } AS others
