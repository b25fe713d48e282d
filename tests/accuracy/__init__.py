"""tests accuracy."""
