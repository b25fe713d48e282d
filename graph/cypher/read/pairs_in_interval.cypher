// Who met whom on a day of $from..$to, how often, first and last: of each length in $spans what starts early enough.
UNWIND $spans AS span
MATCH ()-[r:MET_WITH]->() WHERE r.span = span.days AND r.date_start >= date(span.earliest) AND r.date_start <= date($to)
  AND r.date_end >= date($from)
WITH r, startNode(r) AS a, endNode(r) AS b
WHERE ($media IS NULL OR r.medium IN $media) AND ($place IS NULL OR r.place_id = $place)
WITH a, b, collect({meeting: r.meeting, start: r.date_start, end: r.date_end, sources: r.sources}) AS met
RETURN a {.id, .name, .kind, .country} AS a, b {.id, .name, .kind, .country} AS b, size(met) AS meetings,
  reduce(first = null, each IN met | CASE WHEN first IS NULL OR each.start < first THEN each.start ELSE first END) AS first,
  reduce(last = null, each IN met | CASE WHEN last IS NULL OR each.end > last THEN each.end ELSE last END) AS last,
  [each IN met | each.meeting] AS ids
ORDER BY meetings DESC, last DESC, a.id, b.id
LIMIT $limit
