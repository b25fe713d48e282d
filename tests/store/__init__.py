"""tests store."""
