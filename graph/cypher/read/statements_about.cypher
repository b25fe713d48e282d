// Statements about a party, a place or a meeting.
OPTIONAL MATCH (party:Entity {id: $about})
OPTIONAL MATCH (meeting:Meeting {id: $about})
WITH coalesce(party, meeting) AS topic
MATCH (topic)<-[:ABOUT]-(s:Statement)
WHERE ($from IS NULL OR s.date_end >= date($from)) AND ($to IS NULL OR s.date_start <= date($to))
  AND ($kinds IS NULL OR s.kind IN $kinds)
  AND all(word IN $words WHERE toLower(s.text) CONTAINS word)
WITH DISTINCT coalesce(toString(s.date_start), "") AS day, s.id AS id ORDER BY day, id
WITH collect([day, id]) AS found
WITH CASE WHEN $newest THEN reverse(found) ELSE found END AS found
WITH size(found) AS total, [each IN found WHERE $after IS NULL
  OR ($newest AND (each[0] < $after[0] OR (each[0] = $after[0] AND each[1] < $after[1])))
  OR (NOT $newest AND (each[0] > $after[0] OR (each[0] = $after[0] AND each[1] > $after[1])))] AS rest
RETURN total, rest[..$limit] AS page, size(rest) > $limit AS more
