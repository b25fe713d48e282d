"""Share of party mentions linked to the knowledge tables: `python -m benchmarks.linking FILE.jsonl... [--list]`.

Party mentions are those of persons, offices without a name, countries and bodies. Each is one of
- linked   to a row of the tables;
- missed   not linked, though the tables should tell: somebody of the tables bears the name, or the title names an
           office that the tables hold for a country or body of theirs, whether or not they know its holder of the day;
- unknown  a name of its own that no table has: private persons, experts, companies, invented states;
- generic  words without a name or office of the tables: "an official", "the ministry", "the rebels".

The share is linked / (linked + missed); unknown and generic mentions are counted beside it. Texts before 2012, where
the tables hold little but leaders and foreign ministers, are counted apart. Leaders and foreign ministers are the
mentions whose title, or a title in their chain, is of a head of state or government, a supreme leader or a foreign
minister of a country of the tables, or that are linked to the holder of such an office on the day.

With names in the file (`meetings`, `statements` as in the accuracy gold), each link of a person that goes to another
than the gold name it was written for is listed. `--list` shows every mention with its class (`*`: a leader or foreign
minister), link and reason. Offices are linked here for the day of publication; extraction asks again for the day of the
event.
"""

import argparse
import json
import time
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from spacy.tokens import Doc

from graph.ids import fold
from graph.knowledge import Knowledge
from ingest.document import Document
from ingest.evaluation.names import names_of, same_party
from ingest.nlp.annotations import Mention, MentionKind
from ingest.pipeline import Pipeline
from ingest.resolve.offices import Seat
from ingest.resolve.resolver import Resolver
from ingest.resolve.spelling import agreement, name_words

_PARTIES = (MentionKind.PERSON, MentionKind.OFFICE, MentionKind.COUNTRY, MentionKind.ORGANIZATION)
_LEADING = frozenset({"head_of_state", "head_of_government", "supreme_leader", "foreign_minister", "leader"})
_BEGIN = date(2012, 1, 1)  # from which day the tables hold more than leaders and foreign ministers
_ALIKE = 0.9  # agreement from which a full name is taken for that of a person of the tables


