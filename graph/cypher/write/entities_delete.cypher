// Parties and places that no text names any more.
UNWIND $rows AS id
MATCH (e:Entity {id: id})
DETACH DELETE e
