// Parties and places that the knowledge tables do not have, as the texts name them.
UNWIND $rows AS row
MERGE (e:Entity {id: row.id})
SET e.known = false, e.name = row.name, e.names = row.names, e.search = row.search, e.kind = row.kind,
    e.country = row.country
REMOVE e:Person:Country:Organization:Place:Party
FOREACH (_ IN CASE WHEN 'Person' IN row.kinds THEN [1] ELSE [] END | SET e:Person:Party)
FOREACH (_ IN CASE WHEN 'Country' IN row.kinds THEN [1] ELSE [] END | SET e:Country:Party)
FOREACH (_ IN CASE WHEN 'Organization' IN row.kinds THEN [1] ELSE [] END | SET e:Organization:Party)
FOREACH (_ IN CASE WHEN 'Place' IN row.kinds THEN [1] ELSE [] END | SET e:Place)
WITH e
OPTIONAL MATCH (e)-[old:LOCATED_IN]->()
DELETE old
WITH DISTINCT e
MATCH (c:Country {id: e.country})
WHERE e:Place AND c.known
CREATE (e)-[:LOCATED_IN]->(c)
