"""Trains the pipeline Parley ships: treebanks and name corpora to spaCy's format, name swapping, training, scores."""
