// Entities of the knowledge tables, as another graph had them.
UNWIND $rows AS row
MERGE (e:Entity {id: row.properties.id})
SET e = row.properties
FOREACH (_ IN CASE WHEN 'Person' IN row.labels THEN [1] ELSE [] END | SET e:Person)
FOREACH (_ IN CASE WHEN 'Country' IN row.labels THEN [1] ELSE [] END | SET e:Country)
FOREACH (_ IN CASE WHEN 'Organization' IN row.labels THEN [1] ELSE [] END | SET e:Organization)
FOREACH (_ IN CASE WHEN 'Place' IN row.labels THEN [1] ELSE [] END | SET e:Place)
FOREACH (_ IN CASE WHEN 'Office' IN row.labels THEN [1] ELSE [] END | SET e:Office)
FOREACH (_ IN CASE WHEN 'Party' IN row.labels THEN [1] ELSE [] END | SET e:Party)
