"""A frame: what the words around one contact word say, before anybody is linked or dated."""

from dataclasses import dataclass, field

from spacy.tokens import Token

from graph.vocabulary import Format
from ingest.extract.actors import Actor
from ingest.extract.contact_words import Contact
from ingest.nlp.wordlists import words

_REALISING = words("hold have conduct attend begin start commence open conclude end finish complete host take reopen")


@dataclass(slots=True)
class Frame:
    """One telling of one contact. `slots` are the places in the sentence that name parties: subject, partner, list."""

    trigger: Token
    contact: Contact
    rule: str
    slots: list[list[Actor]] = field(default_factory=list)
    together: bool = True  # several partners in one room; else a record for each
    anchor: Token | None = None  # verb that carries a noun: "held talks"
    hosts: list[Actor] = field(default_factory=list)
    mediators: list[Actor] = field(default_factory=list)
    absent: list[Actor] = field(default_factory=list)
    format: Format | None = None
    anaphoric: bool = False  # "the meeting": tells of an occasion told before
    is_count: bool = False  # "the first meeting since 2000": counts the occasion told
    is_of_body: bool = False  # "a meeting of the Eastern League"
    confidence: float = 0.9

    @property
    def is_bare(self) -> bool:
        """True of a noun that no verb of holding or attending carries."""
        return self.anchor is None or self.anchor.lemma_ not in _REALISING

    @property
    def actors(self) -> list[Actor]:
        """All parties, in order."""
        return [actor for slot in self.slots for actor in slot]
