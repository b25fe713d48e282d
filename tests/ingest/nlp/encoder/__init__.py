"""Tests of the statistical model."""
