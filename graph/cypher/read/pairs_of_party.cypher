// Whom a party met, how often, first and last.
MATCH (a:Entity {id: $party})-[r:MET_WITH]-(b:Party)
WHERE ($from IS NULL OR r.date_end >= date($from)) AND ($to IS NULL OR r.date_start <= date($to))
  AND ($media IS NULL OR r.medium IN $media) AND ($place IS NULL OR r.place_id = $place)
WITH a, b, count(r) AS meetings, min(r.date_start) AS first, max(r.date_end) AS last, collect(r.meeting) AS ids
ORDER BY meetings DESC, last DESC, a.id, b.id
LIMIT $limit
OPTIONAL MATCH (of_a:Entity {id: a.country})
OPTIONAL MATCH (of_b:Entity {id: b.country})
RETURN a {.id, .name, .kind, country: of_a {.id, .name, .kind, .code}} AS a,
  b {.id, .name, .kind, country: of_b {.id, .name, .kind, .code}} AS b,
  meetings, toString(first) AS first, toString(last) AS last, ids
