// An article, what it was read to say, and whom and what it names.
MATCH (a:Article {id: $id})
RETURN a {.id, .title, .text, .language, .url, .outlet, .outlets, .urls, .extractor, .cluster,
    published: toString(a.published), read_at: toString(a.read_at)} AS article,
  COLLECT { MATCH (c:Claim)-[f:FROM]->(a)
    WITH c, f ORDER BY f.start, c.id
    RETURN {id: c.id, kind: c.kind, status: c.status, rule: c.rule, extractor: c.extractor, sentence: f.sentence,
            start: f.start, end: f.end, facts: COLLECT { MATCH (c)-[:SUPPORTS|DISPUTES]->(fact) RETURN fact.id }} } AS claims,
  COLLECT { MATCH (a)-[r:MENTIONS]->(e:Entity) WITH e, r ORDER BY r.count DESC, e.id
    RETURN {id: e.id, name: e.name, kind: e.kind, count: r.count} } AS mentions
