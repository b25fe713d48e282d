// Whom a party met, how often, first and last.
MATCH (a:Entity {id: $party})-[r:MET_WITH]-(b:Party)
WHERE ($from IS NULL OR r.date_end >= date($from)) AND ($to IS NULL OR r.date_start <= date($to))
  AND ($media IS NULL OR r.medium IN $media) AND ($place IS NULL OR r.place_id = $place)
WITH a, b, collect({meeting: r.meeting, start: r.date_start, end: r.date_end, sources: r.sources}) AS met
RETURN a {.id, .name, .kind, .country} AS a, b {.id, .name, .kind, .country} AS b, size(met) AS meetings,
  reduce(first = null, each IN met | CASE WHEN first IS NULL OR each.start < first THEN each.start ELSE first END) AS first,
  reduce(last = null, each IN met | CASE WHEN last IS NULL OR each.end > last THEN each.end ELSE last END) AS last,
  [each IN met | each.meeting] AS ids
ORDER BY meetings DESC, last DESC, a.id, b.id
LIMIT $limit
