// What else lies in these blocks on these days?
UNWIND $rows AS row
MATCH (b:Block {key: row.block})<-[i:IN]-(:Claim)
WHERE i.start <= row.end AND i.end >= row.start
RETURN DISTINCT i.telling AS telling
