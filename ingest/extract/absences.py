"""Who did not come: "did not attend", "skipped", "stayed away", "was missing"."""

from spacy.tokens import Token

from ingest.extract.contact_words import Contact, Pattern, contact
from ingest.extract.doers import doers
from ingest.extract.frames import Frame
from ingest.extract.parties import Parties
from ingest.nlp import roles
from ingest.nlp.wordlists import words

_ATTENDING = words("attend come participate join show turn appear")
_STAYING_AWAY = words("skip boycott miss shun")
_MISSING = words("missing absent")
_ABSENCE = Contact("absence", Pattern.GATHERING)


def absence_frame(token: Token, parties: Parties) -> Frame | None:
    """The frame of a word of absence that has no meeting of its own beside it: it speaks of one told before."""
    if not is_absence(token) or any(contact(noun) is not None for noun in _what(token)):
        return None
    frame = Frame(token, _ABSENCE, f"absence:{token.lemma_}", anaphoric=True)
    frame.absent = doers(token, parties)
    return frame if frame.absent else None


def is_absence(token: Token) -> bool:
    """True of the word that says that its subject did not come."""
    lemma = token.lemma_.lower()
    if token.lower_ in _MISSING:
        is_said_of = any(each.lemma_ == "be" for each in (token.head, *roles.auxiliaries(token)))
        return (is_said_of or bool(roles.children(token, "cop"))) and not roles.objects(token)
    if token.pos_ != "VERB":
        return False
    if lemma == "stay":
        return any(child.lower_ == "away" for child in token.children)
    if lemma in _STAYING_AWAY:
        return not roles.is_negated(token)
    if lemma == "take":
        return any(noun.lower_ == "part" and roles.is_negated(noun) for noun in roles.objects(token))
    return lemma in _ATTENDING and roles.is_negated(token)


def _what(token: Token) -> list[Token]:
    """What they stayed away from."""
    return roles.objects(token) + roles.prep(token, "in", "at", "from", "to")
