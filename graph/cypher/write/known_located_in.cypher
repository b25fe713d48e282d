// Places in countries; a tie that a text has brought counts as the tables' from now on.
UNWIND $rows AS row
MATCH (p:Place {id: row.place}), (c:Country {id: row.country})
MERGE (p)-[r:LOCATED_IN]->(c)
SET r.known = true
