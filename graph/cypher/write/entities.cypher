// What the graph holds of these parties and places.
UNWIND $rows AS id
MATCH (e:Entity {id: id})
RETURN e.id AS id, e.known AS known, e.names AS names, e.country AS country,
       [label IN labels(e) WHERE label IN ['Person', 'Country', 'Organization', 'Place']] AS kinds
