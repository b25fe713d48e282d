// The statements that these claims report, with all their claims.
UNWIND $rows AS id
MATCH (:Claim {id: id})-[:SUPPORTS]->(s:Statement)
WITH DISTINCT s
RETURN s.id AS id, s.fingerprint AS fingerprint,
       COLLECT { MATCH (c:Claim)-[:SUPPORTS]->(s) RETURN c.id } AS claims
