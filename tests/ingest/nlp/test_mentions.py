"""Mentions: which stretches are parties or places, with which title, country and name."""

from itertools import pairwise

import pytest
from spacy.tokens import Doc

from graph.knowledge import Knowledge
from ingest.nlp.annotations import Mention, MentionKind
from ingest.nlp.mentions import Mentions
from tests.ingest.nlp.plain import VOCAB, plain


@pytest.fixture(scope="session")
def find(knowledge: Knowledge) -> Mentions:
    return Mentions(knowledge)


def said(doc: Doc, mention: Mention) -> str:
    return " ".join(token.text for token in doc[mention.start : mention.end])


def people(find: Mentions, doc: Doc) -> list[tuple[str, str, str, str]]:
    return [
        (said(doc, m), m.name, m.title, m.of)
        for m in find(doc)._.mentions
        if m.kind in (MentionKind.PERSON, MentionKind.OFFICE)
    ]


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        pytest.param(
            "Prime Minister Nikol Pashinyan left .", ["PERSON:Nikol Pashinyan"],
            [("Prime Minister Nikol Pashinyan", "Nikol Pashinyan", "prime minister", "")], id="title before name"),
        pytest.param(
            "President Ilham Aliyev of Azerbaijan left .", ["PERSON:Ilham Aliyev"],
            [("President Ilham Aliyev of Azerbaijan", "Ilham Aliyev", "president", "Azerbaijan")], id="country behind"),
        pytest.param(
            "President Ivo Sarnel of Kaldria left .", ["PERSON:Ivo Sarnel of Kaldria"],
            [("President Ivo Sarnel of Kaldria", "Ivo Sarnel", "president", "Kaldria")], id="country within the name"),
        pytest.param(
            "Turkish Foreign Minister Omer Sabri left .", [],
            [("Turkish Foreign Minister Omer Sabri", "Omer Sabri", "foreign minister", "Turkish")],
            id="name by its capitals alone"),
        pytest.param(
            "Mirela Osk , the president of Qarvel , left .", ["PERSON:Mirela Osk"],
            [("Mirela Osk , the president of Qarvel", "Mirela Osk", "president", "Qarvel")], id="apposition"),
        pytest.param(
            "Turkish Deputy Premier and Foreign Minister Omer Sabri left .", ["PERSON:Omer Sabri"],
            [("Turkish Deputy Premier and Foreign Minister Omer Sabri", "Omer Sabri", "deputy premier", "Turkish")],
            id="two offices of one holder"),
        pytest.param(
            "The Prime Minister and Foreign Minister Omer Sabri left .", ["PERSON:Omer Sabri"],
            [("The Prime Minister", "", "prime minister", ""),
             ("Foreign Minister Omer Sabri", "Omer Sabri", "foreign minister", "")],
            id="an office with its article is another's"),
        pytest.param(
            "The Ambassador Extraordinary and Plenipotentiary of Kaldria Ivo Sarnel left .", ["PERSON:Ivo Sarnel"],
            [("The Ambassador Extraordinary and Plenipotentiary of Kaldria Ivo Sarnel", "Ivo Sarnel",
              "ambassador extraordinary plenipotentiary", "Kaldria")],
            id="words behind an office that are joined by and"),
        pytest.param(
            "The Minister of Foreign Affairs of Turkey Omer Sabri left .", ["PERSON:Turkey Omer Sabri"],
            [("The Minister of Foreign Affairs of Turkey Omer Sabri", "Omer Sabri", "minister of foreign affairs",
              "Turkey")], id="country tagged with the name behind it"),
        pytest.param(
            "H.E. Mr. Ivo Sarnel left .", ["PERSON:H.E.", "PERSON:Ivo Sarnel"],
            [("H.E. Mr. Ivo Sarnel", "Ivo Sarnel", "", "")],
            id="style in short"),
        pytest.param(
            "Minister Sultan Al Sabri left .", ["PERSON:Al Sabri"],
            [("Minister Sultan Al Sabri", "Sultan Al Sabri", "minister", "")], id="given name that is a title too"),
        pytest.param(
            "Sultan Omer bin Sabri left .", ["PERSON:Omer bin Sabri"],
            [("Sultan Omer bin Sabri", "Omer bin Sabri", "sultan", "")], id="title that is a given name too"),
        pytest.param(
            "Critics of Turkish President Omer Sabri left .", ["PERSON:Omer Sabri"],
            [("Turkish President Omer Sabri", "Omer Sabri", "president", "Turkish")],
            id="a person behind a plural head"),
        pytest.param(
            "President of the Islamic Republic of Turkey Omer Sabri left .", ["PERSON:Omer Sabri"],
            [("President of the Islamic Republic of Turkey Omer Sabri", "Omer Sabri", "president",
              "Islamic Republic of Turkey")], id="a state by its form"),
        pytest.param(
            "Republic of Turkey ( CIS ) Foreign Minister Omer Sabri left .", ["PERSON:Omer Sabri"],
            [("Republic of Turkey ( CIS ) Foreign Minister Omer Sabri", "Omer Sabri", "foreign minister",
              "Republic of Turkey")], id="letters in brackets before a title"),
        pytest.param(
            "President Paris left .", [], [("President Paris", "Paris", "president", "")],
            id="a place's name behind an office"),
        pytest.param(
            "President Paris May 3 left .", [], [("President Paris", "Paris", "president", "")],
            id="a place's name behind an office and before a date"),
        pytest.param(
            "Mr Paris left .", [], [("Mr Paris", "Paris", "", "")], id="a place's name behind an address"),
        pytest.param(
            "President Osk May 3 left .", ["PERSON:Osk May"], [("President Osk", "Osk", "president", "")],
            id="the month of a day is no name"),
        pytest.param(
            "The National Security Adviser left .", ["ORG:National Security Adviser"],
            [("The National Security Adviser", "", "national security adviser", "")], id="an office is no body"),
        pytest.param(
            "The president of Qarvel , Mirela Osk , left .", ["PERSON:Mirela Osk"],
            [("The president of Qarvel , Mirela Osk", "Mirela Osk", "president", "Qarvel")], id="name as apposition"),
        pytest.param(
            "President of Turkey Omer Sabri left .", ["PERSON:Turkey Omer Sabri"],
            [("President of Turkey Omer Sabri", "Omer Sabri", "president", "Turkey")], id="holder behind his country"),
        pytest.param(
            "Turkey 's former minister of foreign affairs left .", [],
            [("Turkey 's former minister of foreign affairs", "", "minister of foreign affairs", "Turkey")],
            id="office alone, possessive"),
        pytest.param(
            "The Armenian prime minister left .", [],
            [("The Armenian prime minister", "", "prime minister", "Armenian")], id="office alone, adjective"),
        pytest.param(
            "Secretary of State Dana Wirrel left .", ["PERSON:Dana Wirrel"],
            [("Secretary of State Dana Wirrel", "Dana Wirrel", "secretary of state", "")], id="portfolio in capitals"),
        pytest.param(
            "Deputy Foreign Minister Ali Tavek left .", ["PERSON:Ali Tavek"],
            [("Deputy Foreign Minister Ali Tavek", "Ali Tavek", "deputy foreign minister", "")], id="deputy"),
        pytest.param(
            "Petra Olm , spokeswoman for President Ivo Sarnel , left .", ["PERSON:Petra Olm", "PERSON:Ivo Sarnel"],
            [("Petra Olm", "Petra Olm", "", ""), ("President Ivo Sarnel", "Ivo Sarnel", "president", "")],
            id="the one spoken for stays a party"),
        pytest.param(
            "Yo Tavek , sister of Supreme Leader Kim Tavek , left .", ["PERSON:Supreme Leader Kim Tavek"],
            [("Yo Tavek", "Yo Tavek", "", ""), ("Supreme Leader Kim Tavek", "Kim Tavek", "supreme leader", "")],
            id="named by an apposition alone"),
        pytest.param(
            "Franz Josef Jurek , the Turkish minister of defence , left .", ["PERSON:Franz"],
            [("Franz Josef Jurek , the Turkish minister of defence", "Franz Josef Jurek", "minister of defence",
              "Turkish")], id="rest of a name before an apposition"),
        pytest.param(
            "Colonel Tara Osbert left .", ["PERSON:Tara"], [("Colonel Tara Osbert", "Tara Osbert", "colonel", "")],
            id="rest of a name behind a title"),
        pytest.param(
            "Hamad ibn Isa Al Badro left .", ["PERSON:Hamad", "PERSON:Isa Al Badro"],
            [("Hamad ibn Isa Al Badro", "Hamad ibn Isa Al Badro", "", "")], id="parts joined by a particle"),
        pytest.param(
            "Vice Chairman of the Reform Commission of Turkey Omer Sabri left .",
            ["ORG:Reform Commission of Turkey Omer Sabri"],
            [("Vice Chairman of the Reform Commission of Turkey Omer Sabri", "Omer Sabri", "vice chairman",
              "Reform Commission")], id="holder behind a body and its country"),
        pytest.param(
            "Kremlin Spokesman Omer Sabri left .", ["ORG:Kremlin Spokesman Omer Sabri"],
            [("Kremlin Spokesman Omer Sabri", "Omer Sabri", "spokesman", "Kremlin")], id="body and person as one name"),
        pytest.param(
            "Foreign Ministers Hugo Senn of Tessara and Clara Voll of Fenmark met .",
            ["PERSON:Hugo Senn", "PERSON:Clara Voll"],
            [("Foreign Ministers Hugo Senn of Tessara", "Hugo Senn", "foreign minister", "Tessara"),
             ("Clara Voll of Fenmark", "Clara Voll", "foreign minister", "Fenmark")], id="plural title"),
        pytest.param(
            "The ministers of transport and finance , Per Lund and Ida Marr , met .",
            ["PERSON:Per Lund", "PERSON:Ida Marr"],
            [("Per Lund", "Per Lund", "minister of transport", ""),
             ("Ida Marr", "Ida Marr", "minister of finance", "")],
            id="portfolios shared out"),
        pytest.param(
            "Chad Wolf met Jordan Peters in Ankara .", ["PERSON:Chad Wolf", "PERSON:Jordan Peters"],
            [("Chad Wolf", "Chad Wolf", "", ""), ("Jordan Peters", "Jordan Peters", "", "")],
            id="first names that are countries"),
        pytest.param(
            "Ode met Karsten Ode and Ode left .", ["PERSON:Karsten Ode"],
            [("Ode", "Ode", "", ""), ("Karsten Ode", "Karsten Ode", "", ""), ("Ode", "Ode", "", "")],
            id="surname known from the full name"),
        pytest.param(
            "Prime Minister A. K. Rezal Haq of Turkey left .", ["PERSON:A. K. Rezal"],
            [("Prime Minister A. K. Rezal Haq of Turkey", "A. K. Rezal Haq", "prime minister", "Turkey")],
            id="name that the tagger cut"),
        pytest.param(
            "Foreign Minister Foday Bangur Korom of Turkey left .", ["PERSON:Foday", "PERSON:Bangur Korom"],
            [("Foreign Minister Foday Bangur Korom of Turkey", "Foday Bangur Korom", "foreign minister", "Turkey")],
            id="name that the tagger took for two"),
        pytest.param(
            "Armenia 's army chief , General Levon Sark , left .", ["PERSON:Levon Sark"],
            [("Armenia 's army chief , General Levon Sark", "Levon Sark", "army chief", "Armenia")],
            id="rank between office and name"),
        pytest.param(
            "Party chief Trin Quoc Bao left .", ["ORG:Trin Quoc Bao"],
            [("Party chief Trin Quoc Bao", "Trin Quoc Bao", "party chief", "")], id="name taken for a body's"),
        pytest.param(
            "SECRETARY HARKNESS met FOREIGN MINISTER KISARAGI .", [],
            [("SECRETARY HARKNESS", "HARKNESS", "secretary", ""),
             ("FOREIGN MINISTER KISARAGI", "KISARAGI", "foreign minister", "")], id="titles and names in capitals"),
        pytest.param(
            "Secretary UNESCO left .", [], [("Secretary", "", "secretary", "")], id="an acronym is no name"),
        pytest.param(
            "Prime Minister Ratu Sitivo Naqi left .", ["PERSON:Ratu Sitivo Naqi"],
            [("Prime Minister Ratu Sitivo Naqi", "Sitivo Naqi", "prime minister", "")], id="address of the region"),
        pytest.param(
            "Minister of State for Lakes , Rivers , and Coasts of Armenia Levon Sark left .", ["PERSON:Levon Sark"],
            [("Minister of State for Lakes , Rivers , and Coasts of Armenia Levon Sark", "Levon Sark",
              "minister of state", "Armenia")],
            id="long complement that the name ends"),
        pytest.param(
            "Secretary of State for the Lakes and Omer Sabri left .", ["PERSON:Omer Sabri"],
            [("Secretary of State for the Lakes", "", "secretary of state", "Lakes"),
             ("Omer Sabri", "Omer Sabri", "", "")],
            id="a name behind 'and' is another's"),
        pytest.param(
            "Turkish Secretary of State Cardinal Omer Sabri left .", ["PERSON:Omer Sabri"],
            [("Turkish Secretary of State Cardinal Omer Sabri", "Omer Sabri", "secretary of state", "Turkish")],
            id="style between office and name"),
        pytest.param(
            "Foreign Minister Sheikh Omer Sabri left .", ["PERSON:Omer Sabri"],
            [("Foreign Minister Sheikh Omer Sabri", "Omer Sabri", "foreign minister", "")], id="style of a minister"),
        pytest.param(
            "Armenia 's minister for water and chief water negotiator Levon Sark left .", ["PERSON:Levon Sark"],
            [("Armenia 's minister for water", "", "minister for water", "Armenia"),
             ("chief water negotiator Levon Sark", "Levon Sark", "chief water negotiator", "")],
            id="no title begins with 'and'"),
        pytest.param(
            "Her Majesty Queen Mirela Osk left .", ["PERSON:Mirela Osk"],
            [("Majesty Queen Mirela Osk", "Mirela Osk", "queen", "")], id="style of a monarch"),
        pytest.param(
            "Then ELL Chairman - in - Office and Foreign Minister Omer Sabri left .", ["ORG:ELL", "PERSON:Omer Sabri"],
            [("ELL Chairman - in - Office and Foreign Minister Omer Sabri", "Omer Sabri", "chairman in office", "ELL")],
            id="chairman in office"),
        pytest.param(
            "Mirela Osk , the ELL Secretary - General 's Personal Envoy for Armenia , left .",
            ["PERSON:Mirela Osk", "ORG:ELL"],
            [("Mirela Osk , the ELL Secretary - General 's Personal Envoy for Armenia", "Mirela Osk",
              "personal envoy", "")],
            id="office of who serves another office"),
        pytest.param(
            "The Personal Envoy of the Secretary - General for Armenia , Mirela Osk , left .", ["PERSON:Mirela Osk"],
            [("The Personal Envoy of the Secretary - General for Armenia , Mirela Osk", "Mirela Osk",
              "personal envoy", "")],
            id="envoy of an office"),
    ],
)  # fmt: skip
def test_person(find: Mentions, text: str, names: list[str], expected: list[tuple[str, str, str, str]]) -> None:
    assert people(find, plain(text, *names)) == expected


