// All ties of the knowledge tables, before they are written anew.
MATCH (:Entity {known: true})-[r:HOLDS|OF|MEMBER_OF|LOCATED_IN|PART_OF|CAPITAL_OF]->(:Entity)
WHERE r.known
DELETE r
