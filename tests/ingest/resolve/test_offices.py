"""Offices at a day, over all regions: who is meant where no name is given."""

from datetime import date

import pytest

from ingest.nlp.annotations import MentionKind
from tests.ingest.resolve.mentions import KNOWLEDGE, RESOLVER, country, document, office, whole

HELD = [
    ("prime minister", "AM", "2013-05-01", "Tigran Sargsyan"),
    ("prime minister", "AM", "2018-04-20", "Serzh Sargsyan"),
    ("prime minister", "AM", "2018-05-09", "Nikol Pashinyan"),
    ("prime minister", "AM", "2023-12-26", "Nikol Pashinyan"),
    ("leader", "AM", "2023-12-26", "Nikol Pashinyan"),
    ("president", "AM", "2023-12-26", "Vahagn Khachaturyan"),
    ("foreign minister", "AM", "2022-06-01", "Ararat Mirzoyan"),
    ("leader", "AZ", "2023-12-26", "Ilham Aliyev"),
    ("president", "AZ", "2012-01-10", "Ilham Aliyev"),
    ("foreign minister", "AZ", "2020-07-15", "Elmar Mammadyarov"),
    ("top diplomat", "AZ", "2020-07-17", "Jeyhun Bayramov"),
    ("foreign minister", "TR", "2023-06-02", "Mevlüt Çavuşoğlu"),
    ("foreign minister", "TR", "2023-06-04", "Hakan Fidan"),
    ("president", "TR", "2016-02-01", "Recep Tayyip Erdoğan"),
    ("secretary of state", "US", "2014-03-01", "John Kerry"),
    ("secretary of state", "US", "2021-01-27", "Antony Blinken"),
    ("top diplomat", "US", "2025-01-19", "Antony Blinken"),
    ("secretary of state", "US", "2025-02-01", "Marco Rubio"),
    ("secretary of state", "VA", "2024-01-20", "Pietro Parolin"),
    ("president", "US", "2016-12-01", "Barack Obama"),
    ("president", "US", "2019-12-26", "Donald Trump"),
    ("president", "US", "2022-05-01", "Joe Biden"),
    ("foreign policy chief", "EU", "2018-01-01", "Federica Mogherini"),
    ("foreign policy chief", "EU", "2020-01-01", "Josep Borrell"),
    ("foreign policy chief", "EU", "2024-11-29", "Josep Borrell"),
    ("top diplomat", "EU", "2025-01-10", "Kaja Kallas"),
    ("foreign secretary", "GB", "2024-01-20", "David Cameron"),
    ("foreign secretary", "IN", "2024-01-20", "Vinay Mohan Kwatra"),
    ("external affairs minister", "IN", "2024-01-20", "S. Jaishankar"),
    ("chancellor", "DE", "2015-09-01", "Angela Merkel"),
    ("chancellor", "DE", "2024-01-20", "Olaf Scholz"),
    ("chancellor", "MX", "2024-01-20", "Alicia Bárcena"),
    ("taoiseach", "IE", "2024-06-01", "Simon Harris"),
    ("prime minister", "GB", "2022-10-01", "Liz Truss"),
    ("premier", "CN", "2022-01-10", "Li Keqiang"),
    ("premier", "CN", "2023-12-01", "Li Qiang"),
    ("president", "CN", "2014-06-01", "Xi Jinping"),
    ("prime minister", "JP", "2014-01-10", "Shinzo Abe"),
    ("prime minister", "JP", "2023-01-10", "Fumio Kishida"),
    ("president", "KR", "2023-01-10", "Yoon Suk-yeol"),
    ("prime minister", "IN", "2014-06-10", "Narendra Modi"),
    ("president", "RU", "2013-09-01", "Vladimir Putin"),
    ("foreign minister", "RU", "2012-09-01", "Sergey Lavrov"),
    ("foreign ministry spokeswoman", "RU", "2023-12-01", "Maria Zakharova"),
    ("president", "UA", "2016-01-10", "Petro Poroshenko"),
    ("president", "UA", "2022-03-01", "Volodymyr Zelenskyy"),
    ("president", "FR", "2016-01-10", "François Hollande"),
    ("president", "EG", "2023-12-01", "Abdel Fattah el-Sisi"),
    ("president", "IR", "2014-01-10", "Hassan Rouhani"),
    ("supreme leader", "IR", "2023-01-10", "Ali Khamenei"),
    ("president", "ZA", "2023-01-10", "Cyril Ramaphosa"),
    ("president", "KE", "2023-01-10", "William Ruto"),
    ("prime minister", "ET", "2020-01-10", "Abiy Ahmed"),
    ("president", "BR", "2021-01-10", "Jair Bolsonaro"),
    ("president", "AR", "2024-01-10", "Javier Milei"),
    ("prime minister", "CA", "2018-01-10", "Justin Trudeau"),
    ("prime minister", "AU", "2023-01-10", "Anthony Albanese"),
    ("prime minister", "NZ", "2020-01-10", "Jacinda Ardern"),
    ("president", "KZ", "2018-01-10", "Nursultan Nazarbayev"),
    ("president", "KZ", "2023-01-10", "Kassym-Jomart Tokayev"),
    ("prime minister", "GE", "2023-01-10", "Irakli Gharibashvili"),
    ("prime minister", "IL", "2023-12-01", "Benjamin Netanyahu"),
    ("emir", "QA", "2023-12-01", "Tamim bin Hamad Al Thani"),
    ("secretary general", "NATO", "2023-12-01", "Jens Stoltenberg"),
    ("chief", "UN", "2013-12-01", "Ban Ki-moon"),
    ("chief", "UN", "2023-12-01", "António Guterres"),
    ("president of the european commission", "EU", "2023-12-01", "Ursula von der Leyen"),
    ("president", "NG", "2015-05-28", "Goodluck Jonathan"),
    ("president", "NG", "2015-05-30", "Muhammadu Buhari"),
    ("president", "ZW", "2017-11-20", "Robert Mugabe"),
    ("president", "ZW", "2017-12-01", "Emmerson Mnangagwa"),
    ("president", "CD", "2015-01-10", "Joseph Kabila"),
    ("president", "CD", "2020-01-10", "Félix Tshisekedi"),
    ("president", "TZ", "2021-04-01", "Samia Suluhu Hassan"),
    ("president", "DZ", "2018-01-10", "Abdelaziz Bouteflika"),
    ("president", "SD", "2014-01-10", "Omar al-Bashir"),
    ("prime minister", "ET", "2013-01-10", "Hailemariam Desalegn"),
    ("junta leader", "ML", "2022-06-01", "Assimi Goïta"),
    ("foreign minister", "NG", "2018-01-10", "Geoffrey Onyeama"),
    ("foreign minister", "ZA", "2020-01-10", "Naledi Pandor"),
    ("president", "UZ", "2015-01-10", "Islam Karimov"),
    ("president", "UZ", "2018-01-10", "Shavkat Mirziyoyev"),
    ("president", "KG", "2014-01-10", "Almazbek Atambayev"),
    ("president", "TM", "2016-01-10", "Gurbanguly Berdimuhamedow"),
    ("president", "TM", "2023-01-10", "Serdar Berdimuhamedow"),
    ("foreign minister", "KZ", "2014-01-10", "Erlan Idrissov"),
    ("prime minister", "MN", "2023-07-05", "Oyunerdene Luvsannamsrai"),
    ("president", "SK", "2018-06-01", "Andrej Kiska"),
    ("president", "GR", "2024-06-01", "Katerina Sakellaropoulou"),
    ("president", "KG", "2025-06-01", "Sadyr Zhaparov"),
    ("prime minister", "FJ", "2016-01-10", "Frank Bainimarama"),
    ("prime minister", "PG", "2021-01-10", "James Marape"),
    ("prime minister", "SB", "2023-01-10", "Manasseh Sogavare"),
    ("president", "KI", "2020-01-10", "Taneti Maamau"),
    ("president", "VE", "2012-11-01", "Hugo Chávez"),
    ("president", "VE", "2014-11-01", "Nicolás Maduro"),
    ("president", "MX", "2025-01-10", "Claudia Sheinbaum"),
    ("president", "BO", "2018-01-10", "Evo Morales"),
    ("president", "CU", "2016-01-10", "Raúl Castro"),
    ("prime minister", "BB", "2021-01-10", "Mia Mottley"),
    ("president", "US", "2021-01-19", "Donald Trump"),
    ("president", "US", "2021-01-21", "Joe Biden"),
    ("president", "FR", "2012-05-14", "Nicolas Sarkozy"),
    ("president", "FR", "2012-05-16", "François Hollande"),
    ("prime minister", "GB", "2022-09-05", "Boris Johnson"),
    ("prime minister", "GB", "2022-09-07", "Liz Truss"),
    ("chancellor", "DE", "2021-12-07", "Angela Merkel"),
    ("chancellor", "DE", "2021-12-09", "Olaf Scholz"),
    ("prime minister", "IT", "2014-02-23", "Matteo Renzi"),
    ("president", "EG", "2013-06-30", "Mohamed Morsi"),
    ("president", "AE", "2020-01-10", "Khalifa bin Zayed Al Nahyan"),
    ("president", "AE", "2023-01-10", "Mohamed bin Zayed Al Nahyan"),
    ("foreign minister", "CN", "2023-03-01", "Qin Gang"),
    ("foreign minister", "CN", "2023-08-10", "Wang Yi"),
    ("foreign secretary", "GB", "2014-07-16", "Philip Hammond"),
    ("secretary general", "UN", "2016-12-31", "Ban Ki-moon"),
    ("secretary general", "UN", "2017-01-02", "António Guterres"),
    ("secretary general", "NATO", "2024-10-02", "Mark Rutte"),
    ("leader", "OAS", "2017-03-15", "Luis Almagro"),
    ("queen", "NZ", "2018-01-10", "Elizabeth II"),
    ("king", "CA", "2023-01-10", "Charles III"),
    ("governor general", "CA", "2023-01-10", "Mary Simon"),
]


