// The least of 1, 31, 366 and 3,700,000 days that holds an interval, kept with it: a search by day looks back no further
// than that, and most intervals are of one day.
MATCH (n:Meeting) WHERE n.date_start IS NOT NULL AND n.span IS NULL
CALL (n) {
  WITH n, duration.inDays(n.date_start, n.date_end).days + 1 AS days
  SET n.span = CASE WHEN days <= 1 THEN 1 WHEN days <= 31 THEN 31 WHEN days <= 366 THEN 366 ELSE 3700000 END
  REMOVE n.long
} IN TRANSACTIONS;
MATCH (n:Statement) WHERE n.date_start IS NOT NULL AND n.span IS NULL
CALL (n) {
  WITH n, duration.inDays(n.date_start, n.date_end).days + 1 AS days
  SET n.span = CASE WHEN days <= 1 THEN 1 WHEN days <= 31 THEN 31 WHEN days <= 366 THEN 366 ELSE 3700000 END
  REMOVE n.long
} IN TRANSACTIONS;
MATCH ()-[r:MET_WITH]->() WHERE r.date_start IS NOT NULL AND r.span IS NULL
CALL (r) {
  WITH r, duration.inDays(r.date_start, r.date_end).days + 1 AS days
  SET r.span = CASE WHEN days <= 1 THEN 1 WHEN days <= 31 THEN 31 WHEN days <= 366 THEN 366 ELSE 3700000 END
} IN TRANSACTIONS;
DROP INDEX meeting_long IF EXISTS;
DROP INDEX statement_long IF EXISTS;
CREATE INDEX meeting_span IF NOT EXISTS FOR (n:Meeting) ON (n.span, n.date_start, n.date_end);
CREATE INDEX statement_span IF NOT EXISTS FOR (n:Statement) ON (n.span, n.date_start, n.date_end);
CREATE INDEX met_with_span IF NOT EXISTS FOR ()-[r:MET_WITH]-() ON (r.span, r.date_start, r.date_end);
