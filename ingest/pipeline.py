"""One document in, one Reading out: the model, Parley's components in their order, the linking, the extractors."""

import hashlib
from collections import Counter
from importlib.metadata import version
from pathlib import Path

from spacy.tokens import Doc

from graph.claims import Mention, Party, Place, Reading
from graph.knowledge import SEEDS, Knowledge
from ingest.document import Document
from ingest.extract.meetings import extract_meetings
from ingest.extract.statements import extract_statements
from ingest.extract.topics import with_topics
from ingest.nlp.coreference import Coreference
from ingest.nlp.mentions import Mentions
from ingest.nlp.quotes import Quotes
from ingest.nlp.reader import MODEL, Reader, load_model
from ingest.nlp.sentences import Sentences
from ingest.nlp.subtrees import Subtrees
from ingest.nlp.times import Times, unread_times
from ingest.nlp.visitors import Visitors
from ingest.resolve.linking import Linking
from ingest.resolve.resolver import Resolver

PACKAGE = Path(__file__).parent


class Pipeline:
    """The loaded reading pipeline; loading takes a second or two, so make one and keep it.

    Args:
        overlays: folders of knowledge tables laid over the shipped ones.
        model: an installed spaCy pipeline in the place of the shipped one; else `PARLEY_SPACY_MODEL`.
    """

    def __init__(self, *overlays: Path, model: str | None = None) -> None:
        knowledge = Knowledge.load(SEEDS, *overlays)
        self.resolver = Resolver(knowledge)
        self.version = extractor_version(*overlays)
        components = (
            Sentences(),
            Visitors(),
            Mentions(knowledge),
            Subtrees(),
            Times(),
            Quotes(),
            Coreference(knowledge),
            Linking(self.resolver),
        )
        self.reader = Reader(load_model(model), components)

    def read(self, document: Document) -> Reading:
        """Read one document; the words it brings to the vocabulary are forgotten after it, so memory stays flat."""
        with self.reader.nlp.memory_zone():
            return self.extract(self.reader.annotate(document), document)

    def extract(self, doc: Doc, document: Document) -> Reading:
        """Turn an annotated document into claims."""
        meetings = extract_meetings(doc, self.resolver)
        statements = extract_statements(doc, self.resolver)
        return Reading(
            article=document.article(),
            extractor=self.version,
            meetings=tuple(meetings),
            statements=tuple(with_topics(doc, statements, meetings)),
            mentions=_count_mentions(doc),
            issues=tuple(unread_times(doc)),
        )


def _count_mentions(doc: Doc) -> tuple[Mention, ...]:
    """Every party and place of the document once, most frequent first."""
    found: dict[str, Party | Place] = {}
    counts: Counter[str] = Counter()
    for mention in doc._.mentions:
        of = mention.party or mention.place
        if of:
            found.setdefault(of.id, of)
            counts[of.id] += 1
    return tuple(Mention(of=found[id_], count=count) for id_, count in counts.most_common())


def extractor_version(*overlays: Path) -> str:
    """Version of the reader: the release and a hash of rules, model and knowledge; any change reads anew."""
    state = hashlib.sha256()
    tables = [table for folder in (SEEDS, *overlays) for table in sorted(folder.glob("*.csv"))]
    for path in [*sorted(PACKAGE.rglob("*.py")), MODEL / "meta.json", *tables]:
        state.update(path.read_bytes())
    return f"{version('parley')}+{state.hexdigest()[:8]}"
