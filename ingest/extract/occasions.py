"""Which tellings of a text are of one occasion.

Two tellings join when they share the parties, and neither time, place, means nor the words ("again", "last met") speak
against it. "The meeting" without parties joins the latest occasion that it can belong to.
"""

from collections.abc import Sequence
from dataclasses import replace

from graph.agreement import gatherings_agree, places_agree
from graph.claims import Party
from graph.dates import When
from graph.vocabulary import DateBasis, Format, Medium, Status
from ingest.extract.accounts import Telling
from ingest.extract.contact_words import Pattern
from ingest.extract.windows import sentence
from ingest.nlp import roles
from ingest.nlp.roles import Tense
from ingest.nlp.wordlists import words

_ALIKE = ({Medium.IN_PERSON, Medium.ENCOUNTER}, {Medium.PHONE, Medium.VIDEO}, {Medium.LETTER})
_ANOTHER = words(
    "again another second third fourth next last previous previously earlier first subsequent follow-up new"
)
_PAIR = 2
_TALKS = frozenset({Format.BILATERAL, Format.TRILATERAL, Format.MULTILATERAL})
_OF_SEVERAL = frozenset({Format.SUMMIT, Format.TRILATERAL, Format.MULTILATERAL})  # what one can stay away from
_UNDONE = frozenset({Status.CANCELLED, Status.POSTPONED})
_GUESSED = frozenset({DateBasis.PUBLICATION, DateBasis.CONTEXT, DateBasis.NONE})
_NEAR = 250  # tokens over which "the meeting" reaches back
_ADDING = words("also later then afterwards afterward separately subsequently")
_THE_OTHERS = words("counterparts colleagues hosts guests interlocutors")
_SIDED = words("party way nation sided country")
_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8}
_ATTENDING = words("attend join participate take")
_LATERAL = {"trilateral": 3, "tripartite": 3, "quadrilateral": 4}
_COUNT_BEFORE = 4  # tokens of "six-party peace" before the noun
_REACH = 12  # occasions looked back at, and tellings at either end of a long one; a text tells of the near ones


def occasions(told: Sequence[Telling]) -> list[list[Telling]]:
    """Group the tellings, in order of the text."""
    found: list[list[Telling]] = []
    counted: list[Telling] = []  # "the six-party talks" before anybody says who the six are
    for telling in sorted(told, key=lambda each: bool(each.absent)):
        homes = [group for group in reversed(found[-_REACH:]) if _joins(telling, group)]
        home = next((group for group in homes if not (_is_anaphoric(telling) and _is_distant(group))), None)
        home = home or next(iter(homes), None)
        if home is not None:
            _narrow(telling, home)
            if _is_attendance(telling):
                telling.sides = _seated(telling, home)
            home.append(telling)
        elif _is_anaphoric(telling) and not _is_of_its_own(telling):
            counted += [telling] if _number_of_sides(telling) and not telling.is_presumed else []
        elif not (found and _goes_on(telling, found[-1])):
            earlier = [each for each in counted if _is_counted(each, telling)]
            for each in earlier:
                each.when = telling.when  # "agreed today to return to the six-party talks"
            found.append([telling, *earlier])
            counted = [each for each in counted if each not in earlier]
    told_of = [group for group in found if not all(each.is_setting or each.is_of_nobody for each in group)]
    for number, group in enumerate(told_of):
        _settle(group)
        _date_from_context(group, told_of[:number])
    return told_of


def _number_of_sides(telling: Telling) -> int:
    """How many sides the noun is said to have, 0 if unsaid: "the six-party talks", "the trilateral meeting"."""
    trigger = telling.frame.trigger
    before = [token.lower_ for token in trigger.doc[max(trigger.i - _COUNT_BEFORE, 0) : trigger.i]]
    if not _SIDED & set(before):
        return _LATERAL.get(before[-1], 0) if before else 0
    return next(
        (int(word) if word.isdigit() else _NUMBERS[word] for word in before if word in _NUMBERS or word.isdigit()), 0
    )


def _is_counted(telling: Telling, named: Telling) -> bool:
    """Whether a telling that only counts its sides is of the occasion that names as many."""
    return _number_of_sides(telling) == len(named.sides) and telling.ids <= named.ids


def _is_attendance(telling: Telling) -> bool:
    """ "Novak also attended the meeting": one more of those who were told to meet."""
    anchor, trigger = telling.frame.anchor, telling.frame.trigger
    if anchor is None or not telling.frame.contact.is_noun or anchor.lemma_ not in _ATTENDING or telling.absent:
        return False
    told_before = any(child.lower_ in ("the", "these") for child in roles.children(trigger, "det"))
    return told_before and any(child.lower_ == "also" for child in anchor.children)


