"""Joins sentences that the parser cut where none can end: behind a comma, or between two words.

The model sees a quotation and its telling (“… yet,” he said.) often as two sentences, and starts one at a rare name.
Joined, the second hangs on the first as a clause set beside it, and everything after reads one sentence.
"""

from spacy.tokens import Doc

_MARKS = frozenset("\"“”«»„‟‘’'") | {"''", "``"}
_LONGEST = 150  # tokens of a joined sentence; longer ones are no prose


class Sentences:
    """Component that mends the tree at false ends of sentences."""

    def __call__(self, doc: Doc) -> Doc:
        """Annotate a document that the model has read."""
        cuts = [sentence.start for sentence in doc.sents if _is_cut(doc, sentence.start)]
        for start in cuts:
            before, behind = doc[start - 1].sent, doc[start].sent
            if len(before) + len(behind) <= _LONGEST:
                behind.root.dep_ = "parataxis"
                behind.root.head = before.root
        return doc


def _is_cut(doc: Doc, start: int) -> bool:
    """Whether the sentence before cannot have ended here."""
    at = start - 1
    while at > 0 and doc[at].text in _MARKS:
        at -= 1
    if at < 0 or doc[at].is_space or doc[start].is_space:
        return False
    return doc[at].text == "," or (at == start - 1 and doc[at].is_alpha and doc[start].is_alpha)
