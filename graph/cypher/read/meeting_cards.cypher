// Everything about the meetings $ids: parties with their offices then, place, frame, pairs, and the sentences behind it.
UNWIND range(0, size($ids) - 1) AS position
MATCH (m:Meeting {id: $ids[position]})
RETURN m {.*} AS meeting,
  COLLECT { MATCH (p)-[r:PARTICIPATED_IN|MEDIATED_BY|HOSTED_BY|ABSENT]-(m) WITH p, r ORDER BY r.side, p.name
    RETURN {tie: type(r), id: p.id, name: p.name, kind: p.kind, office: r.office,
            country: coalesce(r.on_behalf_of, p.country), side: r.side, role: r.role} } AS parties,
  COLLECT { MATCH (m)-[r:HELD_IN|PART_OF]->(at)
    RETURN {tie: type(r), id: at.id, name: at.name, country: at.country, title: at.title} } AS frames,
  COLLECT { MATCH (a)-[r:MET_WITH]->(b) WHERE r.meeting = m.id WITH a, b ORDER BY a.id, b.id RETURN [a.id, b.id] } AS pairs,
  COLLECT { MATCH (c)-[s:SUPPORTS|DISPUTES]->(m) MATCH (c)-[f:FROM]->(a)
    WITH c, s, f, a ORDER BY a.published, a.id, f.start LIMIT $evidence
    RETURN {claim: c.id, stance: toLower(type(s)), status: c.status, attributed_to: c.attributed_to, rule: c.rule,
            extractor: c.extractor, sentence: f.sentence, start: f.start, end: f.end,
            article: {id: a.id, title: a.title, outlet: a.outlet, url: a.url, published: toString(a.published)}} } AS evidence
ORDER BY position
