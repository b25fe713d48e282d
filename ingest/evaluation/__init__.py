"""Accuracy: what was extracted against gold, in the words of the annotation guide."""
