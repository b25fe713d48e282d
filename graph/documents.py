"""Rows of one document: its article, what it mentions, its claims, and the blocks in which they lie."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from graph.claims import Article, MeetingClaim, Party, Place, Publication, Reading, StatementClaim
from graph.codec import dump_claim, dump_publications, dump_reading, reading_hash
from graph.copies import bands
from graph.dates import Interval
from graph.ids import digest
from graph.reports import Report
from graph.statements import statement_block, statement_window
from graph.tellings import GATHERING, tellings, told
from graph.transactions import Row


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A document as the graph is to hold it: one reading, and every place where the text appeared."""

    reading: Reading
    publications: tuple[Publication, ...]  # in order of day

    @property
    def published(self) -> date | None:
        """The first day on which it appeared."""
        return self.publications[0].date if self.publications else None

    @property
    def whole(self) -> Reading:
        """The reading with every publication on its article."""
        return replace(self.reading, article=replace(self.reading.article, publications=self.publications))

    @property
    def rank(self) -> tuple[object, ...]:
        """Of two readings of one text the one of higher rank stands: the newer extractor's, then the one that dates
        the text earlier; the hash settles the rest, so that the order of arrival does not."""
        own = min((publication.date for publication in self.reading.article.publications), default=date.max)
        return rank(self.reading.extractor, own, reading_hash(self.reading))


def rank(extractor: str, published: date, content: str) -> tuple[object, ...]:
    """Rank of a reading; numbers within the extractor's version count as numbers."""
    version = [
        (1, int(part), "") if part.isdigit() else (0, 0, part) for part in re.findall(r"\d+|[^\W\d]+", extractor)
    ]
    return version, -published.toordinal(), content


def union(*several: Iterable[Publication]) -> tuple[Publication, ...]:
    """All publications, each once, in order of day."""
    every = {publication for publications in several for publication in publications}
    return tuple(sorted(every, key=lambda p: (p.date, p.outlet, p.url, p.date_source, p.date_confidence)))


def article_row(entry: Entry) -> Row:
    """Properties of the Article node; `bands` is left out, being dear and never changing."""
    article, publications = entry.reading.article, entry.publications
    rest = replace(entry.reading, meetings=(), statements=(), article=replace(article, text="", publications=()))
    own = min((publication.date for publication in article.publications), default=None)
    return {
        "id": article.id,
        "title": article.title,
        "text": article.text,
        "language": article.language,
        "published": entry.published,
        "url": publications[0].url if publications else None,
        "outlet": publications[0].outlet if publications else None,
        "urls": sorted({p.url for p in publications if p.url}),
        "outlets": sorted({p.outlet for p in publications if p.outlet}),
        "publications": dump_publications(publications),
        "extractor": entry.reading.extractor,
        "hash": reading_hash(entry.reading),
        "read_for": own,
        "read_at": entry.reading.read_at,
        "data": dump_reading(rest),
    }


def bands_of(article: Article) -> str:
    """The bands of the text's signature, as the full-text index wants them."""
    return " ".join(bands(article.text))


def claim_rows(reading: Reading) -> list[Row]:
    """Properties of the Claim nodes, with the place in the text beside them."""
    document = reading.article.id
    claims: list[MeetingClaim | StatementClaim] = [*reading.meetings, *reading.statements]
    rows = []
    for claim in claims:
        row = _meeting_row(claim, document) if isinstance(claim, MeetingClaim) else _statement_row(claim, document)
        data = dump_claim(claim)
        row["properties"] |= {
            "document": document,
            "rule": claim.rule,
            "confidence": claim.confidence,
            "extractor": reading.extractor,
            "date_start": claim.when.interval.start if claim.when.interval else None,
            "date_end": claim.when.interval.end if claim.when.interval else None,
            "data": data,
            "hash": digest(data, claim.evidence.sentence),
        }
        row |= {"start": claim.evidence.start, "end": claim.evidence.end, "sentence": claim.evidence.sentence}
        rows.append(row)
    return list({row["id"]: row for row in rows}.values())


def _meeting_row(claim: MeetingClaim, document: str) -> Row:
    return {
        "id": claim.id,
        "document": document,
        "properties": {
            "kind": "meeting",
            "told": told(document, claim.occasion),
            "status": claim.status,
            "medium": claim.medium,
            "attributed_to": claim.attributed_to.id if claim.attributed_to else None,
        },
    }


def _statement_row(claim: StatementClaim, document: str) -> Row:
    return {
        "id": claim.id,
        "document": document,
        "properties": {
            "kind": "statement",
            "attributed_to": claim.speaker.id,
            "about": [told(document, occasion) for occasion in claim.about_occasions],
        },
    }


def block_rows(entry: Entry) -> list[Row]:
    """Where the tellings and statements lie: claim, block, days, and the key by which the telling is loaded."""
    report = Report(document=entry.reading.article.id, published=entry.published)
    rows = [
        _block_row(telling.meeting.first.removesuffix(GATHERING), block, telling.window, telling.key)
        for telling in tellings(entry.reading.meetings, {claim.id: report for claim in entry.reading.meetings})
        if telling.window
        for block in sorted(telling.blocks())
    ]
    return rows + [
        _block_row(claim.id, statement_block(claim), statement_window(claim, entry.published), claim.id)
        for claim in entry.reading.statements
    ]


def mention_rows(reading: Reading) -> list[Row]:
    """Every party and place that a document names or its claims link, with what the text has to say of it."""
    rows: dict[str, Row] = {}
    counted = [(mention.of, mention.count) for mention in reading.mentions]
    for named, count in (*counted, *((each, 0) for each in linked(reading))):
        kind = named.kind.value if isinstance(named, Party) else "Place"
        row = rows.setdefault(
            named.id,
            {
                "article": reading.article.id,
                "id": named.id,
                "count": 0,
                "names": set(),
                "kinds": set(),
                "read_as": set(),
            },
        )
        row["read_as"] |= {named.read_as} - {""}
        row["count"] += count
        row["names"].add(named.name)
        row["kinds"].add(kind)
        if named.country and named.country != named.id:
            row["country"] = min(named.country, row.get("country", named.country))
    return [row | _settled(row) for row in rows.values()]


def _settled(row: Row) -> Row:
    return {
        "count": max(1, row["count"]),
        "name": min(row["names"]),
        "names": sorted(row["names"]),
        "kinds": sorted(row["kinds"]),
        "country": row.get("country"),
        "read_as": sorted(row["read_as"]) or None,
    }


def linked(reading: Reading) -> Iterator[Party | Place]:
    """Every party and place in the claims."""
    for claim in reading.meetings:
        yield from (participant.party for participant in claim.participants)
        yield from (*claim.mediators, *claim.absent)
        yield from (each for each in (claim.host, claim.attributed_to, claim.place) if each)
    for statement in reading.statements:
        yield from (statement.speaker, *statement.about)
        if statement.to_party:
            yield statement.to_party


def _block_row(claim: str, block: str, days: Interval, telling: str) -> Row:
    return {"claim": claim, "block": block, "start": days.start, "end": days.end, "telling": telling}
