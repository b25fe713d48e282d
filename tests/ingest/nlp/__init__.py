"""Tests of the annotating components."""
