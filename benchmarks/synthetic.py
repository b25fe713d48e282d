"""Readings of a made-up decade of diplomacy, the same for the same seed, with the uneven degrees of real news.

States and persons are drawn by Zipf's law: few meet very often, most hardly ever. Every meeting is reported by some
articles within days; articles look back at earlier meetings of the same pair; one article in five copies another.
"""

import random
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import accumulate

from graph.claims import (
    Article,
    Evidence,
    MeetingClaim,
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

_STATES = 190
_PER_STATE = 25  # persons
_FIRST = date(2014, 1, 1)
_DAYS = 3650
_REPORTS = 3  # articles about each meeting, on average; with what they tell besides some ten claims a meeting
_COPIES = 0.2
_MEDIATED = 25  # one meeting in so many is mediated by a state
_OUTLETS = [f"Outlet {n}" for n in range(400)]
_WORDS = [f"word{n}" for n in range(20_000)]


class World:
    """States, their persons and cities, and who met whom when."""

    def __init__(self, meetings: int, seed: int = 1) -> None:
        self.rng = random.Random(seed)
        self.states = [Party(id=f"state:{n}", kind=PartyKind.COUNTRY, name=f"State {n}") for n in range(_STATES)]
        self._state_weights = list(accumulate(1 / (n + 2) for n in range(_STATES)))
        self._person_weights = list(accumulate(1 / (n + 1) for n in range(_PER_STATE)))
        self.meetings = sorted((self._meeting(n) for n in range(meetings)), key=lambda m: m[1])
        self._history: dict[tuple[str, str], list[int]] = {}

    def readings(self) -> Iterator[Reading]:
        """Articles in order of publication, roughly."""
        number, last = 0, ""
        for at, (sides, day, *_) in enumerate(self.meetings):
            pair = (sides[0][0].id, sides[1][0].id)
            earlier = self._history.setdefault(pair, [])
            for _ in range(max(1, min(40, int(self.rng.expovariate(1 / _REPORTS)) + 1))):
                copied = bool(last) and self.rng.random() < _COPIES
                text = f"{last} {number}" if copied else " ".join(self.rng.choices(_WORDS, k=150))
                last = text
                yield self._reading(
                    text, [at, *self.rng.sample(earlier, min(len(earlier), self.rng.choice((0, 0, 1, 2))))], day
                )
                number += 1
            earlier.append(at)

    def _meeting(self, number: int) -> tuple[list[list[Party]], date, Place, Medium]:
        one, other = self._two_states()
        sides = [[self._person(one)], [self._person(other)]]
        if self.rng.random() < 0.1:
            sides[0].append(self._person(one))
        day = _FIRST + timedelta(days=self.rng.randrange(_DAYS))
        at = self.rng.choice((one, other))
        place = Place(id=f"city:{at}:{number % 7}", name=f"City {at} {number % 7}", country=f"state:{at}")
        return sides, day, place, self.rng.choices((Medium.IN_PERSON, Medium.PHONE), (4, 1))[0]

    def _two_states(self) -> tuple[int, int]:
        while True:
            one, other = self.rng.choices(range(_STATES), cum_weights=self._state_weights, k=2)
            if one != other:
                return one, other

    def _person(self, state: int) -> Party:
        number = self.rng.choices(range(_PER_STATE), cum_weights=self._person_weights)[0]
        return Party(
            id=f"person:{state}:{number}",
            kind=PartyKind.PERSON,
            name=f"Person {state} {number}",
            office="minister",
            country=f"state:{state}",
        )

    def _reading(self, text: str, occasions: list[int], day: date) -> Reading:
        document, published = document_id(text), day + timedelta(days=self.rng.choice((0, 0, 0, 1, 1, 2)))
        meetings = [
            self._claim(document, occasion, number, at, published)
            for number, at in enumerate(occasions)
            for occasion in range(self.rng.choice((1, 2, 2, 3)))
        ]
        speaker = self.meetings[occasions[0]][0][0][0]
        words = " ".join(text.split()[:12])
        said = StatementClaim(
            id=claim_id(document, "statement", 0, 60, speaker.id),
            speaker=speaker,
            kind=StatementKind.DIRECT,
            text=words,
            evidence=Evidence(start=0, end=60, sentence=text[:60]),
            rule="synthetic",
            about_occasions=(0,),
        )
        publication = Publication(
            url=f"https://news.example/{document[:12]}", outlet=self.rng.choice(_OUTLETS), date=published
        )
        article = Article(id=document, text=text, title=text[:40], publications=(publication,))
        return Reading(article=article, extractor="1", meetings=tuple(meetings), statements=(said,))

    def _claim(self, document: str, sentence: int, occasion: int, at: int, published: date) -> MeetingClaim:
        sides, day, place, medium = self.meetings[at]
        start = (occasion * 3 + sentence) * 150
        return MeetingClaim(
            id=claim_id(document, "meeting", start, start + 140, str(at), str(sentence)),
            occasion=occasion,
            participants=tuple(Participant(party=p, side=n) for n, side in enumerate(sides) for p in side),
            status=self.rng.choices((Status.HELD, Status.PLANNED, Status.DENIED), (30, 3, 1))[0],
            medium=medium,
            format=Format.BILATERAL,
            evidence=Evidence(start=start, end=start + 140, sentence="x" * 140),
            rule="synthetic",
            when=self._when(day, published),
            place=place if medium is Medium.IN_PERSON and self.rng.random() < 0.6 else None,
            mediators=() if at % _MEDIATED else (self.states[at // _MEDIATED % _STATES],),
            confidence=0.8,
        )

    def _when(self, day: date, published: date) -> When:
        """Mostly the day; of older meetings often the month; now and then nothing."""
        if (published - day).days > 10 and self.rng.random() < 0.5:
            month = Interval.parse(f"{day:%Y-%m}")
            return When(interval=month, precision=Precision.MONTH, basis=DateBasis.PARTIAL)
        if self.rng.random() < 0.1:
            return When()
        return When(interval=Interval(day, day), precision=Precision.DAY, basis=DateBasis.WEEKDAY)
