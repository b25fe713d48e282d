// Claims that name a summit as the frame of another meeting.
UNWIND $rows AS row
MATCH (m:Meeting {id: row.meeting})
MATCH (c:Claim {id: row.claim})
CREATE (c)-[:NAMES]->(m)
