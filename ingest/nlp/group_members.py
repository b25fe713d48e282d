"""Who belongs to the groups that a text speaks of anew: "the two leaders", "both presidents", "they"."""

from collections.abc import Callable

from ingest.nlp.annotations import Mention, MentionKind
from ingest.nlp.antecedents import Antecedents, as_told
from ingest.nlp.cast import Entity
from ingest.nlp.joint_offices import joint_offices, offices
from ingest.nlp.tokens import Tokens

_PEOPLE = frozenset({"leaders", "men", "women", "politicians", "pair", "duo", "two", "both"})
_PLURALS = frozenset({"they", "them", "their", "theirs", "themselves"})
_SAME_GROUP = 10  # sentences within which "the two leaders" goes on meaning the same two


class GroupMembers:
    """Finds the members of groups of one document whose cast is complete.

    `owned` are the starts of mentions with a possessor before them; `enter` gives the entity of an office.
    """

    def __init__(
        self, tokens: Tokens, antecedents: Antecedents, owned: set[int], enter: Callable[[Mention], Entity | None]
    ) -> None:
        self.tokens, self.antecedents = tokens, antecedents
        self.owned, self.enter = owned, enter
        self._told: dict[tuple[int, str], Mention] = {}  # by number and noun, the latest last
        self._leading: Mention | None = None  # the group that is the latest subject

    def find(self, mentions: list[Mention]) -> None:
        """Set `members`; offices of countries told by their number are put among the mentions."""
        joint = {id(holders): states for holders, states in joint_offices(self.tokens, mentions)}
        for mention in list(mentions):
            if mention.kind is MentionKind.GROUP:
                if id(mention) in joint:
                    self._of_states(mention, joint[id(mention)], mentions)
                elif not (mention.members or mention.name or mention.start in self.owned):
                    self._anew(mention)
                if mention.members and is_subject(self.tokens, mention):
                    self._leading = mention
            elif mention.kind is MentionKind.PRONOUN and mention.chain < 0:
                mention.members = self._of_leading(mention) or self.antecedents.plural(mention)

    def _anew(self, mention: Mention) -> None:
        """ "The two leaders": those told of together, or whom the same phrase stood for a little before."""
        key = as_told(mention)
        before = self._told.get(key) or self._as_many(key)
        mention.members = self.antecedents.group(mention)
        near = before is not None and self._sentence(mention) - self._sentence(before) <= _SAME_GROUP
        if before is not None and near:
            mention.members = mention.members or before.members
        if mention.members:
            self._told.pop(key, None)
            self._told[key] = mention

    def _as_many(self, key: tuple[int, str]) -> Mention | None:
        """ "The two men", where as many people were told of before under another word."""
        number, noun = key
        same = (group for (many, _), group in reversed(self._told.items()) if many == number > 0)
        return next(same, None) if noun in _PEOPLE else None

    def _of_states(self, holders: Mention, states: Mention, mentions: list[Mention]) -> None:
        """Give "the foreign ministers of the two countries" the offices of the countries told of before."""
        found = offices(holders, states, self.antecedents.homes(states, reversed(self._told.values())))
        for office in found:
            entity = self.enter(office)
            office.chain = entity.number if entity else -1
        holders.members = tuple(office.chain for office in found)
        after = mentions.index(states) + 1
        mentions[after:after] = found

    def _of_leading(self, mention: Mention) -> tuple[int, ...]:
        """Whom "their" stands for behind "the two ministers" as the subject of the same sentence."""
        leading = self._leading
        if leading is None or self.tokens.lower[mention.start] not in _PLURALS:
            return ()
        return leading.members if self._sentence(leading) == self._sentence(mention) else ()

    def _sentence(self, mention: Mention) -> int:
        return self.tokens.sentences[mention.start]


def is_subject(tokens: Tokens, mention: Mention) -> bool:
    """Whether a mention is the subject of its clause, or coordinated with it."""
    at = mention.head
    if tokens.deps[at] == "conj":
        at = tokens.heads[at]
    return tokens.deps[at].startswith("nsubj")
