"""tests graph."""
