// What should not be there: shortcuts without their meeting, entities that nothing names, blocks without claims,
// relationships between meetings and statements that no claim bears out, and those that are missing; other sentences kept
// on a meeting than the first ones behind it.
MATCH ()-[r:MET_WITH]->()
WHERE NOT EXISTS { MATCH (:Meeting {id: r.meeting, status: 'held'}) }
RETURN 'MET_WITH without a held meeting' AS what, r.meeting AS id
UNION ALL
MATCH (a)-[r:MET_WITH]->(b)
WITH a, b, count(r) AS meetings, min(r.date_start) AS first, max(r.date_end) AS last
WHERE COLLECT { MATCH (a)-[c:CONTACT]->(b) RETURN [c.meetings, coalesce(c.first, ''), coalesce(c.last, '')] }
  <> [[meetings, coalesce(first, ''), coalesce(last, '')]]
RETURN 'CONTACT that is missing or miscounted' AS what, a.id + ' ' + b.id AS id
UNION ALL
MATCH (a)-[:CONTACT]->(b)
WHERE NOT EXISTS { (a)-[:MET_WITH]->(b) }
RETURN 'CONTACT without MET_WITH' AS what, a.id + ' ' + b.id AS id
UNION ALL
MATCH (e:Entity)
WHERE NOT e.known AND NOT EXISTS { (e)<-[:MENTIONS]-() }
RETURN 'entity that no article mentions' AS what, e.id AS id
UNION ALL
MATCH (b:Block)
WHERE NOT EXISTS { (b)<-[:IN]-() }
RETURN 'block without claims' AS what, b.key AS id
UNION ALL
MATCH (c:Claim)
WHERE NOT EXISTS { (c)-[:FROM]->(:Article) }
RETURN 'claim without its article' AS what, c.id AS id
UNION ALL
MATCH (m:Meeting)-[:PART_OF]->(g:Meeting)
WHERE NOT EXISTS { (m)<-[:SUPPORTS|DISPUTES]-(:Claim)-[:NAMES]->(g) }
RETURN 'PART_OF that no claim bears out' AS what, m.id AS id
UNION ALL
MATCH (m:Meeting)<-[:SUPPORTS|DISPUTES]-(:Claim)-[:NAMES]->(g:Meeting)
WHERE m <> g AND NOT EXISTS { (m)-[:PART_OF]->(g) }
RETURN 'PART_OF that is missing' AS what, m.id AS id
UNION ALL
MATCH (m:Meeting)
WHERE coalesce(m.citations, ['none']) <> reduce(values = [], each IN COLLECT {
  MATCH (c:Claim)-[s:SUPPORTS|DISPUTES]->(m) WHERE s.position < 3
  MATCH (c)-[f:FROM]->(a:Article)
  WITH c, s, f, a ORDER BY s.position
  RETURN [c.id, toLower(type(s)), coalesce(c.status, ''), coalesce(c.attributed_to, ''), coalesce(c.rule, ''),
    coalesce(c.extractor, ''), f.sentence, toString(f.start), toString(f.end), a.id, coalesce(a.title, ''),
    coalesce(a.outlet, ''), coalesce(a.url, ''), coalesce(toString(a.published), '')]
} | values + each)
RETURN 'citations differ' AS what, m.id AS id
UNION ALL
MATCH (s:Statement)-[:ABOUT]->(m:Meeting)
WHERE NOT EXISTS {
  MATCH (s)<-[:SUPPORTS]-(said:Claim)-[:FROM]->(:Article)<-[:FROM]-(c:Claim)-[:SUPPORTS|DISPUTES]->(m)
  WHERE c.told IN said.about
}
RETURN 'ABOUT that no claim bears out' AS what, s.id AS id
UNION ALL
MATCH (s:Statement)<-[:SUPPORTS]-(said:Claim)
UNWIND said.about AS told
MATCH (:Claim {told: told})-[:SUPPORTS|DISPUTES]->(m:Meeting)
WHERE NOT EXISTS { (s)-[:ABOUT]->(m) }
RETURN 'ABOUT that is missing' AS what, s.id AS id
UNION ALL
MATCH (r:Redirect)
WHERE r.to IS NOT NULL AND NOT EXISTS { MATCH (:Meeting {id: r.to}) } AND NOT EXISTS { MATCH (:Statement {id: r.to}) }
RETURN 'redirect that leads nowhere' AS what, r.id AS id
