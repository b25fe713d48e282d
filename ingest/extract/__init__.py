"""Extractors: annotated documents in, claims out."""
