// An entity with its names, offices, memberships, country and how much the graph knows of it.
MATCH (e:Entity {id: $id})
RETURN e {.id, .name, .kind, .names, .known, .country, .type, .code} AS entity,
  head(COLLECT { MATCH (of:Entity {id: e.country}) RETURN of {.id, .name, .kind, .code} }) AS country,
  COLLECT { MATCH (e)-[h:HOLDS]->(o:Office) OPTIONAL MATCH (o)-[:OF]->(of:Entity) WITH o, h, of ORDER BY h.from, o.id
    RETURN {id: o.id, name: o.name, of: of {.id, .name},
      from: toString(h.from), to: toString(h.to), as_of: toString(h.as_of)} } AS offices,
  COLLECT { MATCH (e)-[h:MEMBER_OF]->(b:Organization) WITH b, h ORDER BY b.name
    RETURN {id: b.id, name: b.name, from: toString(h.from), to: toString(h.to), status: h.status} } AS memberships,
  {meetings: COUNT { (e)-[:PARTICIPATED_IN]->() }, met: COUNT { (e)-[:MET_WITH]-() },
   mediated: COUNT { (e)<-[:MEDIATED_BY]-() }, statements: COUNT { (e)-[:STATED]->() },
   hosted_here: COUNT { (e)<-[:HELD_IN]-() }, articles: COUNT { (e)<-[:MENTIONS]-() }} AS counts
