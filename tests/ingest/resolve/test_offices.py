"""Offices at a day, over all regions: who is meant where no name is given."""

import pytest

from tests.ingest.resolve.mentions import office

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
]


@pytest.mark.parametrize(("title", "of", "day", "modifier"), UNSURE)
def test_office_without_a_sure_holder_stays_the_office(title: str, of: str, day: str, modifier: str) -> None:
    party = office(title, of, day, modifier=modifier)
    assert party is not None
    assert party.provisional
    assert title in party.name
    assert party.reason


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


def test_ambassador_is_told_by_the_country_sent_to() -> None:
    party = office("ambassador", "US", "2023-12-01", text="the US ambassador to Armenia")
    assert party is not None
    assert party.name == "Kristina Kvien"
