// Whom a party met, who mediated for it and what ties the ones it met among each other, the most frequent first.
MATCH (center:Entity {id: $party})-[r:MET_WITH]-(x:Party)
WHERE ($from IS NULL OR r.date_end >= date($from)) AND ($to IS NULL OR r.date_start <= date($to))
WITH x, count(r) AS meetings, min(r.date_start) AS first, max(r.date_end) AS last
ORDER BY meetings DESC, last DESC, x.id
LIMIT $limit
WITH collect({node: x, meetings: meetings, first: first, last: last}) AS around
RETURN [each IN around | {id: each.node.id, name: each.node.name, kind: each.node.kind, country: each.node.country}] AS nodes,
  [each IN around | {from: $party, to: each.node.id, kind: 'met', count: each.meetings, first: each.first, last: each.last}]
    AS spokes,
  COLLECT {
    UNWIND [each IN around | each.node] AS x
    MATCH (x)-[r:MET_WITH]->(y) WHERE y IN [each IN around | each.node]
      AND ($from IS NULL OR r.date_end >= date($from)) AND ($to IS NULL OR r.date_start <= date($to))
    WITH x, y, count(r) AS meetings, min(r.date_start) AS first, max(r.date_end) AS last
    RETURN {from: x.id, to: y.id, kind: 'met', count: meetings, first: first, last: last}
  } AS others
