"""Bodies and groups: "the Ugandan government", "CIS leaders", "the foreign ministers of Estonia, Latvia and Lithuania".

Offices named together become a GROUP with one OFFICE mention for each country inside the phrase: the group's `members`
are their chains. Chains given here are provisional numbers of their own; coreference joins them with the rest.
"""

from collections.abc import Iterator
from itertools import count

from ingest.nlp.annotations import Mention, MentionKind
from ingest.nlp.jurisdictions import Jurisdictions
from ingest.nlp.name_shapes import Name, capital_run
from ingest.nlp.persons import Persons
from ingest.nlp.title_heads import Title
from ingest.nlp.title_words import ANAPHORIC, ARMED, BODY_PLURALS, GENERIC, HONORIFICS, NUMBERS, SINGULAR
from ingest.nlp.tokens import Tokens

_LIST_OPENERS = frozenset({"—", "–", "-", "--", ":", "(", ","})
_MOST_MEMBERS = 40
_FEW = frozenset("2345678")  # "the 5 nations"
_OFFICE_HOLDERS = frozenset(
    "president premier minister chancellor secretary king queen leader chief ambassador head emir governor speaker "
    "monarch sultan commander general counterpart".split()
)


class Collectives:
    """Composes the mentions of several parties, and of bodies, of one document."""

    def __init__(self, tokens: Tokens, names: list[Name], persons: Persons, jurisdictions: Jurisdictions) -> None:
        self.tokens = tokens
        self.names = {name.start: name for name in names}
        self.persons = persons
        self.jurisdictions = jurisdictions
        self._chains = count()

    def body(self, title: Title) -> Iterator[Mention]:
        """The body that a phrase names: "the Ugandan government", "Houthi rebels"."""
        generic = self.tokens.lower[title.head] in GENERIC
        told = title.article == "the" or title.owner >= 0 or self.tokens.lower[title.head] in ARMED
        if not title.of and (generic or not told):
            return
        yield self._whole(title, MentionKind.ORGANIZATION)

    def several(self, title: Title) -> Iterator[Mention]:
        """The persons that a plural title speaks of."""
        named = self._names_under(title)
        if named:
            yield from self._titled_list(title, named)
        elif len(title.of) > 1 or (title.of and self.tokens.word(title.of[0][0] - 1) == "from"):
            yield from self._each(title)
        elif title.of:
            yield self._whole(title, MentionKind.GROUP)
        elif self.tokens.lower[title.head] in ARMED:
            yield self._whole(title, MentionKind.ORGANIZATION)
        elif title.article == "the" or title.owner >= 0:
            yield self._plain_group(title)

    def _whole(self, title: Title, kind: MentionKind) -> Mention:
        tokens = self.tokens
        mention = Mention(title.start, title.end, tokens.root(title.start, title.end), kind, title=title.words)
        mention.name = " ".join(tokens.text(title.body, title.end).split())
        mention.modifier = title.modifier
        if len(title.of) == 1 or (kind is MentionKind.ORGANIZATION and title.of):
            mention.jurisdiction, mention.of = self.jurisdictions.of(*title.of[0])
        return mention

    def _plain_group(self, title: Title) -> Mention:
        head = self.tokens.root(title.start, title.end)
        return Mention(title.start, title.end, head, MentionKind.GROUP, title=title.words)

    def _names_under(self, title: Title) -> list[tuple[int, int]]:
        """The coordinated names after a plural title: "Presidents X and Y", "ministers, X and Y"."""
        tokens, at = self.tokens, title.end
        if tokens.word(at) in _LIST_OPENERS and not tokens.starts(at):
            at += 1
        found: list[tuple[int, int]] = []
        while len(found) < _MOST_MEMBERS and at < len(tokens) and not tokens.starts(at):
            end = self._name_end(at)
            if end == at:
                break
            found.append((at, end))
            at = self._skip_country(end)
            joined = at
            joined += tokens.word(joined) == ","
            joined += tokens.word(joined) in ("and", "&")
            if joined == at:
                break
            at = joined
        return found if len(found) > 1 else []

    def _name_end(self, at: int) -> int:
        """End of the person's name at `at`, or `at`."""
        start = at
        while self.tokens.word(at) in HONORIFICS:
            at += 1
        name = self.names.get(at)
        if name:
            return name.end if name.kind is MentionKind.PERSON else start
        end = capital_run(self.tokens, at, self.names) if self.tokens.capital(at) else at
        return end if end > at else start

    def _skip_country(self, at: int) -> int:
        """Behind "of Fenmark" after a name."""
        if self.tokens.word(at) != "of":
            return at
        after = at + 1 + (self.tokens.word(at + 1) == "the")
        name = self.names.get(after)
        return name.end if name else max(capital_run(self.tokens, after, self.names), at)

    def _titled_list(self, title: Title, named: list[tuple[int, int]]) -> Iterator[Mention]:
        """The persons of a titled list, each with the title and its share of the countries."""
        joined = named[0][0] == title.end
        portfolios = _shared_portfolios(title.words, len(named))
        members = []
        for i, (start, end) in enumerate(named):
            person = self.persons.named(start, end, title)
            if portfolios:
                person.title = portfolios[i]
            if not person.jurisdiction and title.of:
                of = title.of[i] if len(title.of) == len(named) else title.of[0]
                if len(title.of) in (1, len(named)):
                    person.jurisdiction, person.of = self.jurisdictions.of(*of)
            person.chain = next(self._chains)
            members.append(person)
        if joined:
            members[0].start = title.start
            members[0].head = self.tokens.root(title.start, members[0].end, range(*named[0]))
        else:
            group = self._plain_group(title)
            group.members = tuple(person.chain for person in members)
            yield group
        yield from members

    def _each(self, title: Title) -> Iterator[Mention]:
        """A group of several countries, with the office, or the persons, of each."""
        tokens = self.tokens
        words = title.words.split()
        single = SINGULAR.get(words[-1], words[-1])
        holders = single in _OFFICE_HOLDERS
        after = title.of[0][0] > title.head
        kind = MentionKind.OFFICE if holders else MentionKind.COUNTRY if after else MentionKind.GROUP
        if words[-1] in BODY_PLURALS:
            kind, words[-1] = MentionKind.ORGANIZATION, BODY_PLURALS[words[-1]]
        members = []
        for start, end in title.of:
            member = Mention(start, end, tokens.root(start, end), kind)
            member.jurisdiction, member.of = self.jurisdictions.of(start, end)
            if kind is not MentionKind.COUNTRY:
                member.title = " ".join([*words[:-1], single if holders else words[-1]])
            member.name = "" if holders else f"{member.of} {' '.join(words)}"
            member.modifier = title.modifier
            if kind is MentionKind.COUNTRY:
                self._as_body(member)
            member.chain = next(self._chains)
            members.append(member)
        start, end = (title.start, title.of[0][0]) if after else (title.of[-1][1], title.end)
        group = Mention(start, end, title.head, MentionKind.GROUP, title=title.words)
        group.members = tuple(member.chain for member in members)
        yield from (group, *members)

    def _as_body(self, member: Mention) -> None:
        """Make the member the country or body itself: "representatives from China" act for China."""
        name = self.names.get(member.start)
        member.name = member.of
        if member.jurisdiction.startswith("organization:") or (name and name.kind is MentionKind.ORGANIZATION):
            member.kind, member.jurisdiction = MentionKind.ORGANIZATION, ""

    def list_members(self, mentions: list[Mention]) -> None:
        """Give a group the countries listed behind it: "leaders of CIS countries — Armenia, Azerbaijan and Belarus"."""
        by_start = {mention.start: mention for mention in mentions}
        for group in mentions:
            if group.kind is not MentionKind.GROUP or group.members:
                continue
            listed = self._listed(group.end, by_start)
            if len(listed) > 1:
                for mention in listed:
                    if mention.chain < 0:
                        mention.chain = next(self._chains)
                group.members = tuple(mention.chain for mention in listed)

    def _listed(self, at: int, by_start: dict[int, Mention]) -> list[Mention]:
        """The countries or persons of a list that a mark opens at `at`, a common noun at most in between."""
        tokens = self.tokens
        at += tokens.word(at) in ("countries", "states", "nations", "members")
        if tokens.word(at) not in _LIST_OPENERS or at + 1 >= len(tokens) or tokens.starts(at + 1):
            return []
        found: list[Mention] = []
        at += 1
        while len(found) < _MOST_MEMBERS:
            at += tokens.word(at) == "the"
            mention = by_start.get(at) or by_start.get(at - 1)
            if mention is None or mention.kind not in (MentionKind.COUNTRY, MentionKind.PERSON):
                break
            found.append(mention)
            at = mention.end
            joined = at + (tokens.word(at) == ",")
            joined += tokens.word(joined) in ("and", "&")
            if joined == at:
                break
            at = joined
        return found

    def anaphoric(self) -> Iterator[Mention]:
        """Phrases that stand for those spoken of before: "the two leaders", "both sides", "the pair"."""
        tokens, at = self.tokens, 0
        while at < len(tokens):
            end = self._anaphor(at)
            if end > at:
                yield Mention(at, end, tokens.root(at, end), MentionKind.GROUP, title=" ".join(tokens.lower[at:end]))
            at = max(end, at + 1)

    def _anaphor(self, start: int) -> int:
        """End of an anaphoric group phrase at `start`, or `start`."""
        tokens, word = self.tokens, self.tokens.lower[start]
        if word not in ("the", "both", "these", "those", "all", "neither", "two"):
            return start
        at = start + (word in ("the", "these", "those", "all", "neither"))
        counted = tokens.word(at) in NUMBERS or (tokens.word(at).isdigit() and tokens.word(at) in _FEW)
        if tokens.word(at) in ("pair", "duo", "trio") and word == "the":
            return at + 1
        if counted:
            at += 1
        while tokens.word(at) in ("of", "the") and word in ("both", "neither", "all"):
            at += 1
        while tokens.pos[at : at + 1] == ["ADJ"] and tokens.word(at) not in ANAPHORIC and at < start + 4:
            at += 1
        noun = tokens.word(at)
        if noun in ANAPHORIC and (counted or noun in ("sides", "parties", "men", "women")) and not self._qualified(at):
            return at + 1
        if counted and at == start + 1 + (word != "both") and self._bare_number(at):
            return at
        return start

    def _qualified(self, noun: int) -> bool:
        """Whether "of …" names the members behind the noun."""
        return self.tokens.word(noun + 1) == "of" and self.tokens.word(noun + 2) != "them"

    def _bare_number(self, at: int) -> bool:
        """Whether "the two", "both" stands without a noun."""
        tokens = self.tokens
        if tokens.word(at) in ("-", "‑") and not tokens.doc[at - 1].whitespace_:
            return False
        if at >= len(tokens) or tokens.closes(at):
            return True
        return tokens.pos[at] in ("VERB", "AUX", "ADV", "ADP", "PART", "SCONJ", "CCONJ") and tokens.word(at) != "of"


def _shared_portfolios(words: str, number: int) -> list[str]:
    """The titles behind "ministers of transport and finance": one for each, or nothing."""
    head, of, rest = words.partition(" of ")
    parts = [part.strip() for part in rest.replace(" and ", ",").split(",") if part.strip()]
    if not of or len(parts) != number or number < 2:
        return []
    return [f"{SINGULAR.get(head, head)} of {part}" for part in parts]