@pytest.mark.parametrize(
    ("text", "group", "members"),
    [
        ("The foreign ministers of Armenia and Azerbaijan met .", "The foreign ministers of",
         [("foreign minister", "Q399"), ("foreign minister", "Q227")]),
        ("The foreign ministers of Armenia , Turkey , and Azerbaijan met .", "The foreign ministers of",
         [("foreign minister", "Q399"), ("foreign minister", "Q43"), ("foreign minister", "Q227")]),
        ("The Armenian and Azerbaijani leaders met .", "leaders", [("leader", "Q399"), ("leader", "Q227")]),
        ("Representatives of the Armenian army and Turkey met .", "Representatives of the",
         [("", "Q399"), ("", "Q43")]),
        ("US and Chinese officials met .", "officials", [("officials", "Q30"), ("officials", "Q148")]),
        ("The leaders of CIS countries — Armenia , Azerbaijan and Turkey — met .", "The leaders of CIS",
         [("", "Q399"), ("", "Q227"), ("", "Q43")]),
    ],
)  # fmt: skip
def test_group_has_a_member_for_each_country(
    find: Mentions, text: str, group: str, members: list[tuple[str, str]]
) -> None:
    doc = plain(text)
    mentions = find(doc)._.mentions
    found = next(m for m in mentions if m.kind is MentionKind.GROUP and said(doc, m) == group)
    by_chain = {m.chain: m for m in mentions if m.chain >= 0}
    assert [(by_chain[chain].title, by_chain[chain].jurisdiction) for chain in found.members] == members


