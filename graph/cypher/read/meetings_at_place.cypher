// Meetings held in a place, or in a place that lies in it.
CALL () {
  MATCH (:Entity {id: $place})<-[:HELD_IN]-(m:Meeting) RETURN m
  UNION
  MATCH (:Entity {id: $place})<-[:LOCATED_IN]-(:Place)<-[:HELD_IN]-(m:Meeting) RETURN m
}
WITH m WHERE ($from IS NULL OR m.date_end >= date($from)) AND ($to IS NULL OR m.date_start <= date($to))
  AND ($statuses IS NULL OR m.status IN $statuses)
  AND ($media IS NULL OR m.medium IN $media)
  AND ($formats IS NULL OR m.format IN $formats)
  AND ($mediated IS NULL OR $mediated = EXISTS { (m)-[:MEDIATED_BY]->() })
  AND ($published_from IS NULL OR m.published_last >= date($published_from))
  AND ($published_to IS NULL OR m.published_first <= date($published_to))
WITH DISTINCT coalesce(toString(m.date_start), "") AS day, m.id AS id ORDER BY day, id
WITH collect([day, id]) AS found
WITH CASE WHEN $newest THEN reverse(found) ELSE found END AS found
WITH size(found) AS total, [each IN found WHERE $after IS NULL
  OR ($newest AND (each[0] < $after[0] OR (each[0] = $after[0] AND each[1] < $after[1])))
  OR (NOT $newest AND (each[0] > $after[0] OR (each[0] = $after[0] AND each[1] > $after[1])))] AS rest
RETURN total, rest[..$limit] AS page, size(rest) > $limit AS more
