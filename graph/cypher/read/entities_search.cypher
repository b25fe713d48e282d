// Entities whose names hold the words of $words, the ones most met and talked about first among equals.
CALL db.index.fulltext.queryNodes('names', $words, {limit: $candidates}) YIELD node AS e, score
WHERE $kinds IS NULL OR e.kind IN $kinds
WITH e, score, COUNT { (e)-[:PARTICIPATED_IN]->() } + COUNT { (e)-[:STATED]->() } + COUNT { (e)<-[:HELD_IN]-() } AS facts
RETURN e {.id, .name, .kind, .country, .type, .names} AS entity, score, facts,
  COUNT { (e)<-[:MENTIONS]-() } AS mentions