@pytest.mark.parametrize(
    ("text", "names", "kind", "expected"),
    [
        ("Turkey met Ankara .", [], MentionKind.COUNTRY, ["Turkey"]),
        ("The turkey and the chad left .", [], MentionKind.COUNTRY, []),
        ("It left us .", [], MentionKind.COUNTRY, []),
        ("The Armenian wine left .", [], MentionKind.COUNTRY, []),
        ("Turkish - brokered talks ended .", [], MentionKind.COUNTRY, ["Turkish"]),
        ("Armenian - Azerbaijani talks ended .", [], MentionKind.COUNTRY, ["Armenian", "Azerbaijani"]),
        ("They met under Turkish mediation .", [], MentionKind.COUNTRY, ["Turkish"]),
        ("Armenians left .", [], MentionKind.COUNTRY, ["Armenians"]),
        ("They met in Dostrin , Turkey .", ["LOC:Dostrin"], MentionKind.PLACE, ["Dostrin , Turkey"]),
        ("They met in Dostrin , Turkey .", ["LOC:Dostrin , Turkey"], MentionKind.PLACE, ["Dostrin , Turkey"]),
        ("Envoys from Turkey and Armenia met .", [], MentionKind.COUNTRY, ["Turkey", "Armenia"]),
        ("They met in Ankara , Dostrin and Tiven .", ["LOC:Dostrin", "LOC:Tiven"], MentionKind.PLACE,
         ["Ankara", "Dostrin", "Tiven"]),
        ("ANKARA — Turkey left .", ["LOC:ANKARA"], MentionKind.PLACE, []),
        ("They met Alba Gas .", ["PERSON:Alba Gas"], MentionKind.ORGANIZATION, ["Alba Gas"]),
        ("The Armenian government met .", [], MentionKind.ORGANIZATION, ["The Armenian government"]),
        ("Turkey met opposition rebels .", [], MentionKind.ORGANIZATION, ["opposition rebels"]),
        ("They met the CIS .", [], MentionKind.ORGANIZATION, ["the CIS"]),
        ("They met the G8 .", [], MentionKind.ORGANIZATION, ["the G8"]),
        ("They met the P7+1 , the P7 + 1 and the E9 .", [], MentionKind.ORGANIZATION,
         ["the P7+1", "the P7 + 1", "the E9"]),
        ("They met the Normark Four .", [], MentionKind.ORGANIZATION, ["the Normark Four"]),
        ("They met the Group of Nine .", [], MentionKind.ORGANIZATION, ["the Group of Nine"]),
        ("The Middle East Quartet met the Contact Group .", [], MentionKind.ORGANIZATION,
         ["The Middle East Quartet", "the Contact Group"]),
        ("They met on Tuesday Four times .", [], MentionKind.ORGANIZATION, []),
        ("President Ivo Sarnel of Kaldria left . Kaldria agreed .", ["PERSON:Ivo Sarnel", "PERSON:Kaldria"],
         MentionKind.COUNTRY, ["Kaldria"]),
        ("The two leaders met . Both sides agreed . The pair left .", [], MentionKind.GROUP,
         ["The two leaders", "Both sides", "The pair"]),
    ],
)  # fmt: skip
def test_kind(find: Mentions, text: str, names: list[str], kind: MentionKind, expected: list[str]) -> None:
    doc = plain(text, *names)
    assert [said(doc, m) for m in find(doc)._.mentions if m.kind is kind] == expected


