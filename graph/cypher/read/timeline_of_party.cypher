// How many meetings of a party began in each $unit (day, month, year) of $from..$to.
MATCH (:Entity {id: $party})-[:PARTICIPATED_IN]->(m:Meeting)
WHERE m.date_start >= $from AND m.date_start <= $to
  AND ($statuses IS NULL OR m.status IN $statuses)
RETURN date.truncate($unit, m.date_start) AS start, count(DISTINCT m) AS meetings,
  count(DISTINCT CASE WHEN m.precision IN $coarser THEN m END) AS coarser
ORDER BY start
