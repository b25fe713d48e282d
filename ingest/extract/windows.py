"""The sentence around a token, bounded, so that a text without full stops costs no more than its length."""

from spacy.tokens import Span, Token

_LONGEST = 150  # tokens to either side; longer sentences are lists, or no prose


def sentence_start(token: Token) -> int:
    """First token of the sentence, at most so far back."""
    doc, at = token.doc, token.i
    while at > 0 and token.i - at < _LONGEST and not doc[at].is_sent_start:
        at -= 1
    return at


def sentence_end(token: Token) -> int:
    """Token behind the sentence, at most so far ahead."""
    doc, at = token.doc, token.i + 1
    while at < len(doc) and at - token.i < _LONGEST and not doc[at].is_sent_start:
        at += 1
    return at


def sentence(token: Token) -> Span:
    """The sentence of the token, or the stretch of it around the token."""
    return token.doc[sentence_start(token) : sentence_end(token)]
