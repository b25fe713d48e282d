"""Statements of an annotated document: quotations and reported clauses, each with its speaker and sentence."""

from dataclasses import replace

from spacy.tokens import Doc, Token

from graph.claims import Evidence, StatementClaim
from graph.dates import When
from graph.ids import claim_id, fold
from graph.vocabulary import DateBasis, StatementKind
from ingest.extract.described import Speaker
from ingest.extract.event_time import attach_time, read_as
from ingest.extract.quotations import Quotation, Quotations
from ingest.extract.reports import Telling, Tellings, can_tell, quoted_tokens
from ingest.extract.speakers import Speakers
from ingest.extract.spoken import Spoken, spoken
from ingest.extract.stretches import FINITE, Stretch
from ingest.extract.subjects import Subjects
from ingest.extract.windows import sentence_end, sentence_start
from ingest.nlp import roles
from ingest.resolve.resolver import Resolver

_HALF = 0.5  # a clause of which quotation marks hold this share is no reported clause of its own
_CLOSE = 400  # characters between two statements of one speaker on one occasion
_CERTAIN, _CONTINUED = 0.9, 0.7  # confidence where the text names the speaker beside the words, and where it does not


def extract_statements(doc: Doc, _: Resolver) -> list[StatementClaim]:
    """All statements of a linked document; the parties are those that its mentions carry."""
    return statements_of(doc)


def statements_of(doc: Doc) -> list[StatementClaim]:
    """All statements, in order of the text; one for each of several named speakers."""
    speakers = Speakers(doc)
    turns = list(spoken(doc, speakers))
    if not (turns or doc._.quotes or can_tell(doc)):
        return []
    quoted = quoted_tokens(doc)
    tellings = Tellings(doc, speakers, quoted).find()
    quotations = Quotations(doc, speakers, tellings).find()
    subjects = Subjects(doc, speakers, quoted)
    claims = [claim for quotation in quotations for claim in _direct(doc, quotation, subjects)]
    speaking = {at: turn.speaker.party.id for turn in turns for at in range(turn.start, turn.end)}
    reported = ((telling, claim) for telling in tellings for claim in _indirect(doc, telling, quoted, subjects))
    claims += [claim for telling, claim in reported if claim.speaker.id != speaking.get(telling.head.i)]
    claims += [_spoken(doc, turn, subjects) for turn in turns if turn.is_statement]
    return _dated(_once(sorted(claims, key=lambda claim: (claim.evidence.start, claim.kind))))


def _direct(doc: Doc, quotation: Quotation, subjects: Subjects) -> list[StatementClaim]:
    text = " ".join(quote.text for quote in quotation.quotes)
    first, last = doc[quotation.quotes[0].start], doc[quotation.quotes[-1].end - 1]
    heads = (
        [first, last]
        if quotation.head is None or not _near(quotation.head, first, last)
        else [first, last, quotation.head]
    )
    when = _when(doc, quotation.head)
    pieces = [(quote.start, quote.end) for quote in quotation.quotes]
    about = subjects.of(pieces, quotation.speakers, heads[2] if heads[2:] else None)
    return [
        replace(
            _claim(doc, speaker, StatementKind.DIRECT, text, heads, when=when, rule=quotation.rule, to=quotation.to),
            about=about,
        )
        for speaker in quotation.speakers
    ]


def _spoken(doc: Doc, turn: Spoken, subjects: Subjects) -> StatementClaim:
    words, tokens = doc[turn.start : turn.end], [doc[turn.start], doc[turn.end - 1]]
    text, kind = words.text.strip(), StatementKind.DIRECT
    claim = _claim(doc, turn.speaker, kind, text, tokens, when=When(), rule="turn of a transcript", to="")
    return replace(claim, about=subjects.of([(turn.start, turn.end)], [turn.speaker]))


def _near(head: Token, first: Token, last: Token) -> bool:
    """True where the telling stands in the sentences of the quotation or next to them."""
    return first.sent.start - 1 <= head.i <= last.sent.end + 20 or head.sent == first.sent


