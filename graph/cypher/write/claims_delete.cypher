// Claims that nobody makes any more.
UNWIND $rows AS id
MATCH (c:Claim {id: id})
DETACH DELETE c
