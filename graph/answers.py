"""Shapes of the answers: what the queries give, the service sends and the explorer reads."""

from datetime import date, datetime
from typing import Literal

from pydantic import BaseModel, ConfigDict

from graph.vocabulary import DateBasis, Format, Medium, Precision, Role, StatementKind, Status


class Answer(BaseModel):
    """Base of all shapes: what the graph does not know is null or empty, never made up."""

    model_config = ConfigDict(frozen=True, extra="ignore")


class Named(Answer):
    """Anything with a name; `code` is the ISO 3166 code of a country."""

    id: str
    name: str
    kind: str = ""
    code: str | None = None


class PartyAnswer(Answer):
    """A party, with the office it held at the time and the country or body it acted for."""

    id: str
    name: str
    kind: str
    office: str | None = None
    country: Named | None = None


class ParticipantAnswer(PartyAnswer):
    """A party to a meeting; those of one `side` came together."""

    side: int = 0
    role: Role = Role.PARTICIPANT


class PlaceAnswer(Answer):
    """City, venue or region, and the country it lies in."""

    id: str
    name: str
    country: Named | None = None


class ArticleRef(Answer):
    """Where a sentence was published first."""

    id: str
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: date | None = None


class Evidence(Answer):
    """A sentence that supports or disputes a fact; offsets count characters of the article's text, half-open."""

    claim: str
    stance: Literal["supports", "disputes"]
    sentence: str
    start: int
    end: int
    status: Status | None = None
    attributed_to: str | None = None
    rule: str | None = None
    extractor: str | None = None
    article: ArticleRef


class DateAnswer(Answer):
    """The interval that the texts support; `inferred` where no words of the text name a time."""

    start: date | None = None
    end: date | None = None
    precision: Precision = Precision.UNKNOWN
    basis: DateBasis = DateBasis.NONE
    words: str | None = None
    inferred: bool = False


class Frame(Answer):
    """The summit or conference on whose margins a meeting took place."""

    id: str | None = None
    title: str


class MeetingAnswer(Answer):
    """One occasion, with the sentences behind it. `pairs` are those who met each other, by id."""

    id: str
    title: str
    date: DateAnswer
    status: Status
    medium: Medium
    format: Format
    participants: tuple[ParticipantAnswer, ...] = ()
    mediators: tuple[PartyAnswer, ...] = ()
    unmediated: bool = False
    hosts: tuple[PartyAnswer, ...] = ()
    absent: tuple[PartyAnswer, ...] = ()
    place: PlaceAnswer | None = None
    part_of: Frame | None = None
    moved_to: DateAnswer | None = None
    pairs: tuple[tuple[str, str], ...] = ()
    sources: int = 1
    outlets: int = 0
    claims: int = 0
    confidence: float | None = None
    conflicts: tuple[str, ...] = ()
    changed: datetime | None = None
    evidence: tuple[Evidence, ...] = ()


class StatementAnswer(Answer):
    """What someone is said to have said, to whom and about what."""

    id: str
    kind: StatementKind
    text: str
    speakers: tuple[PartyAnswer, ...] = ()
    to: str | None = None
    date: DateAnswer
    about: tuple[Named, ...] = ()
    sources: int = 1
    outlets: int = 0
    confidence: float | None = None
    changed: datetime | None = None
    evidence: tuple[Evidence, ...] = ()


class PairAnswer(Answer):
    """Two parties that met: how often, first and last, and in which meetings."""

    a: PartyAnswer
    b: PartyAnswer
    meetings: int
    first: date | None = None
    last: date | None = None
    ids: tuple[str, ...] = ()


class PairMeeting(Answer):
    """One meeting of a pair."""

    meeting: str
    start: date | None = None
    end: date | None = None
    precision: Precision = Precision.UNKNOWN
    place: str | None = None
    medium: Medium | None = None
    sources: int = 1


class Gap(Answer):
    """Days between the end of one meeting of a pair and the start of its next."""

    after: str
    before: str
    days: int


class CoAttendance(Answer):
    """An occasion that both attended without being told to have met each other."""

    meeting: str
    title: str
    start: date | None = None
    end: date | None = None
    format: Format


