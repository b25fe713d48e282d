// Claims on which a meeting rests.
UNWIND $rows AS row
MATCH (m:Meeting {id: row.target})
MATCH (c:Claim {id: row.claim})
CREATE (c)-[:SUPPORTS {position: row.position}]->(m)
