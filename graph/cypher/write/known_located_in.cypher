// Places in countries; a tie that a text has brought counts as the tables' from now on.
UNWIND $rows AS row
MATCH (p:Entity {id: row.place}), (c:Entity {id: row.country})
MERGE (p)-[r:LOCATED_IN]->(c)
SET r.known = true, r.disputed = row.disputed, r.from = row.from, r.to = row.to
