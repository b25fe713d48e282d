// Last day on which a party met anyone.
MATCH (:Entity {id: $party})-[c:CONTACT]-()
RETURN toString(max(c.last)) AS day
