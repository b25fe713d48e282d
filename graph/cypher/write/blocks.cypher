// Claims lie in the blocks in which they may meet others that tell of the same.
UNWIND $rows AS row
MATCH (c:Claim {id: row.claim})
MERGE (b:Block {key: row.block})
CREATE (c)-[:IN {start: row.start, end: row.end, telling: row.telling}]->(b)
