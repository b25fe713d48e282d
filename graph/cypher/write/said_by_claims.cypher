// Claims on which a statement rests.
UNWIND $rows AS row
MATCH (s:Statement {id: row.target})
MATCH (c:Claim {id: row.claim})
CREATE (c)-[:SUPPORTS {position: row.position}]->(s)
