"""tests app."""
