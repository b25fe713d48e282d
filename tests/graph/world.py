"""A small made-up world in which articles tell of meetings, for the tests of fusion and of the store."""

import random
from collections.abc import Sequence
from datetime import date, timedelta

from graph.claims import (
    Article,
    Evidence,
    MeetingClaim,
    Mention,
    Participant,
    Party,
    Place,
    Publication,
    Reading,
    StatementClaim,
)
from graph.dates import Interval, When
from graph.ids import claim_id, document_id
from graph.vocabulary import DateBasis, Format, Medium, PartyKind, Precision, StatementKind, Status

COUNTRIES = tuple(
    Party(id=f"country:{name.lower()}", kind=PartyKind.COUNTRY, name=name)
    for name in ("Arvia", "Belmark", "Corland", "Drenn")
)
PERSONS = tuple(
    Party(
        id=f"person:{name.lower()}",
        kind=PartyKind.PERSON,
        name=f"{name} Tal",
        country=COUNTRIES[at % 4].id,
        office="minister",
    )
    for at, name in enumerate(("Ana", "Bo", "Cem", "Dee", "Eli", "Fay", "Gus", "Hal"))
)
BODY = Party(id="organization:league", kind=PartyKind.ORGANIZATION, name="League of Nine")
PLACES = (
    Place(id="place:port", name="Port Arvia", country=COUNTRIES[0].id),
    Place(id="place:bel", name="Bel City", country=COUNTRIES[1].id),
    Place(id="place:hall", name="Old Hall", provisional=True),
)
EPOCH = date(2024, 3, 1)
WORDS = "talks border trade visit accord river treaty council mandate envoy summit energy corridor prisoners".split()


def day(number: int) -> When:
    """A day told in so many words, counted from the first of March 2024."""
    at = EPOCH + timedelta(days=number)
    return When(interval=Interval(at, at), precision=Precision.DAY, basis=DateBasis.EXPLICIT)


def month(text: str) -> When:
    """A month told in so many words: "2024-03"."""
    return When(interval=Interval.parse(text), precision=Precision.MONTH, basis=DateBasis.PARTIAL)


def meeting(
    *sides: Sequence[Party],
    document: str = "d",
    occasion: int = 0,
    start: int = 0,
    status: Status = Status.HELD,
    medium: Medium = Medium.IN_PERSON,
    format_: Format = Format.BILATERAL,
    **facts: object,
) -> MeetingClaim:
    """A claim that these sides met; its id follows from all that it says."""
    participants = tuple(Participant(party=p, side=number) for number, side in enumerate(sides) for p in side)
    names = [f"{p.side}{p.party.id}" for p in participants]
    return MeetingClaim(
        id=claim_id(document, "meeting", start, start + 9, *names, status, medium, str(facts)),
        occasion=occasion,
        participants=participants,
        status=status,
        medium=medium,
        format=format_,
        evidence=Evidence(start=start, end=start + 9, sentence=f"Sentence at {start}."),
        rule="made up",
        **facts,  # type: ignore[arg-type]
    )


def statement(speaker: Party, text: str, *, document: str = "d", start: int = 0, **facts: object) -> StatementClaim:
    """A claim that somebody said something."""
    return StatementClaim(
        id=claim_id(document, "statement", start, start + 9, speaker.id, text, str(facts)),
        speaker=speaker,
        kind=StatementKind.DIRECT,
        text=text,
        evidence=Evidence(start=start, end=start + 9, sentence=f"Sentence at {start}."),
        rule="made up",
        **facts,  # type: ignore[arg-type]
    )


def article(text: str, published: date | None = EPOCH, outlet: str = "Herald") -> Article:
    """An article of one publication, or of none."""
    url = f"https://{outlet.lower()}.example/1"
    publications = (Publication(date=published, outlet=outlet, url=url),) if published else ()
    return Article(id=document_id(text), text=text, title=text[:20], publications=publications)


def reading(of: Article, *claims: MeetingClaim | StatementClaim, extractor: str = "1") -> Reading:
    """The reading of an article that yields these claims."""
    return Reading(
        article=of,
        extractor=extractor,
        meetings=tuple(claim for claim in claims if isinstance(claim, MeetingClaim)),
        statements=tuple(claim for claim in claims if isinstance(claim, StatementClaim)),
        mentions=(Mention(of=COUNTRIES[0], count=2),),
    )


def random_reading(rng: random.Random, number: int, extractor: str = "1") -> Reading:
    """A reading of article `number`; numbers that are alike in their tens are copies of each other, now and then."""
    text = _text(number)
    published = EPOCH + timedelta(days=number % 7 * 4)
    document = document_id(text)
    claims: list[MeetingClaim | StatementClaim] = [
        claim for occasion in range(rng.randint(1, 3)) for claim in _occasion(rng, document, occasion)
    ]
    if rng.random() < 0.5:
        told = rng.choice([claim.occasion for claim in claims if isinstance(claim, MeetingClaim)])
        words = rng.choice(["We made progress on the border", "There will be no third party", "Talks go on"])
        claims.append(statement(rng.choice(PERSONS), words, document=document, start=900, about_occasions=(told,)))
    return reading(article(text, published, ("Herald", "Post", "Wire")[number % 3]), *claims, extractor=extractor)


def _text(number: int) -> str:
    """Five articles share their body, and have a line of their own."""
    body = random.Random(number // 5)
    own = random.Random(number + 10_000)
    words = [body.choice(WORDS) + str(body.randint(1, 99)) for _ in range(60)]
    return " ".join(words + [own.choice(WORDS) + str(own.randint(1, 99)) for _ in range(30 if number % 5 < 3 else 300)])


def _occasion(rng: random.Random, document: str, occasion: int) -> list[MeetingClaim]:
    """One to three claims about one occasion."""
    parties = rng.sample(PERSONS, rng.choice([2, 2, 2, 3, 4]))
    sides = [[party] for party in parties] if rng.random() < 0.8 else [parties[:1], parties[1:]]
    base = rng.choice([day(rng.randint(0, 25)), day(rng.randint(0, 25)), month("2024-03"), When()])
    facts: dict[str, object] = {
        "when": base,
        "place": rng.choice([None, None, *PLACES]),
        "part_of": rng.choice(["", "", "", "Arvia Security Forum", "League of Nine summit"]),
        "confidence": rng.choice([0.5, 0.75, 0.9]),
    }
    if rng.random() < 0.3:
        facts["mediators"] = (rng.choice((BODY, *PERSONS)),)
    formats = [Format.BILATERAL] * 8 + [Format.SUMMIT, Format.PROCESS]
    format_ = rng.choice(formats)
    claims = []
    for number in range(rng.randint(1, 3)):
        status = rng.choice([Status.HELD] * 5 + list(Status))
        claims.append(
            meeting(
                *sides,
                document=document,
                occasion=occasion,
                start=occasion * 100 + number * 10,
                status=status,
                medium=rng.choice([Medium.IN_PERSON] * 4 + [Medium.PHONE]),
                format_=format_,
                **facts,
            )
        )
    return claims
