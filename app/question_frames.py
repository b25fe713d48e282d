"""The English that questions are asked in: frames with slots, and words that narrow a question down.

A frame is matched as a whole. `<name>` is a slot, `[…]` may be missing, `(a|b)` is a choice, and words in capitals
stand for what `CLASSES` has. The first frame that fits decides, so the narrower ones stand above.
"""

import re
from enum import StrEnum

from graph.vocabulary import Format, Medium, Status


class Intent(StrEnum):
    """What kind of answer a question wants."""

    PAIRS = "pairs"  # who met whom
    PARTNERS = "partners"  # whom did X meet
    MEETINGS = "meetings"  # meetings of X, in P, of a status; did X meet Y
    FIRST = "first"  # when did X first meet Y
    LAST = "last"
    MEDIATIONS = "mediations"  # who mediated between X and Y; what did X mediate
    STATEMENTS = "statements"
    CONTACTS = "contacts"  # whom did both X and Y meet
    PATH = "path"  # how is X connected to Y


CLASSES = {
    "WHO": r"(?:who|whom|which (?:leader|minister|politician|official|person|people)s?)",
    "DID": r"(?:did|do|does|has|have|had|will|was|were|is|are)",
    "MEET": (
        r"(?:met|meets?|meeting|sees?|saw|seen|talk(?:ed|s)?|spoke|speaks?|spoken|negotiated?|conferred|confer"
        r"|(?:hold|held|have|had) (?:talks|a meeting|meetings)|s[ia]t down|host(?:ed)?|received?|visit(?:ed)?"
        r"|call(?:ed)?|contact(?:ed)?)(?: up)?(?: with| to)?"
    ),
    "TALKS": r"(?:meetings?|talks|contacts?|negotiations?|encounters?|visits?|conversations?|discussions?)",
    "SAY": (
        r"(?:say|said|tell|told|stated?|claim(?:ed)?|comment(?:ed)?|announced?|declared?|speak|spoke|warn(?:ed)?|think"
        r"|promised?|deny|denied|talk(?:ed)?)"
    ),
    "WORDS": r"(?:statements?|quotes?|quotations?|remarks?|comments?)",
    "ABOUT": r"(?:about|on|regarding|concerning)",
    "MEDIATE": r"(?:mediated?|broker(?:ed)?|facilitated?|moderated?)",
    "LIST": r"(?:(?:list|show|give|find|tell)(?: me)? )?(?:(?:what|which|how many) )?(?:all )?(?:of )?(?:the )?",
    "LAST": r"(?:last|latest|most recent(?:ly)?)",
    "BETWEEN": r"(?:between|of|with|for)",
    "EACH": r"(?:each other|one another)",
    "TOOK": r"(?:took place|happened|occurred|were|was|are|there were|were there|held)",
}

