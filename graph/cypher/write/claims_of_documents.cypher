// The claims of these documents and the blocks in which they lie.
UNWIND $rows AS id
MATCH (c:Claim)-[:FROM]->(:Article {id: id})
RETURN c.id AS id, c.kind AS kind, c.told AS told, c.hash AS hash, c.document AS document,
       COLLECT { MATCH (c)-[i:IN]->(b:Block) RETURN {block: b.key, start: i.start, end: i.end} } AS blocks
