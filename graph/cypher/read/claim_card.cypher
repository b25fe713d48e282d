// A claim: the sentence, where it stands, who read it how, and which facts it supports or disputes.
MATCH (c:Claim {id: $id})-[f:FROM]->(a:Article)
RETURN c {.id, .kind, .status, .medium, .rule, .confidence, .extractor, .attributed_to,
    date_start: toString(c.date_start), date_end: toString(c.date_end)} AS claim,
  f.sentence AS sentence, f.start AS start, f.end AS end,
  substring(a.text, CASE WHEN f.start > $around THEN f.start - $around ELSE 0 END,
            CASE WHEN f.start > $around THEN $around ELSE f.start END) AS before,
  substring(a.text, f.end, $around) AS after,
  a {.id, .title, .outlet, .url, published: toString(a.published)} AS article,
  COLLECT { MATCH (c)-[s:SUPPORTS|DISPUTES]->(fact) WITH fact, s ORDER BY fact.id
    RETURN {id: fact.id, stance: toLower(type(s)), kind: CASE WHEN fact:Meeting THEN 'meeting' ELSE 'statement' END} } AS facts
