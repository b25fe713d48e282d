// Statements made on a day of $from..$to: of each length in $spans those whose interval starts early enough.
UNWIND $spans AS span
MATCH (s:Statement) WHERE s.span = span.days AND s.date_start >= date(span.earliest) AND s.date_start <= date($to)
  AND s.date_end >= date($from)
WITH s WHERE true
  AND ($kinds IS NULL OR s.kind IN $kinds)
  AND ($about IS NULL OR EXISTS { (s)-[:ABOUT]->(of) WHERE of.id = $about })
  AND all(word IN $words WHERE toLower(s.text) CONTAINS word)
WITH coalesce(s.date_start, date({year: 1})) AS day, s.id AS id ORDER BY day, id
WITH collect([day, id]) AS found
WITH size(found) AS total, CASE WHEN $after IS NULL THEN found ELSE [each IN found WHERE
  ($newest AND (each[0] < date($after[0]) OR (each[0] = date($after[0]) AND each[1] < $after[1])))
  OR (NOT $newest AND (each[0] > date($after[0]) OR (each[0] = date($after[0]) AND each[1] > $after[1])))] END AS rest
WITH total, CASE WHEN $newest THEN reverse(rest) ELSE rest END AS rest
RETURN total, [each IN rest[..$limit] | [toString(each[0]), each[1]]] AS page, size(rest) > $limit AS more
