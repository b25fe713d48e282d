"""Parley's face: the FastAPI service, the command line and the explorer."""
