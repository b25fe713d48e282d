// The sentences behind the meeting $id, in the order of telling.
MATCH (c)-[s:SUPPORTS|DISPUTES]->(:Meeting {id: $id}) WHERE s.position < $evidence
MATCH (c)-[f:FROM]->(a)
WITH c, s, f, a ORDER BY s.position
RETURN c.id AS claim, toLower(type(s)) AS stance, c.status AS status, c.attributed_to AS attributed_to, c.rule AS rule,
  c.extractor AS extractor, f.sentence AS sentence, f.start AS start, f.end AS end,
  a {.id, .title, .outlet, .url, published: toString(a.published)} AS article
