// Statements as the graph holds them, with every derived relationship but those to meetings.
UNWIND $rows AS id
MATCH (s:Statement {id: id})
RETURN s.id AS id, properties(s) AS properties,
       COLLECT { MATCH (p)-[r:STATED]->(s) RETURN {party: p.id, properties: properties(r)} } AS stated,
       COLLECT { MATCH (s)-[:ABOUT]->(p:Entity) RETURN {party: p.id} } AS about_parties,
       COLLECT { MATCH (c:Claim)-[r:SUPPORTS]->(s) RETURN {claim: c.id, position: r.position} } AS said_by_claims
