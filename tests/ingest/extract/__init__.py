"""Tests of the extractors, on trees built by hand."""