class PairHistory(Answer):
    """All meetings of two parties, the pauses between them and what both attended besides."""

    a: Named
    b: Named
    meetings: tuple[PairMeeting, ...]
    first: PairMeeting | None
    last: PairMeeting | None
    gaps: tuple[Gap, ...]
    both_attended: tuple[CoAttendance, ...]


class Edge(Answer):
    """A tie in the graph of parties, counted."""

    source: str
    target: str
    kind: Literal["met", "mediated", "stated"]
    count: int
    first: date | None = None
    last: date | None = None


class Network(Answer):
    """Parties and the ties between them."""

    nodes: tuple[PartyAnswer, ...]
    edges: tuple[Edge, ...]
    truncated: bool = False


class Step(Answer):
    """The meeting by which a path goes on to its next party."""

    meeting: str
    start: date | None = None
    end: date | None = None
    place: str | None = None


class PathAnswer(Answer):
    """Parties in order, and the meeting between each and the next."""

    nodes: tuple[PartyAnswer, ...]
    meetings: tuple[Step, ...]


class Contact(Answer):
    """A party that two others both met."""

    contact: PartyAnswer
    with_party: int
    with_other: int
    last_with_party: date | None = None
    last_with_other: date | None = None


class Bucket(Answer):
    """Meetings that began in a day, month or year; `coarser` of them are known only to a wider interval."""

    start: date
    meetings: int
    coarser: int = 0


class EntityHit(Answer):
    """An entity found by name; `facts` counts its meetings and statements."""

    id: str
    name: str
    kind: str
    type: str | None = None
    country: Named | None = None
    matched: str = ""
    facts: int = 0
    mentions: int = 0


class Term(Answer):
    """An office or membership, with partial dates as the tables have them."""

    id: str
    name: str
    of: Named | None = None
    start: str | None = None
    end: str | None = None
    as_of: str | None = None
    status: str | None = None


class EntityAnswer(Answer):
    """An entity with its names, offices and memberships, and how much the graph knows of it."""

    id: str
    name: str
    kind: str
    names: tuple[str, ...] = ()
    type: str | None = None
    code: str | None = None
    country: Named | None = None
    known: bool = False
    offices: tuple[Term, ...] = ()
    memberships: tuple[Term, ...] = ()
    counts: dict[str, int] = {}


class ClaimRef(Answer):
    """A claim of an article: its sentence, and the facts it supports or disputes."""

    id: str
    kind: str
    status: str | None = None
    rule: str | None = None
    extractor: str | None = None
    sentence: str
    start: int
    end: int
    facts: tuple[str, ...] = ()


class Mention(Answer):
    """A party or place that an article names."""

    id: str
    name: str
    kind: str
    count: int = 1


class ArticleAnswer(Answer):
    """An article with its text and what was read from it."""

    id: str
    title: str | None = None
    text: str
    language: str | None = None
    published: date | None = None
    outlet: str | None = None
    url: str | None = None
    outlets: tuple[str, ...] = ()
    urls: tuple[str, ...] = ()
    extractor: str | None = None
    read_at: datetime | None = None
    cluster: str | None = None
    claims: tuple[ClaimRef, ...] = ()
    mentions: tuple[Mention, ...] = ()


class FactRef(Answer):
    """A meeting or statement that a claim supports or disputes."""

    id: str
    kind: Literal["meeting", "statement"]
    stance: Literal["supports", "disputes"]


class ClaimAnswer(Answer):
    """A sentence with the text around it, how it was read and what it says."""

    id: str
    kind: str
    status: str | None = None
    medium: str | None = None
    rule: str | None = None
    confidence: float | None = None
    extractor: str | None = None
    date_start: date | None = None
    date_end: date | None = None
    attributed_to: str | None = None
    sentence: str
    start: int
    end: int
    before: str
    after: str
    article: ArticleRef
    facts: tuple[FactRef, ...] = ()


class Change(Answer):
    """A fact that was new, different, merged (`to`) or removed at a revision of the graph."""

    id: str
    kind: str
    revision: int
    changed: datetime | None = None
    to: str | None = None
    removed: bool = False


class Count(Answer):
    """How much there is of a kind of node or relationship."""

    of: Literal["node", "relationship"]
    name: str
    number: int


class Revision(Answer):
    """How many transactions have changed the graph, and when the last one did."""

    revision: int = 0
    changed: datetime | None = None
