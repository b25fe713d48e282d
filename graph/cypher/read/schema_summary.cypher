// How much there is of each kind of node and relationship.
MATCH (n:Person) RETURN 'node' AS of, 'Person' AS name, count(n) AS number
UNION ALL
MATCH (n:Country) RETURN 'node' AS of, 'Country' AS name, count(n) AS number
UNION ALL
MATCH (n:Organization) RETURN 'node' AS of, 'Organization' AS name, count(n) AS number
UNION ALL
MATCH (n:Place) RETURN 'node' AS of, 'Place' AS name, count(n) AS number
UNION ALL
MATCH (n:Office) RETURN 'node' AS of, 'Office' AS name, count(n) AS number
UNION ALL
MATCH (n:Meeting) RETURN 'node' AS of, 'Meeting' AS name, count(n) AS number
UNION ALL
MATCH (n:Statement) RETURN 'node' AS of, 'Statement' AS name, count(n) AS number
UNION ALL
MATCH (n:Article) RETURN 'node' AS of, 'Article' AS name, count(n) AS number
UNION ALL
MATCH (n:Claim) RETURN 'node' AS of, 'Claim' AS name, count(n) AS number
UNION ALL
MATCH ()-[r:PARTICIPATED_IN]->() RETURN 'relationship' AS of, 'PARTICIPATED_IN' AS name, count(r) AS number
UNION ALL
MATCH ()-[r:MEDIATED_BY]->() RETURN 'relationship' AS of, 'MEDIATED_BY' AS name, count(r) AS number
UNION ALL
MATCH ()-[r:HOSTED_BY]->() RETURN 'relationship' AS of, 'HOSTED_BY' AS name, count(r) AS number
UNION ALL
MATCH ()-[r:ABSENT]->() RETURN 'relationship' AS of, 'ABSENT' AS name, count(r) AS number
UNION ALL
MATCH ()-[r:HELD_IN]->() RETURN 'relationship' AS of, 'HELD_IN' AS name, count(r) AS number
UNION ALL
MATCH ()-[r:PART_OF]->() RETURN 'relationship' AS of, 'PART_OF' AS name, count(r) AS number
UNION ALL
MATCH ()-[r:MET_WITH]->() RETURN 'relationship' AS of, 'MET_WITH' AS name, count(r) AS number
UNION ALL
MATCH ()-[r:STATED]->() RETURN 'relationship' AS of, 'STATED' AS name, count(r) AS number
UNION ALL
MATCH ()-[r:ABOUT]->() RETURN 'relationship' AS of, 'ABOUT' AS name, count(r) AS number
UNION ALL
MATCH ()-[r:SUPPORTS]->() RETURN 'relationship' AS of, 'SUPPORTS' AS name, count(r) AS number
UNION ALL
MATCH ()-[r:DISPUTES]->() RETURN 'relationship' AS of, 'DISPUTES' AS name, count(r) AS number
UNION ALL
MATCH ()-[r:FROM]->() RETURN 'relationship' AS of, 'FROM' AS name, count(r) AS number
UNION ALL
MATCH ()-[r:MENTIONS]->() RETURN 'relationship' AS of, 'MENTIONS' AS name, count(r) AS number
UNION ALL
MATCH ()-[r:HOLDS]->() RETURN 'relationship' AS of, 'HOLDS' AS name, count(r) AS number
UNION ALL
MATCH ()-[r:OF]->() RETURN 'relationship' AS of, 'OF' AS name, count(r) AS number
UNION ALL
MATCH ()-[r:MEMBER_OF]->() RETURN 'relationship' AS of, 'MEMBER_OF' AS name, count(r) AS number
UNION ALL
MATCH ()-[r:LOCATED_IN]->() RETURN 'relationship' AS of, 'LOCATED_IN' AS name, count(r) AS number