def _indirect(doc: Doc, telling: Telling, quoted: frozenset[int], subjects: Subjects) -> list[StatementClaim]:
    telling = replace(telling, pieces=tuple(_without_quotation(doc, piece, quoted) for piece in telling.pieces))
    if not telling.pieces:
        return []
    if _quoted_share(telling, quoted) >= _HALF or _is_quotation_with_aside(doc, telling, quoted):
        return []
    text = " ".join(doc[start:end].text for start, end in telling.pieces)
    tokens = [telling.head, doc[telling.pieces[0][0]], doc[telling.pieces[-1][1] - 1]]
    when = _when(doc, telling.head)
    about = subjects.of(telling.pieces, telling.speakers, telling.head)
    return [
        replace(
            _claim(doc, speaker, StatementKind.INDIRECT, text, tokens, when=when, rule=telling.rule, to=telling.to),
            about=about,
        )
        for speaker in telling.speakers
    ]


def _without_quotation(doc: Doc, piece: Stretch, quoted: frozenset[int]) -> Stretch:
    """What is told before a whole sentence in marks that "and" joins to it: "it is late and "there is no hope"."""
    start, end = piece
    at = next((i for i in range(start + 1, end) if i in quoted and all(j in quoted for j in range(i, end - 1))), end)
    before = at - 1
    while before > start and doc[before].is_quote:
        before -= 1
    if at == end or doc[before].lower_ != "and" or not any(roles.own_subjects(token) for token in doc[at:end]):
        return piece
    return start, before


def _is_quotation_with_aside(doc: Doc, telling: Telling, quoted: frozenset[int]) -> bool:
    """True of a quotation that something is added to behind a comma: "adding "I was first", in answer to the press"."""
    start, end = telling.pieces[0]
    if start not in quoted and start + 1 not in quoted:
        return False
    behind = next((i for i in range(start + 1, end) if i not in quoted), end)
    return any(token.text == "," for token in doc[behind : min(behind + 3, end)])


def _quoted_share(telling: Telling, quoted: frozenset[int]) -> float:
    """The share of what is told that stands in quotations long enough to be statements."""
    tokens = [i for start, end in telling.pieces for i in range(start, end)]
    return sum(i in quoted for i in tokens) / len(tokens)


def _when(doc: Doc, head: Token | None) -> When:
    """The time of the saying, where the text gives one other than the publication day."""
    when = read_as(attach_time(doc, _dating(doc, head)), future=False) if head is not None else When()
    published = doc._.published
    if when.interval is None or (when.interval.start == when.interval.end == published):
        return When()
    return when


def _dating(doc: Doc, head: Token) -> Token:
    """The verb whose time the saying has: of "released a report accusing …" the finite one."""
    if head.tag_ != "VBG":
        return head
    finite = (token for token in reversed(list(doc[head.sent.start : head.i])) if token.tag_ in FINITE)
    return next(finite, head)


def _claim(
    doc: Doc,
    speaker: Speaker,
    kind: StatementKind,
    text: str,
    tokens: list[Token],
    *,
    when: When,
    rule: str,
    to: str,
) -> StatementClaim:
    evidence = _evidence(doc, tokens)
    continued = "before it" in rule or "runs on" in rule
    return StatementClaim(
        id=claim_id(doc._.document or "", "statement", evidence.start, evidence.end, speaker.party.id, kind, text),
        speaker=speaker.party,
        kind=kind,
        text=text,
        evidence=evidence,
        rule=rule,
        to=to,
        when=when,
        confidence=(_CONTINUED if continued else _CERTAIN) * speaker.party.confidence,
    )


def _evidence(doc: Doc, tokens: list[Token]) -> Evidence:
    """The sentences that hold the tokens, to the character; of a sentence without end the part around them."""
    first, last = min(tokens, key=lambda token: token.i), max(tokens, key=lambda token: token.i)
    span = doc[sentence_start(first) : sentence_end(last)]
    return Evidence(start=span.start_char, end=span.end_char, sentence=span.text)


def _once(claims: list[StatementClaim]) -> list[StatementClaim]:
    """Each statement of a speaker once."""
    seen: dict[tuple[str, str], StatementClaim] = {}
    for claim in claims:
        seen.setdefault((claim.speaker.id, fold(claim.text)), claim)
    return list(seen.values())


def _dated(claims: list[StatementClaim]) -> list[StatementClaim]:
    """A speaker who goes on close by is still speaking at the time told before."""
    last: dict[str, tuple[When, int]] = {}
    dated: list[StatementClaim] = []
    for claim in claims:
        when, end = last.get(claim.speaker.id, (When(), 0))
        if claim.when.interval is None and when.interval is not None and claim.evidence.start - end <= _CLOSE:
            claim = replace(claim, when=replace(when, basis=DateBasis.CONTEXT))
        last[claim.speaker.id] = (claim.when, claim.evidence.end)
        dated.append(claim)
    return dated