def test_hyphen_of_a_name_ends_no_dateline(find: Mentions) -> None:
    words = "US envoy Elena Mald - Reyes left .".split()
    doc = Doc(
        VOCAB,
        words=words,
        spaces=[word not in ("Mald", "-") for word in words],
        pos=["PROPN", "NOUN", "PROPN", "PROPN", "PUNCT", "PROPN", "VERB", "PUNCT"],
        heads=[1, 6, 1, 2, 5, 2, 6, 6],
        deps=["compound", "nsubj", "flat", "flat", "punct", "flat", "ROOT", "punct"],
    )
    assert people(find, doc) == [("US envoy Elena Mald - Reyes", "Elena Mald-Reyes", "envoy", "US")]


def test_a_hyphened_modifier_is_no_country(find: Mentions) -> None:
    words = "They met US Under - Secretary Elena Mald .".split()
    doc = Doc(
        VOCAB,
        words=words,
        spaces=[word not in ("Under", "-") for word in words],
        pos=["PRON", "VERB", "PROPN", "PROPN", "PUNCT", "PROPN", "PROPN", "PROPN", "PUNCT"],
        heads=[1, 1, 5, 5, 5, 6, 1, 6, 1],
        deps=["nsubj", "ROOT", "compound", "compound", "punct", "nmod", "obj", "flat", "punct"],
    )
    assert people(find, doc) == [("US Under - Secretary Elena Mald", "Elena Mald", "under secretary", "US")]


