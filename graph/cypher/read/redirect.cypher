// Where something went that was merged into another, and whether it was taken out of the graph.
OPTIONAL MATCH (r:Redirect {id: $id})
OPTIONAL MATCH (t:Tombstone {id: $id})
OPTIONAL MATCH (m:Merged {id: $id})
RETURN coalesce(m.to, r.to) AS to, r IS NOT NULL OR t IS NOT NULL AS removed
