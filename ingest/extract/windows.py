"""The words around a token: its sentence, bounded so that a text without full stops costs no more than its length.

Extraction asks for it dozens of times a sentence and changes no tree, so the document keeps where its sentences are.
"""

from spacy.tokens import Span, Token

_LONGEST = 150  # tokens to either side; longer sentences are lists, or no prose
_KEPT = "sentences"  # under which name the document keeps them


def sentence_start(token: Token) -> int:
    """First token of the sentence, at most so far back."""
    return max(bounds(token)[0], token.i - _LONGEST)


def sentence_end(token: Token) -> int:
    """Token behind the sentence, at most so far ahead."""
    return min(bounds(token)[1], token.i + _LONGEST)


def sentence(token: Token) -> Span:
    """The sentence of the token, or the stretch of it around the token."""
    return token.doc[sentence_start(token) : sentence_end(token)]


def follows(token: Token, *words: str) -> bool:
    """True where one of the words, in small letters, stands right behind the token."""
    return token.i + 1 < len(token.doc) and token.doc[token.i + 1].lower_ in words


def bounds(token: Token) -> tuple[int, int]:
    """Where the whole sentence starts and ends."""
    doc = token.doc
    if _KEPT not in doc.user_data:
        doc.user_data[_KEPT] = [(each.start, each.end) for each in doc.sents for _ in range(each.start, each.end)]
    start, end = doc.user_data[_KEPT][token.i]
    return start, end
