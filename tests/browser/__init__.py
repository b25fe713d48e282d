"""tests browser."""
