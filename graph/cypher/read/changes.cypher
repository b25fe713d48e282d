// What was new, different or gone after a revision of the graph, oldest change first.
CALL () {
  MATCH (m:Meeting) WHERE m.revision > $since
  RETURN m.id AS id, 'meeting' AS kind, m.revision AS revision, m.changed AS changed, null AS to, false AS removed
  UNION ALL
  MATCH (s:Statement) WHERE s.revision > $since
  RETURN s.id AS id, 'statement' AS kind, s.revision AS revision, s.changed AS changed, null AS to, false AS removed
  UNION ALL
  MATCH (r:Redirect) WHERE r.revision > $since
  RETURN r.id AS id, r.kind AS kind, r.revision AS revision, r.changed AS changed, r.to AS to, r.to IS NULL AS removed
}
RETURN id, kind, revision, toString(changed) AS changed, to, removed
ORDER BY revision, id
SKIP $skip
LIMIT $limit
