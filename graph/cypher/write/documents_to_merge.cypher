// Documents that speak of merged ids by these, or go by an id that one of them is no longer merged into.
CALL () {
  MATCH (m:Merged)
  MATCH (:Entity {id: m.id})<-[:MENTIONS]-(a:Article)
  RETURN a.id AS id
  UNION
  MATCH (a:Article)-[r:MENTIONS]->(e:Entity)
  WHERE r.read_as IS NOT NULL AND any(old IN r.read_as WHERE NOT EXISTS { (:Merged {id: old, to: e.id}) })
  RETURN a.id AS id
}
RETURN id
ORDER BY id
