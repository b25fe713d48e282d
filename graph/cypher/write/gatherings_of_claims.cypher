// The summits that these claims name, with all their claims.
UNWIND $rows AS id
MATCH (:Claim {id: id})-[:NAMES]->(m:Meeting)
WITH DISTINCT m
RETURN m.id AS id, m.fingerprint AS fingerprint,
       COLLECT { MATCH (c:Claim)-[:SUPPORTS|DISPUTES|NAMES]->(m) RETURN DISTINCT c.id } AS claims
