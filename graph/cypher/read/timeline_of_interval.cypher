// How many meetings began in each $unit (day, month, year) of $from..$to.
MATCH (m:Meeting)
WHERE m.date_start >= date($from) AND m.date_start <= date($to)
  AND ($statuses IS NULL OR m.status IN $statuses)
WITH date.truncate($unit, m.date_start) AS start, count(m) AS meetings,
  count(CASE WHEN m.precision IN $coarser THEN 1 END) AS coarser
RETURN toString(start) AS start, meetings, coarser
ORDER BY start
