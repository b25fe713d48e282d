// The place of each claim in the order of telling, on its relationship to the fact; fingerprints, which cover it, go, so
// that a fact is written anew when next it is touched.
MATCH (m:Meeting)
CALL (m) {
  MATCH (c:Claim)-[r:SUPPORTS|DISPUTES]->(m) MATCH (c)-[f:FROM]->(a:Article)
  WITH r ORDER BY a.published, a.id, f.start, c.id
  WITH collect(r) AS told
  UNWIND range(0, size(told) - 1) AS position
  WITH told[position] AS r, position
  SET r.position = position
} IN TRANSACTIONS OF 200 ROWS;
MATCH (m:Meeting)
CALL (m) { REMOVE m.fingerprint } IN TRANSACTIONS;
MATCH (s:Statement)
CALL (s) {
  MATCH (c:Claim)-[r:SUPPORTS]->(s) MATCH (c)-[f:FROM]->(a:Article)
  WITH r ORDER BY a.published, a.id, f.start, c.id
  WITH collect(r) AS told
  UNWIND range(0, size(told) - 1) AS position
  WITH told[position] AS r, position
  SET r.position = position
} IN TRANSACTIONS OF 200 ROWS;
MATCH (s:Statement)
CALL (s) { REMOVE s.fingerprint } IN TRANSACTIONS;
// How often two parties met, first and last.
MATCH (a:Party)
CALL (a) {
  MATCH (a)-[r:MET_WITH]->(b)
  WITH a, b, count(r) AS meetings, min(r.date_start) AS first, max(r.date_end) AS last
  MERGE (a)-[c:CONTACT]->(b)
  SET c.meetings = meetings, c.first = first, c.last = last
} IN TRANSACTIONS OF 20 ROWS;
