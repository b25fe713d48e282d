"""The reading pipeline: Parley's spaCy model and its components, one a file."""
