"""Meetings of hand-built sentences, the same in both dependency schemes, with parties given instead of linked."""

from datetime import date

import pytest
from spacy.tokens import Doc

from graph.claims import MeetingClaim, Party, Place
from graph.knowledge import Knowledge
from graph.vocabulary import Format, Medium, PartyKind, Status
from ingest.extract.meetings import extract_meetings
from ingest.nlp import annotations
from ingest.nlp.annotations import Mention, MentionKind
from ingest.resolve.resolver import Resolver
from tests.ingest.trees import tree

PEOPLE = {"Novak": "Q-A", "Duarte": "Q-B", "Osei": "Q-C", "Lindt": "Q-A"}
PLACES = {"Oslo", "Geneva"}
BOTH = pytest.mark.parametrize("scheme", [0, 1], ids=["ud", "clearnlp"])

TREES = {
    "met with two": (
        """Novak/NNP/1/nsubj met/VBD/1/root/meet with/IN/3/case Duarte/NNP/1/obl and/CC/5/cc Osei/NNP/3/conj
        in/IN/7/case Oslo/NNP/1/obl ././1/punct""",
        """Novak/NNP/1/nsubj met/VBD/1/ROOT/meet with/IN/1/prep Duarte/NNP/2/pobj and/CC/3/cc Osei/NNP/3/conj
        in/IN/1/prep Oslo/NNP/6/pobj ././1/punct""",
    ),
    "was received by": (
        """Novak/NNP/2/nsubj:pass was/VBD/2/aux:pass/be received/VBN/2/root/receive by/IN/4/case
        Duarte/NNP/2/obl:agent""",
        """Novak/NNP/2/nsubjpass was/VBD/2/auxpass/be received/VBN/2/ROOT/receive by/IN/2/agent Duarte/NNP/3/pobj""",
    ),
    "agreed to meet": (
        "Novak/NNP/1/nsubj agreed/VBD/1/root/agree to/TO/3/mark meet/VB/1/xcomp Duarte/NNP/3/obj",
        "Novak/NNP/1/nsubj agreed/VBD/1/ROOT/agree to/TO/3/aux meet/VB/1/xcomp Duarte/NNP/3/dobj",
    ),
    "refused to meet": (
        "Novak/NNP/1/nsubj refused/VBD/1/root/refuse to/TO/3/mark meet/VB/1/xcomp Duarte/NNP/3/obj",
        "Novak/NNP/1/nsubj refused/VBD/1/ROOT/refuse to/TO/3/aux meet/VB/1/xcomp Duarte/NNP/3/dobj",
    ),
    "offered to meet": (
        "Novak/NNP/1/nsubj offered/VBD/1/root/offer to/TO/3/mark meet/VB/1/xcomp Duarte/NNP/3/obj",
        "Novak/NNP/1/nsubj offered/VBD/1/ROOT/offer to/TO/3/aux meet/VB/1/xcomp Duarte/NNP/3/dobj",
    ),
    "will meet": (
        "Novak/NNP/2/nsubj will/MD/2/aux meet/VB/2/root Duarte/NNP/2/obj",
        "Novak/NNP/2/nsubj will/MD/2/aux meet/VB/2/ROOT Duarte/NNP/2/dobj",
    ),
    "did not meet": (
        "Novak/NNP/3/nsubj did/VBD/3/aux/do not/RB/3/advmod meet/VB/3/root Duarte/NNP/3/obj",
        "Novak/NNP/3/nsubj did/VBD/3/aux/do not/RB/3/neg meet/VB/3/ROOT Duarte/NNP/3/dobj",
    ),
    "may meet": (
        "Novak/NNP/2/nsubj may/MD/2/aux meet/VB/2/root Duarte/NNP/2/obj",
        "Novak/NNP/2/nsubj may/MD/2/aux meet/VB/2/ROOT Duarte/NNP/2/dobj",
    ),
    "cancelled a meeting": (
        """Novak/NNP/1/nsubj cancelled/VBD/1/root/cancel a/DT/3/det meeting/NN/1/obj with/IN/5/case
        Duarte/NNP/3/nmod""",
        """Novak/NNP/1/nsubj cancelled/VBD/1/ROOT/cancel a/DT/3/det meeting/NN/1/dobj with/IN/3/prep
        Duarte/NNP/4/pobj""",
    ),
    "held talks": (
        """Novak/NNP/1/nsubj held/VBD/1/root/hold talks/NNS/1/obj with/IN/4/case Duarte/NNP/2/nmod
        in/IN/6/case Geneva/NNP/1/obl""",
        """Novak/NNP/1/nsubj held/VBD/1/ROOT/hold talks/NNS/1/dobj with/IN/2/prep Duarte/NNP/3/pobj
        in/IN/1/prep Geneva/NNP/5/pobj""",
    ),
    "talks between failed": (
        """Talks/NNS/5/nsubj between/IN/2/case Novak/NNP/0/nmod and/CC/4/cc Duarte/NNP/2/conj
        failed/VBD/5/root/fail""",
        """Talks/NNS/5/nsubj between/IN/0/prep Novak/NNP/1/pobj and/CC/2/cc Duarte/NNP/2/conj
        failed/VBD/5/ROOT/fail""",
    ),
    "spoke by telephone": (
        """Novak/NNP/1/nsubj spoke/VBD/1/root/speak by/IN/3/case telephone/NN/1/obl with/IN/5/case
        Duarte/NNP/1/obl""",
        """Novak/NNP/1/nsubj spoke/VBD/1/ROOT/speak by/IN/1/prep telephone/NN/2/pobj with/IN/1/prep
        Duarte/NNP/4/pobj""",
    ),
    "met protests": (
        "Novak/NNP/2/nmod:poss 's/POS/0/case plan/NN/3/nsubj met/VBD/3/root/meet resistance/NN/3/obj",
        "Novak/NNP/2/poss 's/POS/0/case plan/NN/3/nsubj met/VBD/3/ROOT/meet resistance/NN/3/dobj",
    ),
    "visited a city": (
        "Novak/NNP/1/nsubj visited/VBD/1/root/visit Oslo/NNP/1/obj",
        "Novak/NNP/1/nsubj visited/VBD/1/ROOT/visit Oslo/NNP/1/dobj",
    ),
    "met in the final": (
        """Novak/NNP/3/nsubj and/CC/2/cc Duarte/NNP/0/conj met/VBD/3/root/meet in/IN/6/case the/DT/6/det
        final/NN/3/obl""",
        """Novak/NNP/3/nsubj and/CC/0/cc Duarte/NNP/0/conj met/VBD/3/ROOT/meet in/IN/3/prep the/DT/6/det
        final/NN/4/pobj""",
    ),
}  # fmt: skip


