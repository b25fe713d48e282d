// Documents stop mentioning anything.
UNWIND $rows AS id
MATCH (:Article {id: id})-[r:MENTIONS]->(:Entity)
DELETE r
