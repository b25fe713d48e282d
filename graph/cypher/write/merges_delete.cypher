// All other ids stand for themselves again.
MATCH (m:Merged)
WHERE NOT m.id IN $merged
DELETE m
