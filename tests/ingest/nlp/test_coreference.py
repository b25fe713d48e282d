"""Coreference: which mentions are one party, and whom groups and pronouns stand for."""

from datetime import date

import pytest
from spacy.tokens import Doc, Span

from graph.knowledge import Knowledge
from ingest.nlp.annotations import Mention, MentionKind
from ingest.nlp.cast import Cast
from ingest.nlp.coreference import Coreference
from ingest.nlp.mentions import Mentions
from tests.ingest.nlp.plain import plain

PAIR = ["PERSON:Dana Wirrel", "PERSON:Ivo Sarnel"]
_TITLED = "President Ivo Sarnel of Kaldria met Foreign Minister Dana Wirrel of Luvania . "


@pytest.fixture(scope="session")
def components(knowledge: Knowledge) -> tuple[Mentions, Coreference]:
    return Mentions(knowledge), Coreference(knowledge)


def read(components: tuple[Mentions, Coreference], doc: Doc, at: date | None = None) -> list[Mention]:
    doc._.published = at
    for component in components:
        doc = component(doc)
    mentions: list[Mention] = doc._.mentions
    return mentions


def named(mentions: list[Mention], name: str) -> int:
    return next(m.chain for m in mentions if m.name == name)


def test_a_first_name_of_two_is_nobodys(components: tuple[Mentions, Coreference]) -> None:
    names = ["PERSON:Dana Wirrel", "PERSON:Dana Sabri", "PERSON:Dana"]
    mentions = read(components, plain("Dana Wirrel met Dana Sabri . Dana left .", *names))
    assert len({mention.chain for mention in mentions}) == len(names)


@pytest.mark.parametrize(
    ("text", "names", "said", "name"),
    [
        pytest.param(_TITLED + "Sarnel left .", PAIR, "Sarnel", "Ivo Sarnel", id="surname"),
        pytest.param("Xi Jinping left . President Xi agreed .", ["PERSON:Xi Jinping", "PERSON:Xi"], "President Xi",
                     "Xi Jinping", id="family name first"),
        pytest.param("Vice Minister Orbel Sarnel left . Vice Minister Orbel agreed .",
                     ["PERSON:Orbel Sarnel", "PERSON:Orbel"], "Vice Minister Orbel", "Orbel Sarnel",
                     id="first name behind the very title"),
        pytest.param("Dana Wirrel left . Dana agreed .", ["PERSON:Dana Wirrel", "PERSON:Dana"], "Dana", "Dana Wirrel",
                     id="first name alone"),
        pytest.param(_TITLED + "The president left .", PAIR, "The president", "Ivo Sarnel", id="title"),
        pytest.param(_TITLED + "The Kaldrian president left .", PAIR, "The Kaldrian president", "Ivo Sarnel",
                     id="title and country"),
        pytest.param(_TITLED + "The Luvanian minister left .", PAIR, "The Luvanian minister", "Dana Wirrel",
                     id="shortened title and country"),
        pytest.param(_TITLED + "The Kaldrian leader left .", PAIR, "The Kaldrian leader", "Ivo Sarnel", id="leader"),
        pytest.param("Deputy Secretary of State Dana Wirrel left . The Deputy Secretary agreed .", PAIR[:1],
                     "The Deputy Secretary", "Dana Wirrel", id="title without its complement"),
        pytest.param("Mr Wirrel met Dana Wirrel .", ["PERSON:Wirrel", "PERSON:Dana Wirrel"], "Mr Wirrel",
                     "Dana Wirrel", id="full name after the surname"),
        pytest.param("The Eastern Lake League ( ELL ) met .", ["ORG:Eastern Lake League", "ORG:ELL"], "ELL",
                     "Eastern Lake League", id="acronym"),
    ],
)  # fmt: skip
def test_chain(components: tuple[Mentions, Coreference], text: str, names: list[str], said: str, name: str) -> None:
    doc = plain(text, *names)
    mentions = read(components, doc)
    again = [m for m in mentions if " ".join(t.text for t in doc[m.start : m.end]) == said]
    assert [m.chain for m in again] == [named(mentions, name)]


