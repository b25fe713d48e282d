"""Joins sentences that the parser cut where none can end, and ends those that nobody wrote.

The model sees a quotation and its telling (“… yet,” he said.) often as two sentences, and starts one at a rare name.
Joined, the second hangs on the first as a clause set beside it, and everything after reads one sentence.

Text without full stops is one sentence to the parser, thousands of words long. Every rule that looks around in its
sentence would take quadratic time there, so it is cut in sentences of bounded length.
"""

from itertools import accumulate

from spacy.tokens import Doc, Span, Token

from ingest.nlp.rehang import rehang

_MARKS = frozenset("\"“”«»„‟‘’'") | {"''", "``"}
_MOST_MARKS = 8  # marks in a row that are looked past
LONGEST = 150  # tokens of a joined sentence; longer ones are no prose
_LONGEST_LIST = 200  # tokens of any sentence; in news and official releases none has three quarters of that
_WORD = 4  # letters of a word that is no abbreviation
_INITIAL = 2  # characters of "J."
_ACRONYM = 3  # tokens from the bracket behind a short form back to the word before it
_PAUSES = frozenset({",", ";", ":"})


class Sentences:
    """Component that mends the tree at false ends of sentences."""

    def __call__(self, doc: Doc) -> Doc:
        """Annotate a document that the model has read."""
        ends = [end for sentence in doc.sents if len(sentence) > _LONGEST_LIST for end in _ends(sentence)]
        ends += [token.i + 1 for token in doc[1:-1] if token.text == "." and _ends_prose(doc, token.i)]
        if ends:
            _cut(doc, ends)
        cuts = [sentence.start for sentence in doc.sents if _is_cut(doc, sentence.start)]
        for start in cuts:
            before, behind = doc[start - 1].sent, doc[start].sent
            if len(before) + len(behind) > LONGEST:
                continue
            if before.root.pos_ == doc[start].pos_ == "PROPN":  # within a name: "Antony | J. Blinken met"
                before.root.dep_, before.root.head = "compound", doc[start]
            else:
                behind.root.dep_, behind.root.head = "parataxis", before.root
        return doc


def _ends_prose(doc: Doc, stop: int) -> bool:
    """Whether a full stop behind a word in small letters and before a capital ends a sentence that the model ran on."""
    before, after = doc[stop - 1], doc[stop + 1]
    whole = before.is_alpha and before.is_lower and len(before) >= _WORD and not before.whitespace_
    return whole and bool(doc[stop].whitespace_) and after.is_title and not after.is_sent_start


def _is_cut(doc: Doc, start: int) -> bool:
    """Whether the sentence before cannot have ended here."""
    at = start - 1
    while at > max(0, start - _MOST_MARKS) and doc[at].text in _MARKS:
        at -= 1
    if at < 0 or doc[at].is_space or doc[start].is_space:
        return False
    if at == start - 1 and _is_acronym(doc, at):
        return _is_word(doc[start])
    return doc[at].text == "," or (at == start - 1 and doc[at].is_alpha and _is_word(doc[start]))


def _is_acronym(doc: Doc, at: int) -> bool:
    """Whether a bracket at `at` closes the short form of the name before it: "Group of Lakes (GOL)"."""
    return at >= _ACRONYM and doc[at].text == ")" and doc[at - 1].is_upper and doc[at - _ACRONYM].is_alpha


def _is_word(token: Token) -> bool:
    """True of words and initials."""
    return token.is_alpha or (len(token) == _INITIAL and token.text[0].isalpha() and token.text[1] == ".")


def _ends(sentence: Span) -> list[int]:
    """Where to cut a sentence: behind the last pause in the second half of what may be one."""
    ends = []
    at = sentence.start
    while sentence.end - at > _LONGEST_LIST:
        half = reversed(range(at + _LONGEST_LIST // 2, at + _LONGEST_LIST))
        at = next((i + 1 for i in half if sentence.doc[i].text in _PAUSES), at + _LONGEST_LIST)
        ends.append(at)
    return ends


def _cut(doc: Doc, ends: list[int]) -> None:
    """Cut sentences: what hung on a word of another one hangs, in the same relation, on the root or first such word."""
    starts = {*ends, *(sentence.start for sentence in doc.sents)}
    numbers = list(accumulate(i in starts for i in range(len(doc))))
    roots = {numbers[token.i]: token.i for token in doc if token.head == token}
    parted = [token.i for token in doc if numbers[token.head.i] != numbers[token.i]]
    heads = {i: roots.setdefault(numbers[i], i) for i in parted}
    rehang(doc, heads, {i: "ROOT" for i, head in heads.items() if head == i})