def main() -> None:
    """Measure each file named on the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE.jsonl")
    parser.add_argument("--list", action="store_true", dest="listed", help="show every mention")
    arguments = parser.parse_args()
    begun = time.process_time()
    knowledge = Knowledge.load()
    knowledge.named("")
    knowledge.people_with("")
    print(f"knowledge loaded and indexed in {time.process_time() - begun:.2f} CPU-seconds")
    pipeline = Pipeline()
    for path in arguments.files:
        measure(path, pipeline, listed=arguments.listed)


def measure(path: Path, pipeline: Pipeline, *, listed: bool) -> None:
    """Count the mentions of one file and print its lines of the report."""
    counts: dict[str, Counter[str]] = {"2012 on": Counter(), "before 2012": Counter()}
    leading: dict[str, Counter[str]] = {"2012 on": Counter(), "before 2012": Counter()}
    judge = Judge(pipeline.resolver)
    for document in _documents(path):
        published = date.fromisoformat(document["date"])
        doc = pipeline.reader.annotate(Document(text=document["text"], published=published))
        when = "before 2012" if published < _BEGIN else "2012 on"
        for mention in (m for m in doc._.mentions if m.kind in _PARTIES):
            found = judge.outcome(mention, doc, published)
            counts[when][found] += 1
            leads = judge.leads(mention, doc, published)
            leading[when][found] += leads
            if listed:
                print(_line(document["id"], doc, mention, f"{found}{'*' if leads else ''}"))
        for wrong in _wrong(document, doc):
            print(f"{document['id']}\twrong\t{wrong}")
    for when, found_counts in counts.items():
        if found_counts:
            apart = f"{found_counts['unknown']} unknown and {found_counts['generic']} generic"
            leaders = f"leaders and foreign ministers {_share(leading[when])}"
            print(f"{path.name}, {when}: {_share(found_counts)}; {apart}; {leaders}")


class Judge:
    """Says of each mention whether it was linked, or could have been."""

    def __init__(self, resolver: Resolver) -> None:
        self.resolver = resolver
        self.knowledge: Knowledge = resolver.knowledge

    def outcome(self, mention: Mention, doc: Doc, at: date) -> str:
        """One of linked, missed, unknown and generic."""
        if mention.party and not mention.party.provisional:
            return "linked"
        if mention.kind is MentionKind.PERSON:
            return "missed" if self._held(mention, doc) or self._bears(mention, doc, at) else "unknown"
        if mention.kind is MentionKind.OFFICE:
            return "missed" if self._held(mention, doc) else "generic"
        if any(known.kind in ("Country", "Organization") for known in self.knowledge.named(mention.name)):
            return "missed"
        named = any(token.is_title or token.is_upper for token in doc[mention.start : mention.end][-1:])
        return "unknown" if named else "generic"

    def leads(self, mention: Mention, doc: Doc, at: date) -> bool:
        """Whether the mention speaks of a head of state or government or of a foreign minister."""
        if mention.kind not in (MentionKind.PERSON, MentionKind.OFFICE):
            return False
        seats = [self._seat(other, doc) for other in _chain(mention, doc)]
        if any(seat.kind in _LEADING and self._is_country(seat.jurisdiction) for seat in seats):
            return True
        party = mention.party
        held = self.knowledge.offices_of(party.id, at=at) if party and not party.provisional else []
        return any(h.office.kind in _LEADING and self._is_country(h.office.jurisdiction) for h in held)

    def _seat(self, mention: Mention, doc: Doc) -> Seat:
        return self.resolver.persons.offices.seat(mention, doc) if mention.title else Seat()

    def _is_country(self, jurisdiction: str) -> bool:
        return self.knowledge.kind_of_entity(jurisdiction) == "Country"

    def _held(self, mention: Mention, doc: Doc) -> bool:
        """Whether a title of the mention's chain is of an office that the tables hold."""
        seats = [self._seat(other, doc) for other in _chain(mention, doc)]
        return any(
            seat.kind in {"leader", *(office.kind for office in self.knowledge.seats(seat.jurisdiction))}
            for seat in seats
            if seat.kind and seat.jurisdiction and self.knowledge.kind_of_entity(seat.jurisdiction)
        )

    def _bears(self, mention: Mention, doc: Doc, at: date) -> bool:
        """Whether somebody of the tables bears the name; a surname alone, somebody in office in a country told of."""
        fullest = max((other.name for other in _chain(mention, doc)), key=lambda name: len(name_words(name)))
        words = name_words(fullest)
        people = {person.id: person for word in words for person in self.knowledge.people_with(word)}.values()
        alike = [p for p in people if agreement(fullest, self.knowledge.spellings(p.id), p.family) >= _ALIKE]
        if len(words) > 1:
            return bool(alike)
        homes = frozenset(doc._.countries or ())
        held = (holding for p in people for holding in self.knowledge.offices_of(p.id, at=at))
        return any(h.office.jurisdiction in homes and fold(h.person.family) == fold(fullest) for h in held)


def _chain(mention: Mention, doc: Doc) -> list[Mention]:
    """All mentions of the same party, this one at least."""
    return [m for m in doc._.mentions if m is mention or (mention.chain >= 0 and m.chain == mention.chain)]


def _documents(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        yield from (document for document in map(json.loads, lines) if "text" in document)


def _wrong(document: dict[str, Any], doc: Doc) -> Iterator[str]:
    """Links of persons that contradict the gold: the words are those of a gold name, the person is another."""
    gold = [party for meeting in document.get("meetings", ())
            for role in ("participants", "mediators", "absent") for party in meeting.get(role) or ()]  # fmt: skip
    gold += [statement["speaker"] for statement in document.get("statements", ()) if statement.get("speaker")]
    told = set()
    for mention in doc._.mentions:
        party = mention.party
        if party is None or party.provisional or mention.kind not in (MentionKind.PERSON, MentionKind.OFFICE):
            continue
        meant = [names for names in gold if same_party(names, mention.name or party.office)]
        if meant and not any(same_party(names, party.name) for names in meant):
            told.add(f"{party.said} -> {party.name} ({party.reason}); gold {' / '.join(names_of(meant[0]))}")
    yield from sorted(told)


def _share(counts: Counter[str]) -> str:
    of = counts["linked"] + counts["missed"]
    return f"{counts['linked'] / of:.1%} linked ({counts['linked']}/{of})" if of else "none to link"


def _line(document: str, doc: Doc, mention: Mention, outcome: str) -> str:
    party = mention.party
    to = f"{'?' if party.provisional else '='} {party.name} [{party.confidence:g}] {party.reason}" if party else "-"
    words = " ".join(doc[mention.start : mention.end].text.split())
    return "\t".join((document, mention.kind, outcome, words, to))


if __name__ == "__main__":
    main()
