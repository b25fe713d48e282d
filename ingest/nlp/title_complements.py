"""What stands behind the head of a title: "of Armenia", "for foreign affairs", "to the United Nations"."""

from ingest.nlp.annotations import MentionKind
from ingest.nlp.name_shapes import Name
from ingest.nlp.title_heads import CLITICS, HYPHENS, Class, Heads, Title
from ingest.nlp.title_words import AFTER_HEAD, BODIES, NUMBERS, OFFICES, PORTFOLIO, STYLES

PREPOSITIONS = frozenset({"of", "for", "to", "at", "on", "from"})
_FOR = frozenset(
    "minister secretary envoy representative commissioner spokesman spokeswoman spokesperson adviser advisor "
    "coordinator rapporteur director undersecretary negotiator mediator deputy chief head correspondent candidate "
    "ministers envoys spokesmen".split()
)
_TO = frozenset("ambassador envoy representative adviser advisor delegate aide ambassadors envoys delegates".split())
_AT = frozenset("analyst expert professor fellow scholar researcher lecturer director specialist ambassador".split())
_SENT = frozenset({"envoy", "representative", "adviser", "advisor"})  # "Envoy of the Secretary-General"
_SENT_FOR = _SENT | {"coordinator", "rapporteur", "negotiator", "mediator"}  # to a country, and not of it
_PLAIN_OFFICES = OFFICES - STYLES
_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})
_LONGEST_COMPLEMENT = 10  # words


