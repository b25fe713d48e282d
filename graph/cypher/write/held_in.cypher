// Where it was.
UNWIND $rows AS row
MATCH (m:Meeting {id: row.meeting})
MATCH (p:Entity {id: row.place})
CREATE (m)-[:HELD_IN]->(p)
