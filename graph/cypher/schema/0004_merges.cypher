// Ids of parties and places that were merged into others, and the texts that were read before.
CREATE CONSTRAINT merged_id IF NOT EXISTS FOR (n:Merged) REQUIRE n.id IS UNIQUE;
CREATE INDEX mentions_read_as IF NOT EXISTS FOR ()-[r:MENTIONS]-() ON (r.read_as);
