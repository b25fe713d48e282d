// A schema file has been applied.
MERGE (m:Migration {id: $id})
ON CREATE SET m.applied = datetime()
