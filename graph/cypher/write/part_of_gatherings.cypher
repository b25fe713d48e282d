// Meetings on the margins of the summits that their claims name.
UNWIND $rows AS id
MATCH (m:Meeting {id: id})<-[:SUPPORTS|DISPUTES]-(:Claim)-[:NAMES]->(g:Meeting)
WHERE g <> m
MERGE (m)-[:PART_OF]->(g)
