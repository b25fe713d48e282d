// Every meeting of two parties, oldest first.
MATCH (a:Entity {id: $party})
CALL (a) { MATCH (b:Entity {id: $other}) RETURN b }
MATCH (a)-[r:MET_WITH]-(b)
RETURN r.meeting AS meeting, toString(r.date_start) AS start, toString(r.date_end) AS end, r.precision AS precision,
  r.place AS place, r.medium AS medium, r.sources AS sources
ORDER BY start, meeting