class Complements:
    """Takes the complements of the titles of one document."""

    def __init__(self, heads: Heads) -> None:
        self.heads = heads
        self.tokens, self.starting = heads.tokens, heads.starting
        self.named, self.persons = heads.named, heads.persons

    def take(self, title: Title, words: list[str]) -> bool:
        """Take in one prepositional complement; whether there was one."""
        at, before = title.end, len(words)
        if not self._take(title, words):
            return False
        end = self._whole(at, title.end)
        named = next((i for i in range(at, end) if self.tokens.capital(i)), end)
        if title.end < end > named and not title.of:
            title.of.append((named, end))
            del words[before:]
        title.end = end
        return True

    def _whole(self, at: int, end: int) -> int:
        """End of a complement that was read from its preposition at `at` to `end`, up to its head by the tree.

        "the right-wing Yamina coalition", "the Dutch-Italian vessel".
        """
        tokens = self.tokens
        head = tokens.heads[at]
        if tokens.deps[at] != "case" or not end <= head < at + _LONGEST_COMPLEMENT or tokens.heads[head] >= at:
            return end
        inside = range(end, head + 1)
        return end if any(self._parts(i) for i in inside) else head + 1

    def _parts(self, i: int) -> bool:
        """Whether the word at `i` stands in no noun phrase, or is another holder's."""
        nominal = self.tokens.pos[i] in _NOMINAL or self.tokens.words[i] in HYPHENS
        return not nominal or i in self.persons or self.heads.kind(i) in (Class.OFFICE, Class.HONORIFIC)

    def _take(self, title: Title, words: list[str]) -> bool:
        tokens, at = self.tokens, title.end
        preposition = tokens.word(at)
        if preposition not in PREPOSITIONS or not self._governs(title, preposition):
            return False
        after = at + 1 + (tokens.word(at + 1) in ("the", "a", "an"))
        name = self.starting.get(after)
        if name and (name.kind is MentionKind.PERSON or self._opens_title(name)):
            return False
        sender = self._sender(title, name.end if name else after) if preposition == "of" else 0
        if sender:
            if name:
                title.of.append((name.start, name.end))
            title.end = sender
            return True
        is_state = name is not None and name.kind is MentionKind.COUNTRY and not name.demonym
        plain = 0 if is_state else self._plain_portfolio(after)
        plain = 0 if name and name.end > plain else plain
        end = 0 if plain else self._named_complement(after, name, title)
        if end:
            title.end = end
            if preposition == "for" and tokens.lower[title.head] in _SENT_FOR and tokens.capital(title.head):
                title.of.clear()
            return True
        if title.kind is Class.BODY and not plain:
            return False
        end = plain or self._portfolio(after)
        if end > after:
            words.extend([preposition, *tokens.lower[at + 1 : end]])
            title.end = end
            return True
        return False

    def _sender(self, title: Title, at: int) -> int:
        """End of the office at `at` that sent an envoy: "the Personal Envoy of the Secretary-General"; else 0."""
        tokens = self.tokens
        sent = tokens.lower[title.head] in _SENT and tokens.capital(title.head) and at < len(tokens)
        if not sent or not tokens.capital(at) or self.heads.kind(at) is not Class.OFFICE:
            return 0
        end = self.heads.last(at, Class.OFFICE)[0] + 1
        after = end + (tokens.word(end) in HYPHENS)
        if tokens.word(after) in AFTER_HEAD:
            return after + 1
        return 0 if end in self.starting else end

    def _governs(self, title: Title, preposition: str) -> bool:
        """Whether this head takes this preposition as part of the title."""
        head = self.tokens.lower[title.head]
        if preposition == "of":
            return True
        if preposition == "for":
            return head in _FOR
        if preposition == "to":
            return head in _TO
        if preposition == "from":
            return title.kind in (Class.PEOPLE, Class.BODY) and self._is_country(title.end + 1)
        if preposition == "at":
            return head in _AT
        return preposition == "on" and head in ("adviser", "advisor", "rapporteur", "representative", "envoy")

    def _is_country(self, at: int) -> bool:
        """Whether a country, or an unknown name, stands at `at`, an article left aside."""
        at += self.tokens.word(at) == "the"
        name = self.starting.get(at)
        return name.kind in (MentionKind.COUNTRY, MentionKind.PLACE) if name else self.tokens.capital(at)

    def _named_complement(self, after: int, name: Name | None, title: Title) -> int:
        """End of a complement that names countries or bodies, noted in `title.of`; 0 where there is none."""
        tokens = self.tokens
        if name is None:
            return self._unknown_complement(after, title)
        end = name.end
        if tokens.word(end) in CLITICS and name.kind is not MentionKind.PERSON:
            further = self._owned(end + 1)
            if further > end + 1:
                title.of.append((after, further))
                return further
            if tokens.word(end) not in ("'", "’"):
                return 0 if end + 1 < len(tokens) and not tokens.closes(end + 1) else end
        if not tokens.closes(end):
            further = self._owned(end)
            if further > end and (name.demonym or self._is_office(further - 1)):
                title.of.append((after, further if name.demonym else end))
                return self._more(title, further) if title.plural and name.demonym else further
        title.of.append((after, end))
        if tokens.word(end) in BODIES and not tokens.capital(end):
            return end + 1
        return self._more(title, end) if title.plural else end

    def _unknown_complement(self, after: int, title: Title) -> int:
        """End of a complement that begins with a name that nothing knows, noted in `title.of`; 0 where none does."""
        end = self._unknown(after)
        if end <= after:
            return 0
        further = end if self.tokens.closes(end) else self._owned(end)
        is_office = further > end and self._is_office(further - 1)
        if self._describes(end) and not is_office:
            return 0
        title.of.append((after, end))
        if is_office:
            return further
        return self._more(title, end) if title.plural else end

    def _is_office(self, i: int) -> bool:
        """Whether a holder stands at `i` who is named by office alone: "a spokesman for the Kaldrian president"."""
        return self.heads.kind(i) is Class.OFFICE and not self.tokens.capital(i)

    def _opens_title(self, name: Name) -> bool:
        """Whether a demonym belongs to the title of a person named right behind: "of French President Novak"."""
        behind = self._owned(name.end) if name.demonym and not self.tokens.closes(name.end) else name.end
        return behind > name.end and behind in self.persons and self.heads.kind(behind - 1) is Class.OFFICE

    def _describes(self, end: int) -> bool:
        """Whether what ends here describes a common noun: "members of the Novak administration"."""
        tokens = self.tokens
        return not tokens.closes(end) and tokens.pos[end] in ("NOUN", "PROPN") and not tokens.capital(end)

    def _more(self, title: Title, end: int) -> int:
        """Further coordinated names after a plural: "of Estonia, Latvia and Lithuania"."""
        tokens = self.tokens
        while True:
            at = end
            if tokens.word(at) == ",":
                at += 1
            if tokens.word(at) in ("and", "&"):
                at += 1
            if at == end:
                return end
            at += tokens.word(at) == "the"
            name = self.starting.get(at)
            following = name.end if name and name.kind is not MentionKind.PERSON else self._unknown(at)
            if following <= at or tokens.word(following) in CLITICS or self.heads.kind(following - 1):
                return end
            if tokens.word(end) == "," and tokens.word(end + 1) not in ("and", "&") and not self._listed(following):
                return end
            title.of.append((at, following))
            end = following

    def _listed(self, end: int) -> bool:
        """Whether a list goes on or ends after `end` ("A, B and C": B is followed by "," or "and")."""
        return self.tokens.word(end) in (",", "and", "&") or self.tokens.closes(end)

    def _unknown(self, after: int) -> int:
        """End of a capitalised run that names something unknown: "Qarvel", "Eastern League", "Assembly of Lakes"."""
        tokens = self.tokens
        end = i = after
        while i < min(len(tokens), after + _LONGEST_COMPLEMENT) and not (i > after and self._ends_unknown(i)):
            if self._is_part(i):
                end = i + 1
            elif i == after or not (tokens.lower[i] in ("of", "for", "the") or tokens.words[i] in HYPHENS):
                break
            i += 1
        return end

    def _ends_unknown(self, i: int) -> bool:
        """Whether an unknown name that began before cannot go on at `i`."""
        return self.tokens.starts(i) or i in self.starting or self.tokens.lower[i - 1] == "republic"

    def _is_part(self, i: int) -> bool:
        """Whether the word at `i` is a capitalised part of a name, and not of the next title."""
        tokens = self.tokens
        if i in self.persons or not tokens.capital(i) or tokens.pos[i] in ("PRON", "VERB", "AUX"):
            return False
        if self.heads.kind(i) in (Class.OFFICE, Class.HONORIFIC) and tokens.lower[i] != "general":
            return False
        return not (tokens.lower[i] in PORTFOLIO and tokens.word(i + 1) in OFFICES)

    def _owned(self, after: int) -> int:
        """End of what stands after a possessive or demonym: "Atomic Energy Organization", "parliament"."""
        tokens = self.tokens
        i = after
        while i < len(tokens) and i < after + _LONGEST_COMPLEMENT and not tokens.starts(i):
            if not (tokens.pos[i] in ("NOUN", "PROPN", "ADJ") or tokens.capital(i)) or i in self.persons:
                break
            if i > after and tokens.lower[i - 1] in BODIES and tokens.capital(i) and tokens.capital(i + 1):
                break
            i += 1
        return i

    def _plain_portfolio(self, after: int) -> int:
        """End of a complement whose words are all of portfolios, capitals or not: "Foreign Affairs", "State"."""
        tokens, end = self.tokens, after
        while tokens.word(end) in PORTFOLIO or (
            end > after and tokens.word(end) in ("and", "&", ",") and tokens.word(end + 1) in PORTFOLIO
        ):
            end += 1
        if end < len(tokens) and tokens.word(end) in _PLAIN_OFFICES:
            joint = [i for i in range(after, end) if tokens.lower[i] in ("and", "&")]
            end = joint[-1] if joint else after
        while end > after and tokens.word(end - 1) not in PORTFOLIO:
            end -= 1
        if end < len(tokens) and tokens.capital(end) and not tokens.starts(end) and tokens.word(end) in BODIES:
            return 0
        return end if end > after else 0

    def _bars(self, i: int) -> bool:
        """Whether the word at `i` belongs to no complement in common words: a name, a number, another title."""
        if i in self.named or i in self.persons or self.tokens.lower[i] in NUMBERS or self.tokens.pos[i] == "NUM":
            return True
        if not self.tokens.capital(i):
            return False
        opens = self.tokens.lower[i] in PORTFOLIO and self.tokens.word(i + 1) in OFFICES
        return opens or self.heads.kind(i) in (Class.OFFICE, Class.HONORIFIC)

    def _portfolio(self, after: int) -> int:
        """End of a complement in common words: "foreign affairs", "transport and finance", "state"."""
        tokens = self.tokens
        end = i = after
        while i < len(tokens) and i < after + _LONGEST_COMPLEMENT and not tokens.starts(i):
            if self._bars(i):
                break
            if tokens.pos[i] in ("NOUN", "PROPN", "ADJ") or tokens.lower[i] in PORTFOLIO:
                i += 1
                end = i
            elif (
                i > after
                and (tokens.lower[i] in ("and", "&") or tokens.words[i] in (*HYPHENS, ","))
                and tokens.word(i + 1) in PORTFOLIO
            ):
                i += 1
            else:
                break
        return end
