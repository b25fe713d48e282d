// Stops the transaction of one guarded query, known by the mark that the gate gave it.
SHOW TRANSACTIONS YIELD transactionId AS id, metaData
WHERE metaData.execution = $execution
TERMINATE TRANSACTIONS id YIELD message
RETURN id, message
