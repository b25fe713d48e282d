"""Readers of sources, one a file: each yields documents."""
