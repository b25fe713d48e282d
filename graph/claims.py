"""What reading a document yields and the store takes in: claims, each with the sentence behind it.

A claim is what one sentence of one document says. Claims are immutable; meetings are derived from them. Claims of one
document that tell of the same occasion carry the same `occasion` number: the reader decides that within a document,
fusion decides it across documents.
"""

from dataclasses import dataclass, field
from datetime import date, datetime

from graph.dates import When
from graph.vocabulary import Format, Medium, PartyKind, Role, StatementKind, Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """Whoever can meet or speak, as linked at the date of the event."""

    id: str  # Wikidata QID where known, else minted (graph.ids)
    kind: PartyKind
    name: str  # preferred full name; "foreign minister of Armenia" where only the office is known
    said: str = ""  # the words of the text
    office: str = ""  # office at the time: "prime minister of Armenia"
    office_id: str = ""
    country: str = ""  # id of the country or body it acts for
    provisional: bool = False  # minted here, unknown to the knowledge tables
    confidence: float = 1.0
    reason: str = ""  # why it was linked so
    read_as: str = ""  # the id under which it was read, where that one has been merged into another since


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """City, venue or region."""

    id: str
    name: str
    said: str = ""
    country: str = ""  # id of the country it lies in, where known
    provisional: bool = False
    read_as: str = ""  # as of a party


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Where a claim stands: character offsets, half-open, into the document's text, and that sentence."""

    start: int
    end: int
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    """A party to a meeting. Participants of one `side` came together; only different sides met each other."""

    party: Party
    side: int = 0
    role: Role = Role.PARTICIPANT


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingClaim:
    """One sentence's word on one occasion."""

    id: str
    occasion: int  # claims of a document with the same number tell of the same occasion
    participants: tuple[Participant, ...]
    status: Status
    medium: Medium
    format: Format
    evidence: Evidence
    rule: str  # what in the extractor fired
    mediators: tuple[Party, ...] = ()
    unmediated: bool = False
    host: Party | None = None
    absent: tuple[Party, ...] = ()
    when: When = field(default_factory=When)
    moved_to: When | None = None
    place: Place | None = None
    part_of: str = ""  # the summit or conference on whose margins it took place, in the words of the text
    attributed_to: Party | None = None  # who says so, where the text does not say it itself
    confidence: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementClaim:
    """Someone is said to have said something."""

    id: str
    speaker: Party
    kind: StatementKind
    text: str
    evidence: Evidence
    rule: str
    to: str = ""  # outlet or person told, in the words of the text
    to_party: Party | None = None
    when: When = field(default_factory=When)
    about_occasions: tuple[int, ...] = ()
    about: tuple[Party | Place, ...] = ()
    confidence: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """Where and when a document appeared."""

    url: str = ""
    outlet: str = ""
    date: date
    date_source: str = "header"  # what the date was read from
    date_confidence: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A document as the store keeps it; `id` is the hash of its canonical text (graph.ids.document_id)."""

    id: str
    text: str
    title: str = ""
    language: str = "en"
    publications: tuple[Publication, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """How often a document names a party or place."""

    of: Party | Place
    count: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """Something that could not be read, or was read with doubt: data, not an exception."""

    kind: str
    detail: str
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """All that one reading of one document yields; the unit that the store writes in one transaction."""

    article: Article
    extractor: str  # version of the reader; a newer one replaces the claims of an older one
    meetings: tuple[MeetingClaim, ...] = ()
    statements: tuple[StatementClaim, ...] = ()
    mentions: tuple[Mention, ...] = ()
    issues: tuple[Issue, ...] = ()
    read_at: datetime | None = None
