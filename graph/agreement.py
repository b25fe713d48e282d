"""Whether what two claims say of an occasion can both be true: place, medium, summit."""

from typing import NamedTuple

from graph.claims import Place
from graph.ids import fold
from graph.vocabulary import Medium

_ALIKE = ({Medium.IN_PERSON, Medium.ENCOUNTER}, {Medium.PHONE, Medium.VIDEO}, {Medium.LETTER})
# Words that do not tell one gathering from another.
_GENERIC = frozenset(
    "a an the of in on at for and s annual informal formal extraordinary emergency special regular leaders heads state "
    "government governments summit meeting meetings session conference forum gathering talks event events sidelines "
    "margins council assembly".split()
)


class Setting(NamedTuple):
    """Where and how an occasion took place: all by which one told of here can contradict one told of there."""

    place: Place | None
    medium: Medium
    part_of: str

    def agrees(self, other: "Setting") -> bool:
        """True where place, medium and summit of the two do not contradict each other."""
        return (
            places_agree(self.place, other.place)
            and _media_agree(self, other)
            and gatherings_agree(self.part_of, other.part_of)
        )


def places_agree(one: Place | None, other: Place | None) -> bool:
    """False for two known places of which neither is the country of the other; a venue known from the text alone may
    be anywhere in its country."""
    if one is None or other is None or one.id == other.id:
        return True
    if one.id == other.country or other.id == one.country:
        return True
    if not (one.provisional or other.provisional):
        return False
    return not (one.country and other.country) or one.country == other.country


def _media_agree(one: Setting, other: Setting) -> bool:
    """False where the one has them in one room and the other on the line; "in person" without a place is no more than
    the absence of a cue and agrees with everything."""
    if any(setting.medium is Medium.IN_PERSON and setting.place is None for setting in (one, other)):
        return True
    return any(one.medium in alike and other.medium in alike for alike in _ALIKE)


def gatherings_agree(one: str, other: str) -> bool:
    """False for the names of two different summits; names are compared by the words that set a gathering apart."""
    first, second = gathering_words(one), gathering_words(other)
    return not first or not second or 2 * len(first & second) >= min(len(first), len(second))


def gathering_words(name: str) -> frozenset[str]:
    """The words of a summit's name that set it apart from others."""
    return frozenset(fold(name).split()) - _GENERIC
