"""Countries, bodies, metonyms, groups and places."""

from datetime import date

import pytest

from ingest.nlp.annotations import Mention, MentionKind
from ingest.resolve.linking import Linking
from tests.ingest.resolve.mentions import KNOWLEDGE, NLP, RESOLVER, country, document, whole

DAY = date(2023, 12, 26)


def test_au_is_the_african_union_and_australia_has_its_own_code() -> None:
    mention = whole("AU", MentionKind.ORGANIZATION, name="AU")
    party = RESOLVER.party(mention, document("AU", [mention], day="2023-12-26"), DAY)
    assert party is not None
    assert party.name == "African Union"
    assert KNOWLEDGE.name_of(KNOWLEDGE.by_code("AU")) == "Australia"
    assert KNOWLEDGE.by_code("AU") not in KNOWLEDGE.members(party.id, at=DAY)


@pytest.mark.parametrize(
    ("told_of", "name"), [("European Union", "European Union"), ("NATO", "NATO"), ("Belgium", "Belgium")]
)
def test_brussels_stands_for_whom_the_text_speaks_of(told_of: str, name: str) -> None:
    doc = NLP("Brussels warned Moscow . It said so .")
    brussels = Mention(0, 1, 0, MentionKind.PLACE, name="Brussels")
    known = KNOWLEDGE.named(told_of)[0]
    other = Mention(2, 3, 2, MentionKind.ORGANIZATION, name=told_of, jurisdiction=known.id)
    doc = document("Brussels warned Moscow . It said so .", [brussels, other], day="2023-12-26")
    party = RESOLVER.party(brussels, doc, DAY)
    assert party is not None
    assert party.name == name


def test_brussels_is_a_city_where_things_happen() -> None:
    brussels = Mention(3, 4, 3, MentionKind.PLACE, name="Brussels")
    doc = document("They met in Brussels .", [brussels], day="2023-12-26")
    assert RESOLVER.party(brussels, doc, DAY) is None
    place = RESOLVER.place(brussels, doc)
    assert place is not None
    assert (place.name, KNOWLEDGE.name_of(place.country)) == ("Brussels", "Belgium")


@pytest.mark.parametrize(
    ("name", "title", "of", "party_name"),
    [
        ("Ugandan government", "government", "UG", "Uganda"),
        ("Armenian foreign ministry", "foreign ministry", "AM", "Foreign Ministry of Armenia"),
        ("Ministry of Foreign Affairs of Armenia", "ministry of foreign affairs", "AM", "Foreign Ministry of Armenia"),
        ("Russian foreign ministry", "foreign ministry", "RU", "Foreign Ministry of Russia"),
        ("presidential administration of Azerbaijan", "presidential administration", "AZ", "Presidency of Azerbaijan"),
        ("Quai d'Orsay", "", "", "Foreign Ministry of France"),
        ("State Department", "", "", "State Department"),
        ("Kremlin", "", "", "Kremlin"),
    ],
)
def test_governments_are_countries_and_ministries_are_bodies(name: str, title: str, of: str, party_name: str) -> None:
    home = KNOWLEDGE.by_code(of) if of else ""
    words = KNOWLEDGE.name_of(home) if of else ""
    mention = whole(name, MentionKind.ORGANIZATION, name=name, title=title, jurisdiction=home, of=words)
    party = RESOLVER.party(mention, document(name, [mention], day="2023-12-26"), DAY)
    assert party is not None
    assert party.name == party_name


@pytest.mark.parametrize(
    ("text", "told", "party_name"),
    [
        ("Fiji is calm . The government agreed .", ["FJ"], "Fiji"),
        ("Fiji is calm . The federal government agreed .", ["FJ"], "Fiji"),
        ("Fiji is calm . The army agreed .", ["FJ"], "army"),
        ("Fiji is calm . The company agreed .", ["FJ"], "company"),
        ("Fiji and Peru are calm . The government agreed .", ["FJ", "PE"], "government"),
        ("Fiji is calm . Mr Sarnel 's government agreed .", ["FJ"], "government"),
    ],
)
def test_a_bare_organ_is_the_one_country_s_of_the_text(text: str, told: list[str], party_name: str) -> None:
    words = text.split()
    end = words.index("agreed")
    start = max(i for i, word in enumerate(words[:end]) if word in ("The", "'s")) + 1
    name = " ".join(words[start:end])
    organ = Mention(start, end, end - 1, MentionKind.ORGANIZATION, name=name, title=name)
    doc = document(text, [*map(country, told), organ], day="2023-12-26")
    for token in doc:
        token.tag_ = "POS" if token.text == "'s" else "NN"
    party = RESOLVER.party(organ, doc, DAY)
    assert party is not None
    assert party.name == party_name
    assert (party.country == KNOWLEDGE.by_code("FJ")) is (party_name in ("Fiji", "army"))


def test_a_ministry_named_behind_its_owner_is_that_country_s() -> None:
    ministry = Mention(2, 4, 3, MentionKind.ORGANIZATION, name="Foreign Ministry")
    doc = document("Peru 's Foreign Ministry agreed", [country("PE"), ministry], day="2022-10-12")
    doc[1].tag_ = "POS"
    party = RESOLVER.party(ministry, doc, DAY)
    assert party is not None
    assert (party.name, party.country) == ("Foreign Ministry of Peru", KNOWLEDGE.by_code("PE"))