@pytest.mark.parametrize(("title", "of", "day", "name"), HELD)
def test_office_resolves_to_its_holder_at_the_day(title: str, of: str, day: str, name: str) -> None:
    party = office(title, of, day)
    assert party is not None
    assert (party.name, party.provisional) == (name, False)


UNSURE = [
    ("foreign minister", "TR", "2023-06-03", ""),  # the day of the hand-over
    ("foreign minister", "WS", "2023-12-01", ""),  # the tables know no holder
    ("rail minister", "AM", "2023-12-01", ""),  # nor the office
    ("prime minister", "AM", "2023-12-26", "former"),  # there are many
    ("president", "US", "2023-12-01", "elect"),
    ("opposition leader", "VE", "2019-03-01", ""),  # leads no state
    ("rebel leader", "SY", "2015-03-01", ""),
    ("party leader", "DE", "2019-03-01", ""),
    ("spiritual leader", "IR", "2019-03-01", ""),
    ("union leader", "FR", "2019-03-01", ""),
    ("presidential candidate", "US", "2019-03-01", ""),
    ("deputy leader", "GB", "2019-03-01", ""),
    ("leader", "EU", "2024-01-10", ""),  # there are several
    ("ambassador", "IL", "2024-11-07", ""),  # one in every country
    ("prime minister", "LY", "2022-03-10", ""),  # two governments
]


