// Summits as the frame of the meetings whose claims name them.
UNWIND $rows AS id
MATCH (g:Meeting {id: id})<-[:NAMES]-(:Claim)-[:SUPPORTS|DISPUTES]->(m:Meeting)
WHERE g <> m
MERGE (m)-[:PART_OF]->(g)
