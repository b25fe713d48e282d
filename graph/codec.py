"""Claims and readings as JSON and back, so that the store keeps every claim whole beside what it shows of it."""

from dataclasses import replace

from pydantic import TypeAdapter

from graph.claims import MeetingClaim, Publication, Reading, StatementClaim
from graph.ids import digest

_MEETING = TypeAdapter(MeetingClaim)
_STATEMENT = TypeAdapter(StatementClaim)
_READING = TypeAdapter(Reading)
_PUBLICATIONS = TypeAdapter(tuple[Publication, ...])


def dump_claim(claim: MeetingClaim | StatementClaim) -> str:
    """JSON of a claim but for its sentence, which stands beside it in the graph."""
    bare = replace(claim, evidence=replace(claim.evidence, sentence=""))
    if isinstance(bare, MeetingClaim):
        return _MEETING.dump_json(bare, exclude_defaults=True).decode()
    return _STATEMENT.dump_json(bare, exclude_defaults=True).decode()


def load_meeting_claim(data: str, sentence: str = "") -> MeetingClaim:
    """The claim about a meeting that `dump_claim` wrote."""
    claim = _MEETING.validate_json(data)
    return replace(claim, evidence=replace(claim.evidence, sentence=sentence)) if sentence else claim


def load_statement_claim(data: str, sentence: str = "") -> StatementClaim:
    """The claim about a statement that `dump_claim` wrote."""
    claim = _STATEMENT.validate_json(data)
    return replace(claim, evidence=replace(claim.evidence, sentence=sentence)) if sentence else claim


def dump_publications(publications: tuple[Publication, ...]) -> str:
    """JSON of the places where a document appeared."""
    return _PUBLICATIONS.dump_json(publications, exclude_defaults=True).decode()


def load_publications(data: str) -> tuple[Publication, ...]:
    """The publications that `dump_publications` wrote."""
    return _PUBLICATIONS.validate_json(data)


def dump_reading(reading: Reading) -> str:
    """JSON of a whole reading, on one line."""
    return _READING.dump_json(reading, exclude_defaults=True).decode()


def load_reading(data: str | bytes) -> Reading:
    """The reading that `dump_reading` wrote.

    Raises:
        pydantic.ValidationError: the text is no reading.
    """
    return _READING.validate_json(data)


def reading_hash(reading: Reading) -> str:
    """Hash of what a reading says, whenever and wherever its document appeared."""
    told: list[MeetingClaim | StatementClaim] = [*reading.meetings, *reading.statements]
    claims = sorted(dump_claim(claim) for claim in told)
    sentences = sorted(claim.evidence.sentence for claim in told)
    return digest(reading.extractor, *claims, *sentences, *sorted(map(repr, reading.mentions)))