@pytest.mark.parametrize(("title", "of", "day", "modifier"), UNSURE)
def test_office_without_a_sure_holder_stays_the_office(title: str, of: str, day: str, modifier: str) -> None:
    party = office(title, of, day, modifier=modifier)
    assert party is not None
    assert party.provisional
    assert title in party.name
    assert party.reason


@pytest.mark.parametrize("title", ["prosecutor", "managing director", "commander", "minister of state", "co-chair"])
def test_titles_in_use_everywhere_tell_no_home(title: str) -> None:
    party = office(title, "", "2019-03-01", text=f"the {title}")
    assert party is not None
    assert (party.provisional, party.country) == (True, "")


@pytest.mark.parametrize(("title", "name"), [("pope", "Pope Francis"), ("taoiseach", "Leo Varadkar")])
def test_titles_of_one_place_tell_their_home(title: str, name: str) -> None:
    party = office(title, "", "2019-03-01", text=f"the {title}")
    assert party is not None
    assert party.name == name


@pytest.mark.parametrize("article", ["a new", "any", "no"])
def test_office_of_no_particular_holder_stays_the_office(article: str) -> None:
    party = office("president", "US", "2016-02-19", text=f"{article} American president")
    assert party is not None
    assert party.provisional


def test_holder_of_then_is_the_one_of_the_day_told_of() -> None:
    words = "the then British prime minister"
    home = KNOWLEDGE.by_code("GB")
    mention = whole(words, MentionKind.OFFICE, title="prime minister", jurisdiction=home, of="GB", modifier="former")
    doc = document(words, [mention], day="2018-02-15")
    then, now = (RESOLVER.party(mention, doc, date(year, 2, 15)) for year in (2014, 2018))
    assert then is not None
    assert (then.name, then.office) == ("David Cameron", "prime minister of the United Kingdom")
    assert now is not None
    assert now.provisional


def test_office_says_what_it_was_at_the_time() -> None:
    party = office("secretary of state", "US", "2024-01-20")
    assert party is not None
    assert party.office == "secretary of state of the United States"
    assert "2024-01-20" in party.reason


def test_open_term_past_its_source_counts_for_less() -> None:
    known, stale = office("prime minister", "AM", "2024-01-10"), office("prime minister", "AM", "2026-10-01")
    assert known is not None
    assert stale is not None
    assert stale.name == known.name
    assert stale.confidence < known.confidence
    assert "known until" in stale.reason


def test_ambassador_is_told_by_the_one_other_country_of_the_text() -> None:
    home = KNOWLEDGE.by_code("US")
    mention = whole("the US ambassador", MentionKind.OFFICE, title="ambassador", jurisdiction=home, of="US")
    for spoken, provisional in ((("AM",), False), (("AM", "GE"), True)):
        doc = document("the US ambassador", [mention, *map(country, spoken)], day="2023-12-01")
        party = RESOLVER.party(mention, doc, date(2023, 12, 1))
        assert party is not None
        assert party.provisional is provisional


def test_ambassador_is_told_by_the_country_sent_to() -> None:
    party = office("ambassador", "US", "2023-12-01", text="the US ambassador to Armenia")
    assert party is not None
    assert party.name == "Kristina Kvien"
