// All claims, by what they tell of.
MATCH (c:Claim)
RETURN DISTINCT c.kind AS kind, coalesce(c.told, c.id) AS key
