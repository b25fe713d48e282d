// How much there is of each kind of node and relationship.
MATCH (n:Person) WITH count(n) AS number RETURN 'node' AS of, 'Person' AS name, number
UNION ALL
MATCH (n:Country) WITH count(n) AS number RETURN 'node' AS of, 'Country' AS name, number
UNION ALL
MATCH (n:Organization) WITH count(n) AS number RETURN 'node' AS of, 'Organization' AS name, number
UNION ALL
MATCH (n:Place) WITH count(n) AS number RETURN 'node' AS of, 'Place' AS name, number
UNION ALL
MATCH (n:Office) WITH count(n) AS number RETURN 'node' AS of, 'Office' AS name, number
UNION ALL
MATCH (n:Meeting) WITH count(n) AS number RETURN 'node' AS of, 'Meeting' AS name, number
UNION ALL
MATCH (n:Statement) WITH count(n) AS number RETURN 'node' AS of, 'Statement' AS name, number
UNION ALL
MATCH (n:Article) WITH count(n) AS number RETURN 'node' AS of, 'Article' AS name, number
UNION ALL
MATCH (n:Claim) WITH count(n) AS number RETURN 'node' AS of, 'Claim' AS name, number
UNION ALL
MATCH ()-[r:PARTICIPATED_IN]->() WITH count(r) AS number RETURN 'relationship' AS of, 'PARTICIPATED_IN' AS name, number
UNION ALL
MATCH ()-[r:MEDIATED_BY]->() WITH count(r) AS number RETURN 'relationship' AS of, 'MEDIATED_BY' AS name, number
UNION ALL
MATCH ()-[r:HOSTED_BY]->() WITH count(r) AS number RETURN 'relationship' AS of, 'HOSTED_BY' AS name, number
UNION ALL
MATCH ()-[r:ABSENT]->() WITH count(r) AS number RETURN 'relationship' AS of, 'ABSENT' AS name, number
UNION ALL
MATCH ()-[r:HELD_IN]->() WITH count(r) AS number RETURN 'relationship' AS of, 'HELD_IN' AS name, number
UNION ALL
MATCH ()-[r:PART_OF]->() WITH count(r) AS number RETURN 'relationship' AS of, 'PART_OF' AS name, number
UNION ALL
MATCH ()-[r:MET_WITH]->() WITH count(r) AS number RETURN 'relationship' AS of, 'MET_WITH' AS name, number
UNION ALL
MATCH ()-[r:CONTACT]->() WITH count(r) AS number RETURN 'relationship' AS of, 'CONTACT' AS name, number
UNION ALL
MATCH ()-[r:STATED]->() WITH count(r) AS number RETURN 'relationship' AS of, 'STATED' AS name, number
UNION ALL
MATCH ()-[r:ABOUT]->() WITH count(r) AS number RETURN 'relationship' AS of, 'ABOUT' AS name, number
UNION ALL
MATCH ()-[r:SUPPORTS]->() WITH count(r) AS number RETURN 'relationship' AS of, 'SUPPORTS' AS name, number
UNION ALL
MATCH ()-[r:DISPUTES]->() WITH count(r) AS number RETURN 'relationship' AS of, 'DISPUTES' AS name, number
UNION ALL
MATCH ()-[r:FROM]->() WITH count(r) AS number RETURN 'relationship' AS of, 'FROM' AS name, number
UNION ALL
MATCH ()-[r:MENTIONS]->() WITH count(r) AS number RETURN 'relationship' AS of, 'MENTIONS' AS name, number
UNION ALL
MATCH ()-[r:HOLDS]->() WITH count(r) AS number RETURN 'relationship' AS of, 'HOLDS' AS name, number
UNION ALL
MATCH ()-[r:OF]->() WITH count(r) AS number RETURN 'relationship' AS of, 'OF' AS name, number
UNION ALL
MATCH ()-[r:MEMBER_OF]->() WITH count(r) AS number RETURN 'relationship' AS of, 'MEMBER_OF' AS name, number
UNION ALL
MATCH ()-[r:LOCATED_IN]->() WITH count(r) AS number RETURN 'relationship' AS of, 'LOCATED_IN' AS name, number
UNION ALL
MATCH ()-[r:CAPITAL_OF]->() WITH count(r) AS number RETURN 'relationship' AS of, 'CAPITAL_OF' AS name, number