@pytest.mark.parametrize(
    ("told", "compatriot"), [("Sarnel 's government agreed .", "Ivo Sarnel"), ("Sarnel 's company agreed .", "")]
)
def test_the_organs_of_a_leader_are_the_country_s(
    components: tuple[Mentions, Coreference], told: str, compatriot: str
) -> None:
    mentions = read(components, plain(_TITLED + told, *PAIR, "PERSON:Sarnel"))
    home = next((m.jurisdiction for m in mentions if m.name == compatriot), "")
    (body,) = (m for m in mentions if m.kind is MentionKind.ORGANIZATION)
    assert body.jurisdiction == home
    assert bool(home) is bool(compatriot)


def test_office_is_whom_the_tables_say_holds_it(components: tuple[Mentions, Coreference]) -> None:
    text = "Nikol Pashinyan left . The Armenian prime minister agreed ."
    mentions = read(components, plain(text, "PERSON:Nikol Pashinyan"), date(2023, 12, 26))
    assert mentions[0].chain == mentions[1].chain
    before = read(components, plain(text, "PERSON:Nikol Pashinyan"), date(2017, 1, 1))
    assert before[0].chain != before[1].chain


def test_former_holder_is_not_whoever_is_named_in_the_office_later(components: tuple[Mentions, Coreference]) -> None:
    doc = plain("The then Kaldrian president left . President Ivo Sarnel of Kaldria came .", "PERSON:Ivo Sarnel")
    mentions = read(components, doc)
    former = next(m for m in mentions if m.kind is MentionKind.OFFICE)
    assert former.modifier == "former"
    assert former.chain != named(mentions, "Ivo Sarnel")


def test_namesakes_of_two_countries_stay_apart(components: tuple[Mentions, Coreference]) -> None:
    text = "President Ines Corvo of Lumera met Prime Minister Mateus Corvo of Bragal . President Corvo left ."
    mentions = read(components, plain(text, "PERSON:Ines Corvo", "PERSON:Mateus Corvo", "PERSON:Corvo"))
    assert [m.chain for m in mentions] == [0, 1, 0]


@pytest.mark.parametrize(
    ("text", "names", "group", "members"),
    [
        (_TITLED + "The two leaders agreed .", PAIR, "The two leaders", ["Ivo Sarnel", "Dana Wirrel"]),
        (_TITLED + "Ada Tavek told the press of the two leaders .", [*PAIR, "PERSON:Ada Tavek"], "the two leaders",
         ["Ivo Sarnel", "Dana Wirrel"]),
        (_TITLED + "The pair agreed .", PAIR, "The pair", ["Ivo Sarnel", "Dana Wirrel"]),
        (_TITLED + "The two agreed .", PAIR, "The two", ["Ivo Sarnel", "Dana Wirrel"]),
        (_TITLED + "The three leaders agreed .", PAIR, "The three leaders", []),
        (_TITLED + "The two countries agreed .", PAIR, "The two countries", []),
        ("Armenia met Turkey . The two countries agreed .", [], "The two countries", ["Armenia", "Turkey"]),
        ("The leaders of CIS countries — Armenia and Turkey — met . The CIS agreed .", [], "The leaders of CIS",
         ["Armenia", "Turkey"]),
        (_TITLED + "The pair agreed . " + "Armenia left . " * 6 + "The pair met .", PAIR, "The pair",
         ["Ivo Sarnel", "Dana Wirrel"]),
        ("Armenia met Turkey . Both sides agreed .", [], "Both sides", ["Armenia", "Turkey"]),
    ],
)  # fmt: skip
def test_group(
    components: tuple[Mentions, Coreference], text: str, names: list[str], group: str, members: list[str]
) -> None:
    doc = plain(text, *names)
    mentions = read(components, doc)
    found = [m for m in mentions if " ".join(t.text for t in doc[m.start : m.end]) == group]
    assert {m.members for m in found} == {tuple(named(mentions, name) for name in members)}


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        pytest.param("King Badro met Queen Alva . He left .", ["PERSON:Badro", "PERSON:Alva"], "Badro", id="he"),
        pytest.param("King Badro met Queen Alva . She left .", ["PERSON:Badro", "PERSON:Alva"], "Alva", id="she"),
        pytest.param("Queen Alva left . He agreed .", ["PERSON:Alva"], "", id="nobody of that gender"),
        pytest.param("King Badro met King Alvo . He left .", ["PERSON:Badro", "PERSON:Alvo"], "Badro",
                     id="the subject before the object"),
        pytest.param("King Badro met King Alvo . He and Badro left .", ["PERSON:Badro", "PERSON:Alvo"], "Alvo",
                     id="another than the one it is joined to"),
    ],
)  # fmt: skip
def test_pronoun(components: tuple[Mentions, Coreference], text: str, names: list[str], expected: str) -> None:
    tree = {0: (1, "compound"), 1: (2, "nsubj"), 3: (4, "compound"), 4: (2, "obj")}
    doc = plain(text, *names, heads=tree if "met" in text else None)
    mentions = read(components, doc)
    pronoun = next(m for m in mentions if m.kind is MentionKind.PRONOUN)
    assert pronoun.chain == (named(mentions, expected) if expected else -1)


