// Months are asked for by the first day of what happened; changes by when the graph learnt of them.
CREATE INDEX meeting_start IF NOT EXISTS FOR (n:Meeting) ON (n.date_start);
CREATE INDEX meeting_end IF NOT EXISTS FOR (n:Meeting) ON (n.date_end);
CREATE INDEX meeting_status IF NOT EXISTS FOR (n:Meeting) ON (n.status, n.date_start);
CREATE INDEX meeting_revision IF NOT EXISTS FOR (n:Meeting) ON (n.revision);
CREATE INDEX meeting_changed IF NOT EXISTS FOR (n:Meeting) ON (n.changed);
CREATE INDEX meeting_published IF NOT EXISTS FOR (n:Meeting) ON (n.published_first);
CREATE INDEX statement_start IF NOT EXISTS FOR (n:Statement) ON (n.date_start);
CREATE INDEX statement_changed IF NOT EXISTS FOR (n:Statement) ON (n.changed);
CREATE INDEX redirect_changed IF NOT EXISTS FOR (n:Redirect) ON (n.changed);
CREATE INDEX redirect_to IF NOT EXISTS FOR (n:Redirect) ON (n.to);
CREATE INDEX met_with_start IF NOT EXISTS FOR ()-[r:MET_WITH]-() ON (r.date_start);
CREATE INDEX met_with_meeting IF NOT EXISTS FOR ()-[r:MET_WITH]-() ON (r.meeting);
CREATE INDEX statement_revision IF NOT EXISTS FOR (n:Statement) ON (n.revision);
CREATE INDEX redirect_revision IF NOT EXISTS FOR (n:Redirect) ON (n.revision);
CREATE INDEX participated_for IF NOT EXISTS FOR ()-[r:PARTICIPATED_IN]-() ON (r.on_behalf_of);
// Intervals of more than a year are few; all others start at most a year before a day that they hold.
CREATE INDEX meeting_long IF NOT EXISTS FOR (n:Meeting) ON (n.long, n.date_start);
CREATE INDEX statement_long IF NOT EXISTS FOR (n:Statement) ON (n.long, n.date_start);
CREATE INDEX article_published IF NOT EXISTS FOR (n:Article) ON (n.published);
CREATE INDEX article_cluster IF NOT EXISTS FOR (n:Article) ON (n.cluster);
CREATE INDEX claim_told IF NOT EXISTS FOR (n:Claim) ON (n.told);
CREATE INDEX place_country IF NOT EXISTS FOR (n:Place) ON (n.country);
// Names are searched by their words in any script; near-copies by the bands of their signatures.
CREATE FULLTEXT INDEX names IF NOT EXISTS FOR (n:Entity) ON EACH [n.search];
CREATE FULLTEXT INDEX bands IF NOT EXISTS FOR (n:Article) ON EACH [n.bands]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}};
