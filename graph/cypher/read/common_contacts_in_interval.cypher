// Whom two parties both met on days of $from..$to, how often, and when each last did.
MATCH (a:Entity {id: $party})
CALL (a) { MATCH (b:Entity {id: $other}) RETURN b }
MATCH (a)-[r:MET_WITH]-(x:Party)
WHERE ($from IS NULL OR r.date_end >= date($from)) AND ($to IS NULL OR r.date_start <= date($to))
WITH x, b, count(r) AS with_party, max(r.date_end) AS last_with_party
MATCH (x)-[r:MET_WITH]-(b)
WHERE ($from IS NULL OR r.date_end >= date($from)) AND ($to IS NULL OR r.date_start <= date($to))
WITH x, with_party, last_with_party, count(r) AS with_other, max(r.date_end) AS last_with_other
ORDER BY with_party + with_other DESC, x.id
LIMIT $limit
OPTIONAL MATCH (of:Entity {id: x.country})
RETURN x {.id, .name, .kind, country: of {.id, .name, .kind, .code}} AS contact, with_party, with_other,
  toString(last_with_party) AS last_with_party, toString(last_with_other) AS last_with_other