def test_counterpart_takes_the_title_of_the_one_it_is_told_of(components: tuple[Mentions, Coreference]) -> None:
    text = "Turkish Foreign Minister Omer Sabri met his Armenian counterpart ."
    mentions = read(components, plain(text, "PERSON:Omer Sabri", heads={4: (5, "nsubj"), 8: (5, "obj"), 6: (8, "det")}))
    counterpart = mentions[-1]
    assert (counterpart.title, counterpart.jurisdiction) == ("foreign minister", "Q399")


def test_press_secretary_is_of_the_country_of_the_one_spoken_for(components: tuple[Mentions, Coreference]) -> None:
    text = "Nikol Pashinyan left . Pashinyan 's press secretary Nara Tigran agreed ."
    names = ["PERSON:Nikol Pashinyan", "PERSON:Pashinyan", "PERSON:Nara Tigran"]
    mentions = read(components, plain(text, *names), date(2023, 12, 26))
    assert (mentions[-1].title, mentions[-1].jurisdiction) == ("press secretary", "Q399")


def test_ten_thousand_names_of_one_sentence_are_read(components: tuple[Mentions, Coreference]) -> None:
    syllables = ["Ba", "Ko", "Ri", "Ta", "Mu", "Se", "Lo", "Ni", "Fa", "Du"]
    names = [f"{a}{b}{c} {d}{a}" for a in syllables for b in syllables for c in syllables for d in syllables]
    doc = plain(" , ".join(names) + " met .")
    doc.ents = [Span(doc, i, i + 2, label="PERSON") for i in range(0, 3 * len(names), 3)]
    assert len({mention.chain for mention in read(components, doc)}) == len(names)


def test_office_said_of_someone_is_that_person(components: tuple[Mentions, Coreference]) -> None:
    text = "Ute Zander became foreign minister of Nordhage . The Nordhage minister left ."
    tree = {0: (1, "compound"), 1: (2, "nsubj"), 2: (2, "root"), 3: (4, "amod"), 4: (2, "xcomp")}
    mentions = read(components, plain(text, "PERSON:Ute Zander", heads=tree))
    assert [m.chain for m in mentions] == [0, 0, 0]


def test_nobody_goes_by_very_many_names() -> None:
    cast = Cast()
    person = cast.enter(MentionKind.PERSON)
    for number in range(1_000):
        cast.name(person, f"Jan Novak {number}")
    assert len(person.names) < 50
    assert cast.with_word("jan") == [person]
