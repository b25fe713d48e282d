"""Share of party mentions that are linked to the knowledge tables: `python -m benchmarks.linking GOLD.jsonl...`.

Counted are mentions of persons, offices, countries and bodies; `--list` prints what each was linked to and why.
"""

import json
import sys
from collections import Counter
from datetime import date
from pathlib import Path

from ingest.document import Document
from ingest.nlp.annotations import Mention, MentionKind
from ingest.pipeline import Pipeline

_PARTIES = (MentionKind.PERSON, MentionKind.OFFICE, MentionKind.COUNTRY, MentionKind.ORGANIZATION)


def main() -> None:
    """Measure each file named on the command line."""
    paths = [Path(argument) for argument in sys.argv[1:] if not argument.startswith("-")]
    reader = Pipeline().reader
    for path in paths:
        seen: Counter[MentionKind] = Counter()
        linked: Counter[MentionKind] = Counter()
        for line in path.read_text(encoding="utf-8").splitlines():
            document = json.loads(line)
            if "text" not in document:
                continue
            doc = reader.annotate(Document(text=document["text"], published=date.fromisoformat(document["date"])))
            for mention in doc._.mentions:
                if mention.kind in _PARTIES:
                    seen[mention.kind] += 1
                    linked[mention.kind] += bool(mention.party and not mention.party.provisional)
                    if "--list" in sys.argv:
                        print(_line(document["id"], doc[mention.start : mention.end].text, mention))
        shares = ", ".join(f"{kind} {linked[kind]}/{seen[kind]}" for kind in _PARTIES)
        total = sum(seen.values()) or 1
        print(f"{path.name}: {sum(linked.values()) / total:.1%} linked ({shares})")


def _line(document: str, words: str, mention: Mention) -> str:
    party = mention.party
    to = f"{'?' if party.provisional else '='} {party.name} [{party.confidence:g}] {party.reason}" if party else "-"
    return "\t".join((document, mention.kind, " ".join(words.split()), to))


if __name__ == "__main__":
    main()