def _seated(telling: Telling, home: list[Telling]) -> list[list[Party]]:
    """The sides of the occasion, with those who also came beside their countrymen, or on a side of their own."""
    sides = [list(side) for side in max(home, key=lambda each: len(each.ids)).sides]
    for party in telling.parties:
        own = next((side for side in sides if any(p.country and p.country == party.country for p in side)), None)
        if own is None:
            sides.append([party])
        elif all(p.id != party.id for p in own):
            own.append(party)
    return sides


def _narrow(telling: Telling, home: list[Telling]) -> None:
    """ "The leaders' meeting": of those leaders who were told to meet, whoever else leads something."""
    known = frozenset(id_ for each in home for id_ in each.ids)
    is_plural = len({actor.head for actor in telling.frame.actors}) == 1
    if is_plural and len(known) >= _PAIR and known < telling.ids:
        inside = ([party for party in side if party.id in known] for side in telling.sides)
        telling.sides = [side for side in inside if side]


def _goes_on(telling: Telling, last: list[Telling]) -> bool:
    """ "They also discussed trade": what was said at an occasion told before, whoever "they", "his hosts" seem."""
    actors = telling.frame.actors
    is_plural = len(actors) > 1 and len({actor.head for actor in actors}) == 1
    is_plural = is_plural or any(telling.frame.trigger.doc[actor.head].lower_ in _THE_OTHERS for actor in actors)
    near = telling.frame.trigger.i - last[-1].frame.trigger.i <= _NEAR
    return telling.frame.contact.pattern is Pattern.DISCUSS and is_plural and near


def _shows_it_happened(telling: Telling, group: list[Telling]) -> bool:
    """ "The talks focused on …" tells that planned talks were held; it does not turn a refusal into a meeting."""
    if group[0].status is not Status.PLANNED:
        return group[0].status is Status.HELD
    anchor = telling.frame.anchor
    return anchor is not None and roles.tense(anchor) is Tense.PAST


def _adds_no_status(telling: Telling, group: list[Telling]) -> bool:
    """What will be said at the meeting does not put off one that was held."""
    if telling.status is Status.HELD:
        return not _shows_it_happened(telling, group)
    return telling.status is Status.PLANNED and group[0].status is Status.HELD


def _date_from_context(group: list[Telling], before: list[list[Telling]]) -> None:
    """ "X also met Z": on the day of the last occasion told with X, where the words give no other."""
    first = group[0]
    if first.status is not Status.HELD or any(each.when.basis not in _GUESSED for each in group):
        return
    if not _ADDING & {token.lower_ for token in sentence(first.frame.trigger)}:
        return
    for earlier in reversed(before[-_REACH:]):
        shared = any(first.ids & each.ids for each in earlier)
        dated = next((each.when for each in earlier if each.when.interval and each.status is Status.HELD), None)
        if shared and dated is not None:
            first.when = replace(dated, basis=DateBasis.CONTEXT, words="")
            return


def _settle(group: list[Telling]) -> None:
    """What refers to an occasion has its format. A meeting that is only spoken of is not held where the text calls it
    off; one that is only claimed is not where someone denies it."""
    undone = next((each.verdict for each in group if each.status in _UNDONE), None)
    denied = any(each.status in (Status.DENIED, Status.NOT_HELD) for each in group)
    talk = next((each.format for each in group if each.format in _TALKS and len(each.ids) > 1), None)
    in_person = any(each.medium is Medium.IN_PERSON and each.ids for each in group)
    for telling in group:
        if telling.format is Format.SUMMIT and talk is not None:
            telling.format = talk
        if _is_anaphoric(telling):
            telling.format = group[0].format
            if telling.absent or _adds_no_status(telling, group):
                telling.verdict = replace(telling.verdict, status=group[0].status)
        if telling.medium is Medium.ENCOUNTER and in_person:
            telling.medium = Medium.IN_PERSON
        if undone is not None and telling.is_presumed:
            telling.verdict = replace(telling.verdict, status=undone.status)
        elif denied and telling.status is Status.HELD and telling.attributed_to is not None:
            telling.verdict = replace(telling.verdict, status=Status.RUMOURED)


def _is_of_its_own(telling: Telling) -> bool:
    """ "Novak stayed away from the meeting of leaders in Oslo": told nowhere else, but where it was."""
    return bool(telling.absent) and telling.frame.anchor is not None and bool(telling.ids or telling.place)


def _is_anaphoric(telling: Telling) -> bool:
    return telling.frame.anaphoric and len(telling.ids) < 2