@pytest.fixture(scope="module")
def resolver() -> Resolver:
    return Resolver(Knowledge.load())


def annotated(text: str) -> Doc:
    """The hand-built sentence with a mention for each name."""
    doc = tree(text)
    annotations.begin(doc, "document", date(2024, 5, 15))
    for token in doc:
        if token.text in PEOPLE:
            party = Party(id=token.text, kind=PartyKind.PERSON, name=token.text, country=PEOPLE[token.text])
            mention = Mention(token.i, token.i + 1, token.i, MentionKind.PERSON, name=token.text, chain=token.i)
            mention.party = party
            doc._.mentions.append(mention)
        elif token.text in PLACES:
            mention = Mention(token.i, token.i + 1, token.i, MentionKind.PLACE, name=token.text)
            mention.place = Place(id=token.text, name=token.text)
            doc._.mentions.append(mention)
    return doc


def read(name: str, scheme: int, resolver: Resolver) -> list[MeetingClaim]:
    return extract_meetings(annotated(TREES[name][scheme]), resolver)


@BOTH
@pytest.mark.parametrize(
    ("sentence", "status", "sides", "form"),
    [
        ("was received by", Status.HELD, [{"Duarte"}, {"Novak"}], Format.BILATERAL),
        ("agreed to meet", Status.PLANNED, [{"Novak"}, {"Duarte"}], Format.BILATERAL),
        ("refused to meet", Status.NOT_HELD, [{"Novak"}, {"Duarte"}], Format.BILATERAL),
        ("offered to meet", Status.INVITED, [{"Novak"}, {"Duarte"}], Format.BILATERAL),
        ("will meet", Status.PLANNED, [{"Novak"}, {"Duarte"}], Format.BILATERAL),
        ("did not meet", Status.NOT_HELD, [{"Novak"}, {"Duarte"}], Format.BILATERAL),
        ("may meet", Status.HYPOTHETICAL, [{"Novak"}, {"Duarte"}], Format.BILATERAL),
        ("cancelled a meeting", Status.CANCELLED, [{"Novak"}, {"Duarte"}], Format.BILATERAL),
        ("held talks", Status.HELD, [{"Novak"}, {"Duarte"}], Format.BILATERAL),
        ("talks between failed", Status.HELD, [{"Novak"}, {"Duarte"}], Format.PROCESS),
    ],
)
def test_status_and_sides(
    resolver: Resolver, scheme: int, sentence: str, status: Status, *, sides: list[set[str]], form: Format
) -> None:
    (claim,) = read(sentence, scheme, resolver)
    grouped: dict[int, set[str]] = {}
    for participant in claim.participants:
        grouped.setdefault(participant.side, set()).add(participant.party.name)
    assert (claim.status, claim.format) == (status, form)
    assert sorted(map(sorted, grouped.values())) == sorted(map(sorted, sides))


@BOTH
def test_two_of_two_countries_were_met_apart(resolver: Resolver, scheme: int) -> None:
    claims = read("met with two", scheme, resolver)
    pairs = [{participant.party.name for participant in claim.participants} for claim in claims]
    assert pairs == [{"Novak", "Duarte"}, {"Novak", "Osei"}]


@BOTH
@pytest.mark.parametrize("sentence", ["met protests", "visited a city", "met in the final"])
def test_no_meeting(resolver: Resolver, scheme: int, sentence: str) -> None:
    assert read(sentence, scheme, resolver) == []


@BOTH
def test_circumstances(resolver: Resolver, scheme: int) -> None:
    (received,) = read("was received by", scheme, resolver)
    assert received.host is not None
    assert received.host.name == "Duarte"
    (call,) = read("spoke by telephone", scheme, resolver)
    assert call.medium is Medium.PHONE
    (talks,) = read("held talks", scheme, resolver)
    assert talks.place is not None
    assert (talks.place.name, talks.rule) == ("Geneva", "noun:talk")


def test_one_telling_stands_on_its_sentence(resolver: Resolver) -> None:
    doc = annotated(TREES["held talks"][0])
    (claim,) = extract_meetings(doc, resolver)
    assert doc.text[claim.evidence.start : claim.evidence.end] == claim.evidence.sentence


@pytest.mark.parametrize("unit", ["met and ", "talks between Novak and ", "( ( met "])
def test_text_without_sense_is_read_without_complaint(resolver: Resolver, unit: str) -> None:
    words = (unit * 400).split()
    doc = Doc(tree("Novak/NNP/0/root").vocab, words=words, tags=["NN"] * len(words), heads=[0] * len(words),
              deps=["dep"] * len(words))  # fmt: skip
    annotations.begin(doc, "document", None)
    assert extract_meetings(doc, resolver) == []
