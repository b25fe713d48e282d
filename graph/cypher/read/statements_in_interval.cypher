// Statements made on a day of $from..$to: of each length in $spans those whose interval starts early enough.
UNWIND $spans AS span
MATCH (s:Statement) WHERE s.span = span.days AND s.date_start >= date(span.earliest) AND s.date_start <= date($to)
  AND s.date_end >= date($from)
WITH s WHERE true
  AND ($kinds IS NULL OR s.kind IN $kinds)
  AND ($about IS NULL OR EXISTS { (s)-[:ABOUT]->(of) WHERE of.id = $about })
  AND all(word IN $words WHERE toLower(s.text) CONTAINS word)
WITH DISTINCT coalesce(toString(s.date_start), "") AS day, s.id AS id ORDER BY day, id
WITH collect([day, id]) AS found
WITH CASE WHEN $newest THEN reverse(found) ELSE found END AS found
WITH size(found) AS total, [each IN found WHERE $after IS NULL
  OR ($newest AND (each[0] < $after[0] OR (each[0] = $after[0] AND each[1] < $after[1])))
  OR (NOT $newest AND (each[0] > $after[0] OR (each[0] = $after[0] AND each[1] > $after[1])))] AS rest
RETURN total, rest[..$limit] AS page, size(rest) > $limit AS more
