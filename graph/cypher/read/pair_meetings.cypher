// Every meeting of two parties, oldest first.
MATCH (:Entity {id: $party})-[r:MET_WITH]-(b)
WHERE b.id = $other
RETURN r.meeting AS meeting, r.date_start AS start, r.date_end AS end, r.precision AS precision, r.place AS place,
  r.medium AS medium, r.sources AS sources
ORDER BY start, meeting
