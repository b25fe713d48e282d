// Everything about the statements $ids: who said it, to whom, about what, and the sentences behind it.
UNWIND range(0, size($ids) - 1) AS position
MATCH (s:Statement {id: $ids[position]})
WITH position, s {
  .id, .kind, .text, .to, .sources, .outlets, .confidence, changed: toString(s.changed),
  date: {start: toString(s.date_start), end: toString(s.date_end), precision: s.precision, basis: s.date_basis,
         words: s.date_words, inferred: s.date_basis IN ['context', 'publication']},
  speakers: COLLECT { MATCH (p:Party)-[r:STATED]->(s)
    OPTIONAL MATCH (of:Entity {id: p.country})
    WITH p, r, of ORDER BY p.name
    RETURN {id: p.id, name: p.name, kind: p.kind, office: r.office, country: of {.id, .name, .kind, .code}} },
  about: COLLECT { MATCH (s)-[:ABOUT]->(of) WITH of ORDER BY of.id
    RETURN {id: of.id, name: coalesce(of.name, of.title), kind: coalesce(of.kind, 'Meeting')} },
  evidence: COLLECT { MATCH (c)-[r:SUPPORTS]->(s) WHERE r.position < $evidence
    MATCH (c)-[f:FROM]->(a)
    WITH c, r, f, a ORDER BY r.position
    RETURN {claim: c.id, stance: toLower(type(r)), attributed_to: c.attributed_to, rule: c.rule,
            extractor: c.extractor, sentence: f.sentence, start: f.start, end: f.end,
            article: {id: a.id, title: a.title, outlet: a.outlet, url: a.url, published: toString(a.published)}} }
} AS card
ORDER BY position
RETURN collect(card) AS cards
