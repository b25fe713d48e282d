// Which of these documents are in the graph, and in which reading?
UNWIND $rows AS id
MATCH (a:Article {id: id})
RETURN a.id AS id, a.extractor AS extractor, a.read_for AS read_for, a.hash AS hash, a.publications AS publications,
       a.cluster AS cluster
