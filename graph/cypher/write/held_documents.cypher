// What documents mention and the blocks of their claims, as the graph holds them.
UNWIND $rows AS id
MATCH (a:Article {id: id})
RETURN a.id AS id,
       COLLECT { MATCH (a)-[r:MENTIONS]->(e) RETURN {id: e.id, count: r.count, name: r.name, read_as: r.read_as} } AS mentions,
       COLLECT {
         MATCH (a)<-[:FROM]-(c:Claim)-[i:IN]->(b:Block)
         RETURN {claim: c.id, block: b.key, start: i.start, end: i.end, telling: i.telling}
       } AS blocks
