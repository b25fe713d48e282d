// Whom two parties both met, how often, and when each last did.
MATCH (a:Entity {id: $party})
CALL (a) { MATCH (b:Entity {id: $other}) RETURN b }
MATCH (a)-[one:CONTACT]-(x:Party)-[two:CONTACT]-(b)
WITH x, one.meetings AS with_party, one.last AS last_with_party, two.meetings AS with_other, two.last AS last_with_other
ORDER BY with_party + with_other DESC, x.id
LIMIT $limit
OPTIONAL MATCH (of:Entity {id: x.country})
RETURN x {.id, .name, .kind, country: of {.id, .name, .kind, .code}} AS contact, with_party, with_other,
  toString(last_with_party) AS last_with_party, toString(last_with_other) AS last_with_other
