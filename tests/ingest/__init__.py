"""tests ingest."""
