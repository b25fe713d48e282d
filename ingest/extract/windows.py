"""The words around a token: its sentence, bounded so that a text without full stops costs no more than its length."""

from spacy.tokens import Span, Token

_LONGEST = 150  # tokens to either side; longer sentences are lists, or no prose


def sentence_start(token: Token) -> int:
    """First token of the sentence, at most so far back."""
    return max(token.sent.start, token.i - _LONGEST)


def sentence_end(token: Token) -> int:
    """Token behind the sentence, at most so far ahead."""
    return min(token.sent.end, token.i + _LONGEST)


def sentence(token: Token) -> Span:
    """The sentence of the token, or the stretch of it around the token."""
    around = token.sent
    return token.doc[max(around.start, token.i - _LONGEST) : min(around.end, token.i + _LONGEST)]


def follows(token: Token, *words: str) -> bool:
    """True where one of the words, in small letters, stands right behind the token."""
    return token.i + 1 < len(token.doc) and token.doc[token.i + 1].lower_ in words
