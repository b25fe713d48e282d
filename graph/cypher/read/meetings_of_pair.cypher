// Meetings that two parties, or those who acted for them, took part in on different sides.
CALL () {
  MATCH (:Entity {id: $party})-[r:PARTICIPATED_IN]->(m:Meeting) RETURN m, r.side AS side
  UNION
  MATCH ()-[r:PARTICIPATED_IN]->(m:Meeting) WHERE r.on_behalf_of = $party RETURN m, r.side AS side
}
WITH m, side WHERE ($from IS NULL OR m.date_end >= date($from)) AND ($to IS NULL OR m.date_start <= date($to))
  AND EXISTS { (other)-[r:PARTICIPATED_IN]->(m) WHERE r.side <> side AND (other.id = $other OR r.on_behalf_of = $other) }
  AND ($statuses IS NULL OR m.status IN $statuses)
  AND ($media IS NULL OR m.medium IN $media)
  AND ($formats IS NULL OR m.format IN $formats)
  AND ($mediated IS NULL OR $mediated = EXISTS { (m)-[:MEDIATED_BY]->() })
  AND ($published_from IS NULL OR m.published_last >= date($published_from))
  AND ($published_to IS NULL OR m.published_first <= date($published_to))
  AND ($place IS NULL OR EXISTS { (m)-[:HELD_IN]->(at) WHERE at.id = $place OR at.country = $place })
WITH DISTINCT coalesce(m.date_start, date({year: 1})) AS day, m.id AS id ORDER BY day, id
WITH collect([day, id]) AS found
WITH size(found) AS total, CASE WHEN $after IS NULL THEN found ELSE [each IN found WHERE
  ($newest AND (each[0] < date($after[0]) OR (each[0] = date($after[0]) AND each[1] < $after[1])))
  OR (NOT $newest AND (each[0] > date($after[0]) OR (each[0] = date($after[0]) AND each[1] > $after[1])))] END AS rest
WITH total, CASE WHEN $newest THEN reverse(rest) ELSE rest END AS rest
RETURN total, [each IN rest[..$limit] | [toString(each[0]), each[1]]] AS page, size(rest) > $limit AS more
