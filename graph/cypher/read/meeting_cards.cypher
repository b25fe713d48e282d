// Everything about the meetings $ids: parties with their offices then, place, frame, pairs, and the sentences behind it.
UNWIND range(0, size($ids) - 1) AS position
MATCH (m:Meeting {id: $ids[position]})
RETURN m {.*} AS meeting,
  COLLECT { MATCH (p:Party)-[r:PARTICIPATED_IN]->(m) WITH p, r ORDER BY r.side, p.name
    RETURN {id: p.id, name: p.name, kind: p.kind, office: r.office, country: coalesce(r.on_behalf_of, p.country),
            side: r.side, role: r.role} } AS participants,
  COLLECT { MATCH (m)-[r:MEDIATED_BY]->(p) WITH p, r ORDER BY p.name
    RETURN {id: p.id, name: p.name, kind: p.kind, office: r.office, country: coalesce(r.on_behalf_of, p.country)} } AS mediators,
  COLLECT { MATCH (m)-[r:HOSTED_BY]->(p) WITH p, r ORDER BY p.name
    RETURN {id: p.id, name: p.name, kind: p.kind, office: r.office, country: coalesce(r.on_behalf_of, p.country)} } AS hosts,
  COLLECT { MATCH (m)-[r:ABSENT]->(p) WITH p, r ORDER BY p.name
    RETURN {id: p.id, name: p.name, kind: p.kind, office: r.office, country: coalesce(r.on_behalf_of, p.country)} } AS absent,
  head(COLLECT { MATCH (m)-[:HELD_IN]->(at) RETURN {id: at.id, name: at.name, country: at.country} }) AS place,
  head(COLLECT { MATCH (m)-[:PART_OF]->(frame:Meeting) RETURN {id: frame.id, title: frame.title} }) AS frame,
  COLLECT { MATCH (a)-[r:MET_WITH]->(b) WHERE r.meeting = m.id WITH a, b ORDER BY a.id, b.id RETURN [a.id, b.id] } AS pairs,
  COLLECT { MATCH (c:Claim)-[s:SUPPORTS|DISPUTES]->(m) MATCH (c)-[f:FROM]->(a:Article)
    WITH c, s, f, a ORDER BY a.published, a.id, f.start LIMIT $evidence
    RETURN {claim: c.id, stance: toLower(type(s)), status: c.status, attributed_to: c.attributed_to, rule: c.rule,
            extractor: c.extractor, sentence: f.sentence, start: f.start, end: f.end,
            article: {id: a.id, title: a.title, outlet: a.outlet, url: a.url, published: a.published}} } AS evidence
ORDER BY position
