// Meetings as the graph holds them, with every derived relationship.
UNWIND $rows AS id
MATCH (m:Meeting {id: id})
RETURN m.id AS id, properties(m) AS properties,
       COLLECT { MATCH (p)-[r:PARTICIPATED_IN]->(m) RETURN {party: p.id, properties: properties(r)} } AS participated_in,
       COLLECT { MATCH (m)-[r:MEDIATED_BY]->(p) RETURN {party: p.id, properties: properties(r)} } AS mediated_by,
       COLLECT { MATCH (m)-[r:HOSTED_BY]->(p) RETURN {party: p.id, properties: properties(r)} } AS hosted_by,
       COLLECT { MATCH (m)-[r:ABSENT]->(p) RETURN {party: p.id, properties: properties(r)} } AS absent,
       COLLECT { MATCH (m)-[:HELD_IN]->(p) RETURN {place: p.id} } AS held_in,
       COLLECT { MATCH (c:Claim)-[r:SUPPORTS]->(m) RETURN {claim: c.id, position: r.position} } AS supports,
       COLLECT { MATCH (c:Claim)-[r:DISPUTES]->(m) RETURN {claim: c.id, position: r.position} } AS disputes,
       COLLECT { MATCH (c:Claim)-[:NAMES]->(m) RETURN {claim: c.id} } AS names,
       COLLECT {
         MATCH (a)-[r:MET_WITH {meeting: id}]->(b)
         RETURN {one: a.id, other: b.id, properties: properties(r)}
       } AS met_with