def test_a_bare_organ_of_no_country_is_the_text_s_own() -> None:
    ids = set()
    for number in ("one", "two"):
        organ = whole("the government", MentionKind.ORGANIZATION, name="government", title="government")
        doc = document("the government", [organ], day="2023-12-26")
        doc._.document = number
        party = RESOLVER.party(organ, doc, DAY)
        assert party is not None
        ids.add(party.id)
    assert len(ids) == len(("one", "two"))


def test_leaders_of_a_bloc_are_the_bloc_and_its_members_only_candidates() -> None:
    bloc = KNOWLEDGE.by_code("CIS")
    mention = whole("CIS leaders", MentionKind.GROUP, title="leaders", jurisdiction=bloc, of="CIS")
    party = RESOLVER.party(mention, document("CIS leaders", [mention], day="2023-12-26"), DAY)
    assert party is not None
    assert party.id == bloc
    names = {candidate.name for candidate in RESOLVER.candidates(mention, DAY)}
    assert {"Nikol Pashinyan", "Ilham Aliyev", "Vladimir Putin"} <= names
    assert "Volodymyr Zelenskyy" not in names


@pytest.mark.parametrize(
    ("name", "place", "home"),
    [
        ("Stepanakert", "Khankendi", "AZ"),
        ("Nagorno Karabakh", "Artsakh", "AZ"),
        ("Kiev", "Kyiv", "UA"),
        ("Geneva", "Geneva", "CH"),
    ],
)
def test_places_by_their_other_names(name: str, place: str, home: str) -> None:
    mention = whole(name, MentionKind.PLACE, name=name)
    found = RESOLVER.place(mention, document(name, [mention], day="2023-12-26"))
    assert found is not None
    assert (found.name, found.country, found.provisional) == (place, KNOWLEDGE.by_code(home), False)


def test_city_of_the_country_named_with_it() -> None:
    mention = whole("Tripoli", MentionKind.PLACE, name="Tripoli", jurisdiction=KNOWLEDGE.by_code("LB"))
    found = RESOLVER.place(mention, document("Tripoli", [mention], day="2023-12-26"))
    assert found is not None
    assert found.country == KNOWLEDGE.by_code("LB")


def test_place_in_a_country_that_the_tables_do_not_know() -> None:
    mention = whole("Kremlin", MentionKind.PLACE, name="Kremlin", jurisdiction="country:norland:262c791c78ae")
    found = RESOLVER.place(mention, document("Kremlin", [mention], day="2023-12-26"))
    assert found is not None
    assert (found.name, found.country, found.provisional) == ("Kremlin", "country:norland:262c791c78ae", True)


def test_kremlin_spokesman_speaks_for_the_president() -> None:
    kremlin = KNOWLEDGE.named("Kremlin")[0].id
    mention = whole("Kremlin spokesman", MentionKind.OFFICE, title="spokesman", jurisdiction=kremlin, of="Kremlin")
    party = RESOLVER.party(mention, document("Kremlin spokesman", [mention], day="2023-12-26"), DAY)
    assert party is not None
    assert party.name == "Dmitry Peskov"


def test_counterpart_holds_the_same_office_elsewhere() -> None:
    text = "Ararat Mirzoyan met his Turkish counterpart"
    first = Mention(0, 2, 1, MentionKind.PERSON, name="Ararat Mirzoyan", title="foreign minister")
    first.jurisdiction = KNOWLEDGE.by_code("AM")
    second = Mention(
        4, 6, 5, MentionKind.OFFICE, title="counterpart", jurisdiction=KNOWLEDGE.by_code("TR"), of="Turkish"
    )
    doc = document(text, [first, second], day="2024-03-01")
    party = RESOLVER.party(second, doc, date(2024, 3, 1))
    assert party is not None
    assert (party.name, party.office) == ("Hakan Fidan", "foreign minister of Turkey")


def test_chain_is_linked_by_its_fullest_mention() -> None:
    text = "Pashinyan spoke . The Armenian premier left . Nikol Pashinyan returned ."
    chain = [
        Mention(0, 1, 0, MentionKind.PERSON, name="Pashinyan", chain=4),
        Mention(3, 6, 5, MentionKind.OFFICE, title="premier", jurisdiction=KNOWLEDGE.by_code("AM"), chain=4),
        Mention(8, 10, 9, MentionKind.PERSON, name="Nikol Pashinyan", chain=4),
    ]
    doc = Linking(RESOLVER)(document(text, chain, day="2023-12-26"))
    assert {mention.party.name for mention in doc._.mentions} == {"Nikol Pashinyan"}
    assert [mention.party.said for mention in doc._.mentions] == [
        "Pashinyan",
        "The Armenian premier",
        "Nikol Pashinyan",
    ]


def test_bare_surname_follows_the_person_named_in_the_text() -> None:
    text = "Nikol Pashinyan came . Pashinyan left ."
    full = Mention(0, 2, 1, MentionKind.PERSON, name="Nikol Pashinyan")
    bare = Mention(4, 5, 4, MentionKind.PERSON, name="Pashinyan")
    doc = Linking(RESOLVER)(document(text, [full, bare], day="2023-12-26"))
    assert doc._.mentions[1].party.id == doc._.mentions[0].party.id


def test_demonym_as_a_noun_is_the_country() -> None:
    mention = whole("Armenians", MentionKind.COUNTRY, name="Armenians")
    party = RESOLVER.party(mention, document("Armenians", [mention, country("AZ")], day="2023-12-26"), DAY)
    assert party is not None
    assert party.name == "Armenia"
