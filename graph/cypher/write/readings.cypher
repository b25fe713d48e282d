// The readings of these documents, whole.
UNWIND $rows AS id
MATCH (a:Article {id: id})
RETURN a.id AS id, a.text AS text, a.data AS data, a.publications AS publications, a.read_for AS read_for,
       COLLECT {
         MATCH (c:Claim)-[f:FROM]->(a)
         RETURN {kind: c.kind, data: c.data, sentence: f.sentence, start: f.start, id: c.id}
       } AS claims
