// Claims that contradict the status of a meeting.
UNWIND $rows AS row
MATCH (m:Meeting {id: row.target})
MATCH (c:Claim {id: row.claim})
CREATE (c)-[:DISPUTES {position: row.position}]->(m)