def test_unknown_country_and_its_adjective_are_one(find: Mentions) -> None:
    doc = plain("President Ivo Sarnel of Kaldria left . The Kaldrian foreign minister left .", "PERSON:Ivo Sarnel")
    first, second = (m.jurisdiction for m in find(doc)._.mentions)
    assert first == second != ""


def test_mentions_never_overlap(find: Mentions) -> None:
    doc = plain(
        "The former Turkish foreign minister , President Ivo Sarnel of Kaldria and the leaders of Armenia , Turkey and "
        "US officials met the two presidents of Chad in Ankara , Turkey .",
        "PERSON:Ivo Sarnel",
        "LOC:Chad",
    )
    mentions = find(doc)._.mentions
    assert all(a.end <= b.start for a, b in pairwise(mentions))
    assert all(m.start <= m.head < m.end for m in mentions)


def test_a_complement_runs_to_the_head_that_the_tree_gives_it(find: Mentions) -> None:
    text = "Mirela Osk , leader of the right - wing Lake coalition , left ."
    doc = plain(text, "PERSON:Mirela Osk", heads={4: (10, "case"), 10: (3, "nmod"), 3: (0, "appos")})
    assert people(find, doc) == [(text[:-9], "Mirela Osk", "leader", "Lake coalition")]


def test_a_holder_named_by_office_within_a_title(find: Mentions) -> None:
    text = "A spokesman for the Qarvelic president left ."
    expected = [(text[:-7], "", "spokesman", "Qarvelic")]
    assert people(find, plain(text, "LOC:Qarvelic")) == people(find, plain(text)) == expected


def test_an_adjective_with_an_article_is_nobody(find: Mentions) -> None:
    doc = plain("The two met . The Norlandic and the Armenian foreign minister left .", "PERSON:Norlandic")
    assert [m.kind for m in find(doc)._.mentions if m.name == "Norlandic"] == []


def test_a_river_does_not_act_as_states_do(find: Mentions) -> None:
    doc = plain("They met . The Selwyn ended there .", "LOC:Selwyn", heads={4: (5, "nsubj")})
    assert [m.kind for m in find(doc)._.mentions if m.name == "Selwyn"] == [MentionKind.PLACE]


def test_a_body_is_no_portfolio(find: Mentions) -> None:
    text = "Mirela Osk , chairman of National Development Board , left ."
    doc = plain(text, "PERSON:Mirela Osk", "ORG:National Development Board")
    assert people(find, doc) == [(text[:-9], "Mirela Osk", "chairman", "National Development Board")]
