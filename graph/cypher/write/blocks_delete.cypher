// Blocks without claims.
UNWIND $rows AS key
MATCH (b:Block {key: key})
WHERE NOT EXISTS { (b)<-[:IN]-() }
DELETE b
