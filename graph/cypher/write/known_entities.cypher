// Countries, bodies, places, persons and offices of the knowledge tables.
UNWIND $rows AS row
MERGE (e:Entity {id: row.id})
SET e.known = true, e.name = row.name, e.names = row.names, e.search = row.search, e.kind = row.kind,
    e.country = row.country, e.type = row.type, e.code = row.code, e.former = row.former,
    e.version = $version
FOREACH (_ IN CASE WHEN row.kind = 'Person' THEN [1] ELSE [] END | SET e:Person:Party)
FOREACH (_ IN CASE WHEN row.kind = 'Country' THEN [1] ELSE [] END | SET e:Country:Party)
FOREACH (_ IN CASE WHEN row.kind = 'Organization' THEN [1] ELSE [] END | SET e:Organization:Party)
FOREACH (_ IN CASE WHEN row.kind = 'Place' THEN [1] ELSE [] END | SET e:Place)
FOREACH (_ IN CASE WHEN row.kind = 'Office' THEN [1] ELSE [] END | SET e:Office)
