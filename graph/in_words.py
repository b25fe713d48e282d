"""Names and offices as they stand within an English sentence."""

import re

# Names of countries and bodies that take an article: plurals, unions, kinds of state and body, and a few by usage.
_WITH_ARTICLE = re.compile(
    r"^(United|Netherlands|Philippines|Maldives|Gambia|Bahamas|Comoros|Seychelles|Vatican|Kremlin|Houthis|Taliban)\b"
    r"|^(Central African|Dominican|Democratic|Republic|Holy See|Marshall|Solomon|Arab|European|African|Pentagon)\b"
    r"|\b(Union|Organi[sz]ation|Community|Commission|Council|Bank|Fund|Group|Forum|Agency|Committee|Court|House)\b"
)

# What each state has one of, by the type that the tables give it.
_INSTITUTIONS = {
    "presidency": "Presidency",
    "foreign_ministry": "Foreign Ministry",
    "defence_ministry": "Defence Ministry",
    "head_of_government": "Office of the Prime Minister",
    "legislature": "Parliament",
}


def in_sentence(name: str) -> str:
    """A name of a country or body with the article it takes: "the United States"."""
    return f"the {name}" if _WITH_ARTICLE.search(name) and not name.startswith("the ") else name


def office_phrase(title: str, place: str) -> str:
    """An office in words: "prime minister of Armenia"; a title that names its place stands alone."""
    return title if any(c.isupper() for c in title) else f"{title} of {in_sentence(place)}"


def institution(type_: str, country: str) -> str:
    """An institution of a country in plain words, "Foreign Ministry of Kenya"; empty for other types of bodies."""
    return f"{_INSTITUTIONS[type_]} of {in_sentence(country)}" if type_ in _INSTITUTIONS else ""
