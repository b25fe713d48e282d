// Which schema files has this database had?
MATCH (m:Migration)
RETURN m.id AS id
