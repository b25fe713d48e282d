// The fewest meetings that lead from one party to another, none of them before $from or after $to.
MATCH (a:Entity {id: $party})
CALL (a) { MATCH (b:Entity {id: $other}) RETURN b }
MATCH path = shortestPath((a)-[:MET_WITH*..8]-(b))
WHERE all(r IN relationships(path) WHERE
  ($from IS NULL OR r.date_end >= date($from)) AND ($to IS NULL OR r.date_start <= date($to)))
RETURN COLLECT { UNWIND nodes(path) AS n OPTIONAL MATCH (of:Entity {id: n.country})
    RETURN n {.id, .name, .kind, country: of {.id, .name, .kind, .code}} } AS nodes,
  [r IN relationships(path) |
    {meeting: r.meeting, start: toString(r.date_start), end: toString(r.date_end), place: r.place}] AS meetings
