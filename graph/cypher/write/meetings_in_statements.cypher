// Statements about these meetings, found by way of the documents that tell of both.
UNWIND $rows AS id
MATCH (m:Meeting {id: id})<-[:SUPPORTS|DISPUTES]-(c:Claim)-[:FROM]->(:Article)<-[:FROM]-(said:Claim {kind: 'statement'})
WHERE c.told IN said.about
MATCH (said)-[:SUPPORTS]->(s:Statement)
MERGE (s)-[:ABOUT]->(m)