FRAMES: tuple[tuple[Intent, str], ...] = (
    (Intent.CONTACTS, "WHO DID both <parties> MEET"),
    (Intent.CONTACTS, "WHO DID <parties> both MEET"),
    (Intent.CONTACTS, "WHO [has |have ]MEET both <parties>"),
    (Intent.CONTACTS, "LIST(common|shared|mutual) (contacts|acquaintances|partners) BETWEEN <parties>"),
    (Intent.PATH, "how DID <parties> (connected|linked|related|tied)[ (to|with) <other>]"),
    (Intent.PATH, "[the ][shortest ](path|connection|link) (from|between) <parties> (to|and|with) <other>"),
    (Intent.MEDIATIONS, "WHO MEDIATE[ the][ TALKS][ BETWEEN <parties>]"),
    (Intent.MEDIATIONS, "(LISTTALKS|what|WHO|between whom) DID <mediator> MEDIATE[ BETWEEN]"),
    (Intent.MEDIATIONS, "DID <mediator> MEDIATE [the ][TALKS ]BETWEEN <parties>"),
    (Intent.MEDIATIONS, "LIST(mediations?|TALKS mediated) by <mediator>"),
    (Intent.MEDIATIONS, "LIST(mediations?|mediators|mediated TALKS)[ BETWEEN <parties>]"),
    (Intent.STATEMENTS, "(what|how) DID <parties> [have to ]SAY[ (ABOUT|of) <topic>]"),
    (Intent.STATEMENTS, "DID <parties> SAY[ anything| something] ABOUT <topic>"),
    (Intent.STATEMENTS, "LISTWORDS (of|by|from) <parties>[ ABOUT <topic>]"),
    (Intent.STATEMENTS, "LISTWORDS ABOUT <topic>"),
    (Intent.STATEMENTS, "LIST<parties>('s|’s|'|’) WORDS[ ABOUT <topic>]"),
    (Intent.STATEMENTS, "(who SAY[ what]|what (was|is|has been) said) ABOUT <topic>"),
    (Intent.STATEMENTS, "who SAY what"),
    (Intent.LAST, "[when DID ][the ]LAST (TALKS|time) (BETWEEN|that) <parties>[ (met|with <other>)]"),
    (Intent.LAST, "when DID <parties> LAST MEET[ (EACH|<other>)]"),
    (Intent.FIRST, "[when DID ][the ]first (TALKS|time) (BETWEEN|that) <parties>[ (met|with <other>)]"),
    (Intent.FIRST, "when DID <parties> first MEET[ (EACH|<other>)]"),
    (Intent.PAIRS, "WHO[ all][ has| have| had] MEET[ (who|whom|EACH)]"),
    (Intent.PAIRS, "LISTpairs[ (that|who) met]"),
    (Intent.PARTNERS, "WHO[ all| else] DID <parties> [ever ]MEET"),
    (Intent.PARTNERS, "WHO[ all| else][ has| have| had] [ever ]MEET <parties>"),
    (Intent.MEETINGS, "[when |where |how often |how many times ]DID <parties> [ever |already ]MEET[ (EACH|<other>)]"),
    (Intent.MEETINGS, "LISTTALKS DID <parties>[ (have|had|hold|attend)][ with <other>]"),
    (Intent.MEETINGS, "LISTTALKS (between|of|with|by|involving|among|for) <parties>[ with <other>]"),
    (Intent.MEETINGS, "LIST<parties>('s|’s|'|’) TALKS[ with <other>]"),
    (Intent.MEETINGS, "LISTTALKS[ TOOK]"),
    (Intent.MEETINGS, "<parties> (met|meets) <other>"),
)

# Field of the question, words, what they mean, and what takes their place.
NARROWING: tuple[tuple[str, str, Status | Medium | Format, str], ...] = (
    ("statuses", r"cancel(?:l?ed)?|called[- ]off|call off|scrapped", Status.CANCELLED, ""),
    ("statuses", r"postponed|delayed|put off", Status.POSTPONED, ""),
    ("statuses", r"planned|scheduled|upcoming|forthcoming", Status.PLANNED, ""),
    ("statuses", r"denied(?= meetings| talks)", Status.DENIED, ""),
    ("statuses", r"rumou?red|unconfirmed|reportedly", Status.RUMOURED, ""),
    ("media", r"(?:by|over|on) (?:the )?(?:tele)?phone", Medium.PHONE, ""),
    ("media", r"(?:tele)?phone (?:calls?|talks?|conversations?)", Medium.PHONE, "meetings"),
    ("media", r"(?:by|over|via) video(?: ?(?:link|call|conference))?|online", Medium.VIDEO, ""),
    ("media", r"video ?(?:calls?|conferences?|talks?)", Medium.VIDEO, "meetings"),
    ("media", r"in person|face[- ]to[- ]face", Medium.IN_PERSON, ""),
    ("formats", r"bilateral(?:ly)?", Format.BILATERAL, ""),
    ("formats", r"trilateral(?:ly)?", Format.TRILATERAL, ""),
    ("formats", r"multilateral(?:ly)?", Format.MULTILATERAL, ""),
    ("formats", r"summits?", Format.SUMMIT, "meetings"),
)

EXAMPLES = (
    "who met whom in December 2023",
    "who did Pashinyan meet in 2023",
    "did Aliyev meet Pashinyan",
    "when did Aliyev last meet Pashinyan",
    "who mediated between Armenia and Azerbaijan",
    "what did Peskov say about the peace treaty",
    "meetings in Minsk in November 2023",
    "cancelled meetings of Aliyev",
    "who have both Pashinyan and Aliyev met",
    "how is Pashinyan connected to Lukashenko",
)


def compiled(frame: str) -> re.Pattern[str]:
    """A frame as a pattern for the whole of a question."""
    pattern = frame.replace("(", "(?:").replace("[", "(?:").replace("]", ")?")
    pattern = re.sub(r"<(\w+)>", r"(?P<\1>.+?)", pattern)
    for name, words in CLASSES.items():
        pattern = pattern.replace(name, words)
    return re.compile(pattern, re.IGNORECASE)


COMPILED = tuple((intent, compiled(frame)) for intent, frame in FRAMES)
