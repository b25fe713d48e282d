"""The words of time: months, weekdays, seasons, numbers, and the patterns that the grammar of time is made of."""

MONTHS = {
    name: number
    for number, names in enumerate(
        "january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sept sep|october oct|"
        "november nov|december dec".split("|"),
        start=1,
    )
    for name in names.split()
}
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        "monday mon|tuesday tues tue|wednesday wed|thursday thurs thur thu|friday fri|saturday sat|sunday sun".split(
            "|"
        )
    )
    for name in names.split()
}
_COUNT = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
seventeen eighteen nineteen twenty"""
NUMBERS = {word: number for number, word in enumerate(_COUNT.split())} | {
    "a": 1, "an": 1, "a couple of": 2, "thirty": 30, "forty": 40, "fifty": 50,
}  # fmt: skip
VAGUE = frozenset({"a few", "several", "some"})  # a number that nobody told
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
PARTS = {
    "early": "early", "beginning": "early", "start": "early",
    "mid": "mid", "middle": "mid",
    "late": "late", "end": "late", "close": "late",
}  # fmt: skip
# Months that are also names of people or common words stand for the month only beside a word of time.
DOUBTFUL_MONTHS = frozenset({"march", "april", "may", "june", "august"})

_LONG_MONTH = "January|February|March|April|May|June|July|August|September|October|November|December"
MONTH = rf"(?:{_LONG_MONTH}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)"
WEEKDAY = "(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
SHORT_WEEKDAY = r"(?:(?:Mon|Tues|Tue|Wed|Thurs|Thur|Thu|Fri|Sat|Sun)\b\.?)"
SEASON = "(?:spring|summer|autumn|fall|winter)"
YEAR = r"(?:1[5-9]\d\d|20\d\d|21\d\d)"
DAY = r"(?:\d{1,2})(?:st|nd|rd|th)?"
NUMBER = rf"(?:{'|'.join(sorted([*NUMBERS, *VAGUE], key=len, reverse=True))}|\d{{1,3}})"
WHICH = r"(?P<which>last|next|this past|this coming|this|past|coming)"
UNIT = "(?:day|week|month|year|decade)"
UNITS = frozenset("day days week weeks month months year years decade decades".split())  # all that UNIT and "s" match
PART = r"(?:early|mid|late|(?:the )?(?:beginning|start|middle|end|close) of)"
DAYTIME = r"(?:early |late )?(?:morning|afternoon|evening|night|noon|midday|midnight)"


def number(word: str) -> int | None:
    """The number that a word or numeral tells; None of "several"."""
    word = word.lower()
    return int(word) if word.isdigit() else NUMBERS.get(word)


def month_number(word: str) -> int:
    """1 to 12 of a month's name or abbreviation."""
    return MONTHS[word.lower().rstrip(".")]


def weekday_number(word: str) -> int:
    """0 (Monday) to 6 of a weekday's name or abbreviation."""
    return WEEKDAYS[word.lower().rstrip(".")]


def part_name(word: str | None) -> str:
    """early, mid or late, from "early", "mid-", "the end of"; empty where there is none."""
    words = (word or "").lower().removeprefix("the ").split()
    return PARTS.get(words[0], "") if words else ""
