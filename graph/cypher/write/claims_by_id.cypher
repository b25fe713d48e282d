// These claims, with what their documents say of themselves.
UNWIND $rows AS id
MATCH (c:Claim {id: id})-[:FROM]->(a:Article)
RETURN c.id AS id, c.data AS data, a.id AS document, a.cluster AS source, a.published AS published,
       a.outlets AS outlets
