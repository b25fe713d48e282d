// Meetings that statements are about: those of the occasions that their claims point to.
UNWIND $rows AS id
MATCH (s:Statement {id: id})<-[:SUPPORTS]-(said:Claim)
UNWIND said.about AS told
MATCH (:Claim {told: told})-[:SUPPORTS|DISPUTES]->(m:Meeting)
MERGE (s)-[:ABOUT]->(m)
