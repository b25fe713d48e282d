// What is known of the meetings $ids: parties with their offices then, place, frame, and the first sentences.
UNWIND range(0, size($ids) - 1) AS position
MATCH (m:Meeting {id: $ids[position]})
WITH position, m {
  .id, .title, .status, .medium, .format, .sources, .outlets, .claims, .confidence, .citations,
  unmediated: coalesce(m.unmediated, false), conflicts: coalesce(m.conflicts, []), changed: toString(m.changed),
  date: {start: toString(m.date_start), end: toString(m.date_end), precision: m.precision, basis: m.date_basis,
         words: m.date_words, inferred: m.date_basis IN ['context', 'publication']},
  moved_to: CASE WHEN m.moved_to_start IS NOT NULL
    THEN {start: toString(m.moved_to_start), end: toString(m.moved_to_end)} END,
  parties: COLLECT { MATCH (p)-[r:PARTICIPATED_IN|MEDIATED_BY|HOSTED_BY|ABSENT]-(m)
    OPTIONAL MATCH (of:Entity {id: coalesce(r.on_behalf_of, p.country)})
    WITH p, r, of ORDER BY r.side, p.name
    RETURN {tie: type(r), id: p.id, name: p.name, kind: p.kind, office: r.office,
            country: of {.id, .name, .kind, .code}, side: r.side, role: r.role} },
  place: head(COLLECT { MATCH (m)-[:HELD_IN]->(p)
    OPTIONAL MATCH (of:Entity {id: p.country})
    RETURN p {.id, .name, country: of {.id, .name, .kind, .code}} }),
  part_of: coalesce(head(COLLECT { MATCH (m)-[:PART_OF]->(g:Meeting) RETURN g {.id, .title} }),
    CASE WHEN m.part_of IS NOT NULL THEN {title: m.part_of} END)
} AS card
ORDER BY position
RETURN collect(card) AS cards
