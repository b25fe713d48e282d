// Claims leave their blocks.
UNWIND $rows AS id
MATCH (:Claim {id: id})-[i:IN]->(:Block)
DELETE i
