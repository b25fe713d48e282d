"""Tests of the building of the knowledge tables."""
