// Statements about a party, a place or a meeting.
OPTIONAL MATCH (party:Entity {id: $about})
OPTIONAL MATCH (meeting:Meeting {id: $about})
WITH coalesce(party, meeting) AS topic
MATCH (topic)<-[:ABOUT]-(s:Statement)
WHERE ($from IS NULL OR s.date_end >= date($from)) AND ($to IS NULL OR s.date_start <= date($to))
  AND ($kinds IS NULL OR s.kind IN $kinds)
  AND all(word IN $words WHERE toLower(s.text) CONTAINS word)
WITH coalesce(s.date_start, date({year: 1})) AS day, s.id AS id ORDER BY day, id
WITH collect([day, id]) AS found
WITH size(found) AS total, CASE WHEN $after IS NULL THEN found ELSE [each IN found WHERE
  ($newest AND (each[0] < date($after[0]) OR (each[0] = date($after[0]) AND each[1] < $after[1])))
  OR (NOT $newest AND (each[0] > date($after[0]) OR (each[0] = date($after[0]) AND each[1] > $after[1])))] END AS rest
WITH total, CASE WHEN $newest THEN reverse(rest) ELSE rest END AS rest
RETURN total, [each IN rest[..$limit] | [toString(each[0]), each[1]]] AS page, size(rest) > $limit AS more
