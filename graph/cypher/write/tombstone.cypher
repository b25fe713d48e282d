// This document is not to be taken in again.
MERGE (t:Tombstone {id: $id})
ON CREATE SET t.at = datetime()
