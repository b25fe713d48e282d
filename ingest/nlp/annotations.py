"""What the components write on a spaCy Doc, and nothing else: the one place where extensions are registered.

`doc._.document`   id of the document
`doc._.published`  publication day, or None
`doc._.lead`       number of tokens of the first paragraph, or None where nobody counted
`doc._.countries`  ids of the countries that the text speaks of, once the linking has asked for them
`doc._.spoken`     how often the text speaks of each country and body, by id, once the linking has asked for it
`doc._.mentions`   Mentions in order of start: everything that may be a party or a place (component "mentions")
`doc._.times`      TimeMentions in order of start (component "times")
`doc._.quotes`     Quotes in order of start (component "quotes")
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from spacy.tokens import Doc

from graph.claims import Party, Place
from graph.dates import When


class MentionKind(StrEnum):
    """What a mention looks like before it is linked."""

    PERSON = "person"  # "Prime Minister Nikol Pashinyan", "Pashinyan"
    OFFICE = "office"  # "the Armenian prime minister", "his foreign minister": a holder without a name
    COUNTRY = "country"  # "Armenia", also demonyms used as nouns ("the Armenians")
    ORGANIZATION = "organization"
    PLACE = "place"
    GROUP = "group"  # "the two leaders", "CIS leaders", "both sides"
    PRONOUN = "pronoun"


# How much each kind tells of who is meant: of several mentions of one party the fullest decides.
FULLNESS = {
    MentionKind.PERSON: 6,
    MentionKind.OFFICE: 5,
    MentionKind.ORGANIZATION: 4,
    MentionKind.COUNTRY: 3,
    MentionKind.PLACE: 2,
    MentionKind.GROUP: 1,
    MentionKind.PRONOUN: 0,
}


@dataclass(slots=True, eq=False)
class Mention:
    """A stretch of tokens, half-open, that names a party or place; titles, articles and "of …" belong to it."""

    start: int
    end: int
    head: int  # index of the token that the tree hangs the mention on
    kind: MentionKind
    name: str = ""  # the bare name, without title; empty for offices, groups and pronouns
    title: str = ""  # words of the title, lower-cased: "foreign minister"
    jurisdiction: str = ""  # id of the country or body the title or demonym points to; minted where no table knows it
    of: str = ""  # the words that name it: "Zemoria", "Kaldrian", "Eastern League"
    modifier: str = ""  # former, acting, elect, deputy
    chain: int = -1  # mentions of one chain are the same party; -1 where none
    members: tuple[int, ...] = ()  # GROUP: the chains it stands for, where they can be told
    party: Party | None = None  # set by the resolver for everything that can act
    place: Place | None = None  # set by the resolver for what can be a venue; a city may carry both (metonym)


@dataclass(slots=True, eq=False)
class TimeMention:
    """A temporal expression with its reading against the publication day."""

    start: int
    end: int
    when: When
    future: When | None = None  # the other reading of a weekday or bare month, where the tense says what is meant


@dataclass(slots=True, eq=False)
class Quote:
    """A stretch between quotation marks; `text` without the marks."""

    start: int  # first token inside the marks
    end: int
    text: str
    open: bool = False  # the closing mark is missing: ends with the paragraph
    continues: bool = False  # opened again in the next paragraph by the same speaker


def register() -> None:
    """Declare the extensions; safe to call again."""
    for name in ("document", "published", "lead", "countries", "spoken", "mentions", "times", "quotes"):
        Doc.set_extension(name, default=None, force=True)


def begin(doc: Doc, document: str, published: date | None) -> None:
    """Make an empty sheet for the components to write on."""
    doc._.document, doc._.published = document, published
    doc._.lead = next((token.i for token in doc if token.is_space and "\n" in token.text), len(doc))
    doc._.mentions, doc._.times, doc._.quotes = [], [], []


register()
