// Persons whom the knowledge tables do not have and whom the news gives an office, often and in several outlets.
MATCH (p:Person)<-[:MENTIONS]-(a:Article)
WHERE NOT coalesce(p.known, false)
WITH p, count(DISTINCT a.cluster) AS seen, count(DISTINCT coalesce(nullIf(a.outlet, ''), a.cluster)) AS sources
WHERE seen >= $seen AND sources >= $sources
MATCH (p)-[r:PARTICIPATED_IN|STATED]->()
WHERE r.office <> ''
WITH p, seen, sources, collect(DISTINCT r.office) AS offices
WHERE NOT p.name IN offices
RETURN p.id AS id, p.name AS name, offices, seen, sources
ORDER BY seen DESC, name