def _joins(telling: Telling, whole: list[Telling]) -> bool:
    group = whole if len(whole) <= 2 * _REACH else [*whole[:_REACH], *whole[-_REACH:]]
    if _is_attendance(telling):
        near = abs(telling.frame.trigger.i - group[-1].frame.trigger.i) <= _NEAR and _words_agree(telling, group)
        return near and all(_compatible(telling, each) for each in group)
    if _is_anaphoric(telling):
        known = {id_ for each in group for id_ in each.ids}
        near = abs(telling.frame.trigger.i - group[-1].frame.trigger.i) <= _NEAR and _words_agree(telling, group)
        if telling.absent:
            shared = not telling.ids or bool(telling.ids & known)
            return near and shared and any(each.format in _OF_SEVERAL for each in group)
        near = near and not (telling.status is Status.HELD and _lies_ahead(group))
        fits = near and telling.ids <= known and (telling.format is Format.SUMMIT) == (group[0].format is Format.SUMMIT)
        return fits and all(_compatible(telling, each) for each in group)
    return any(_same_parties(telling, each) for each in group) and all(_compatible(telling, each) for each in group)


def _lies_ahead(group: list[Telling]) -> bool:
    """Whether it is planned for a day after the publication day: what was held is another occasion."""
    first = group[0]
    published, interval = first.frame.trigger.doc._.published, first.when.interval
    if first.status is not Status.PLANNED or published is None or interval is None:
        return False
    return bool(interval.start > published)


def _words_agree(telling: Telling, group: list[Telling]) -> bool:
    """ "The call" is one on the telephone, "the meeting" is none; "the talks" may be either."""
    distant = _is_distant(group)
    lemma = telling.frame.contact.lemma
    if lemma in ("call", "phonecall", "letter", "correspondence"):
        return distant
    return not (distant and lemma in ("meeting", "summit", "dinner", "lunch", "handshake", "encounter"))


def _is_distant(group: list[Telling]) -> bool:
    """Whether it was at a distance: "the talks" are rather those of people who came together."""
    return any(each.medium in (Medium.PHONE, Medium.VIDEO, Medium.LETTER) for each in group)


def _same_parties(one: Telling, other: Telling) -> bool:
    if one.format is Format.SUMMIT and other.format is Format.SUMMIT:
        return bool(one.ids & other.ids)
    if _is_aside_of(one, other) or _is_aside_of(other, one):
        return False
    if (one.format is Format.PROCESS) != (other.format is Format.PROCESS) and not _are_same_talks(one, other):
        return False
    if min(len(one.ids), len(other.ids)) < _PAIR:
        return bool(one.ids) and one.ids == other.ids and one.place == other.place
    return one.ids <= other.ids or other.ids <= one.ids


def _is_aside_of(talk: Telling, summit: Telling) -> bool:
    """Whether two of those who attend a summit of many speak with each other there."""
    many = summit.format is Format.SUMMIT and len(summit.ids) > _PAIR
    return many and talk.format in _TALKS and len(talk.ids) == _PAIR and talk.ids < summit.ids


def _are_same_talks(one: Telling, other: Telling) -> bool:
    """Talks of the same many parties, told once as running and once at no place of their own."""
    are_talks = all(each.frame.contact.pattern is Pattern.TALKS and each.place is None for each in (one, other))
    return are_talks and one.ids == other.ids and len(one.ids) > _PAIR


def _compatible(one: Telling, other: Telling) -> bool:
    return (
        _statuses_agree(one, other)
        and _times_agree(one.when, other.when)
        and (_is_distant([one, other]) or places_agree(one.place, other.place))
        and _media_agree(one, other)
        and gatherings_agree(one.part_of, other.part_of)
        and not _is_another(one)
    )


def _statuses_agree(one: Telling, other: Telling) -> bool:
    first, second = one.status, other.status
    if first is second or _is_anaphoric(one) or one.format is other.format is Format.SUMMIT:
        return True
    if Status.HELD in (first, second):
        ahead = one if first is Status.PLANNED else other
        if ahead.status is Status.PLANNED and _lies_ahead([ahead]):
            return False
        return (
            {first, second} <= {Status.HELD, Status.PLANNED, Status.RUMOURED}
            and abs(one.frame.trigger.i - other.frame.trigger.i) < 80
            and not (one.when.interval and other.when.interval)
        )
    return True


def _times_agree(one: When, other: When) -> bool:
    if one.interval is None or other.interval is None:
        return True
    if one.basis in _GUESSED or other.basis in _GUESSED:
        return True
    return one.interval.overlaps(other.interval)


def _media_agree(one: Telling, other: Telling) -> bool:
    if any(_is_anaphoric(t) or (t.medium is Medium.IN_PERSON and t.place is None) for t in (one, other)):
        return True
    return any(one.medium in alike and other.medium in alike for alike in _ALIKE)


def _is_another(telling: Telling) -> bool:
    """The words set this occasion apart from one told before."""
    trigger = telling.frame.trigger
    return any(child.lower_ in _ANOTHER for child in trigger.children) and not _is_anaphoric(telling)
