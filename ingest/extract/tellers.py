"""Who tells: the speakers of a verb of saying, by the words around it and by the tree."""

from dataclasses import replace

from spacy.tokens import Doc, Span, Token

from ingest.extract.described import Speaker, can_speak
from ingest.extract.speakers import Speakers
from ingest.extract.speech_words import CARRIERS, DOCUMENTS, forms
from ingest.extract.stretches import FINITE, MARKS, MOST
from ingest.nlp import roles
from ingest.nlp.annotations import Mention, MentionKind
from ingest.nlp.captions import captions

_BEFORE_INVERSION = MARKS | {",", "-", "–", "—", "--", "’", "'"}
_QUOTED = frozenset(forms(["quote", "cite"]))
_BETWEEN = frozenset(
    "has have had also later earlier then now still long often repeatedly again already recently".split()
)
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "DET", "ADJ", "NUM"})
_NEAR = 10  # tokens between a verb and a subject that the tree did not tell
_REACH = 160  # tokens over which a pronoun can mean who spoke last


class Tellers:
    """Finds the speakers of verbs of saying, asked in the order of the text."""

    def __init__(self, doc: Doc, speakers: Speakers, quoted: frozenset[int]) -> None:
        self.doc, self.speakers, self.quoted = doc, speakers, quoted
        self.captions = captions(doc)
        self._last: tuple[Token, Speaker] | None = None

    def of(self, verb: Token, sentence: Span) -> list[Speaker]:
        """The speakers of a verb; a pronoun among them stands for whoever spoke last, where that can be."""
        found = self._of_verb(verb, sentence)
        named = {speaker.party.id for speaker in found if not speaker.pronoun}
        goes_on = ((speaker, self._continued(speaker, verb)) for speaker in found)
        return [speaker if last.party.id in named else last for speaker, last in goes_on]

    def told(self, verb: Token, speakers: list[Speaker]) -> None:
        """Remember who spoke last."""
        self._last = (verb, speakers[0]) if len(speakers) == 1 else None

    def _of_verb(self, verb: Token, sentence: Span) -> list[Speaker]:
        """Who says it: by the tree; after a verb that follows a comma or mark, whoever comes next; else the nearest."""
        if self._is_inverted(verb):
            return self._behind(verb, sentence)
        if joined := self._joined(verb, sentence):
            return joined
        if verb.pos_ == "NOUN" and self.doc[verb.i - 1].pos_ == "CCONJ":
            return self._of_clause_before(verb, sentence)
        if roles.relation(verb) == "conj" and verb.tag_ in FINITE and not roles.own_subjects(verb):
            first = roles.first_conjunct(verb)
            shared = roles.subjects(verb) if first.tag_ in FINITE or roles.auxiliaries(first) else []
            return self.speakers.of(shared) or self._of_clause_before(verb, sentence)
        if roles.relation(verb) == "parataxis" and verb.tag_ in FINITE and not roles.subjects(verb):
            return self._of_clause_before(verb, sentence)
        return self._closing(verb, sentence) or self._by_tree(verb, sentence)

    def _behind(self, verb: Token, sentence: Span) -> list[Speaker]:
        """ "said X": whoever comes after the verb."""
        if tree := self.speakers.of(token for token in roles.own_subjects(verb) if token.i > verb.i):
            return tree
        if speaker := self.speakers.between(verb.i + 1, min(verb.i + _NEAR, sentence.end), last=False):
            return [speaker]
        noun = next((n for n in self.doc[verb.i + 1 : verb.i + 6] if n.pos_ in {"NOUN", "PROPN", "PRON"}), None)
        return self.speakers.of([noun]) if noun else []

    def _by_tree(self, verb: Token, sentence: Span) -> list[Speaker]:
        """The doer of the tree, or who stands before an aside; the nearest speaker where the tree has none."""
        doers = [token for token in roles.doers(verb) if not self.speakers.is_time(token)]
        if verb.tag_ == "VBG":
            doers = [token for token in doers if not self.speakers.is_place(token)]
        if verb.tag_ == "VBN" and not roles.auxiliaries(verb):
            doers = roles.agents(verb) or doers
        tokens = _quoted_as(verb) or _issuers(verb) or doers
        found = self.speakers.of(tokens)
        if (named := self._before_aside(verb, sentence)) is not None:
            borrowed = not roles.own_subjects(verb)
            if all(s.start > named.start or (borrowed and s.end <= named.start) for s in found):
                return [named]
        if found or any(token.pos_ != "PROPN" and token.i != verb.head.i for token in tokens):
            return found
        if verb.tag_ == "VBG":
            return self._of_clause_before(verb, sentence)
        without = roles.is_passive(verb) and (roles.agents(verb) or roles.auxiliaries(verb))
        return [] if without else self._nearest(verb, sentence)

    def _joined(self, verb: Token, sentence: Span) -> list[Speaker]:
        """ "…, and added": the speaker of the telling that the verb is joined to."""
        at = verb.i - 1
        while at > sentence.start and self.doc[at].lower_ in _BETWEEN:
            at -= 1
        if at <= sentence.start or self.doc[at].lower_ not in {"and", "but"} or self._last is None:
            return []
        before, speaker = self._last
        alike = before.tag_ == verb.tag_ or before.pos_ != "VERB" or verb.tag_ in FINITE
        return [speaker] if alike and sentence.start <= before.i < at else []

    def _before_aside(self, verb: Token, sentence: Span) -> Speaker | None:
        """ "Novak, a spokesman for Osei, said": who stands before the aside that ends at the verb."""
        told_before = any(clause.i < verb.i for clause in roles.clauses(verb, roles.Clause.COMPLEMENT))
        if told_before or (roles.is_passive(verb) and roles.auxiliaries(verb)):
            return None
        if verb.tag_ == "VB":
            verb = next((t for t in self.doc[max(sentence.start, verb.i - 4) : verb.i] if t.tag_ in FINITE), verb)
        verb = next((helper for helper in roles.auxiliaries(verb) if helper.i < verb.i), verb)
        edge = self.doc[verb.i - 1].text
        if verb.tag_ not in {*FINITE, "VBN"} or edge not in _BEFORE_INVERSION - MARKS:
            return None
        for at in range(verb.i - 2, max(sentence.start, verb.i - 4 * _NEAR), -1):
            if self.doc[at].text != edge:
                continue
            mention = self.speakers.mention(self.doc[at - 1])
            if mention is None or mention.kind is MentionKind.PRONOUN or self._is_governed(mention, sentence):
                continue
            within = mention.end > at and mention.kind is MentionKind.PERSON
            if within or (mention.end == at and (edge != "," or self.doc[at + 1].is_lower)):
                return self.speakers.of_mention(mention)
        return None

    def _is_governed(self, mention: Mention, sentence: Span) -> bool:
        """True behind a preposition, where no subject stands."""
        return mention.start > sentence.start and roles.relation(self.doc[mention.start - 1]) in {"case", "prep"}

    def _closing(self, verb: Token, sentence: Span) -> list[Speaker]:
        """ "Trade grew, officials on both sides said.": who opens a telling that ends its sentence."""
        ends = all(self._is_end(token) for token in self.doc[verb.i + 1 : sentence.end])
        if not ends or verb.tag_ not in FINITE or roles.own_subjects(verb):
            return []
        before = list(self.doc[max(sentence.start, verb.i - _NEAR) : verb.i])
        comma = next((token.i for token in reversed(before) if token.text == ","), verb.i)
        nouns = (t for t in self.doc[comma + 1 : verb.i] if self.speakers.mention(t) or can_speak(t))
        speaker = next((speaker for noun in nouns if (speaker := self.speakers.at(noun))), None)
        return [speaker] if speaker else []

    def _is_end(self, token: Token) -> bool:
        """True of a mark, a time and the preposition before one."""
        return token.is_punct or token.is_space or self.speakers.is_time(token) or token.lower_ in {"on", "in"}

    def _nearest(self, verb: Token, sentence: Span) -> list[Speaker]:
        """The speaker named last before the verb."""
        before = self.doc[max(verb.i - 1, sentence.start)]
        close = self.speakers.at(before) if before.tag_ == "NNS" and can_speak(before) else None
        speaker = close or self.speakers.between(max(sentence.start, verb.i - _NEAR), verb.i, last=True)
        return [speaker] if speaker else []

    def _of_clause_before(self, verb: Token, sentence: Span) -> list[Speaker]:
        """ "…, saying": the subject of the predicate before it."""
        for token in reversed(list(self.doc[max(sentence.start, verb.i - MOST) : verb.i])):
            if token.pos_ == "VERB" and token.tag_ in FINITE and (subjects := roles.subjects(token)):
                return self.speakers.of(subjects)
        first = self.speakers.between(sentence.start, verb.i, last=False)
        return [first] if first else []

    def _continued(self, speaker: Speaker, verb: Token) -> Speaker:
        """A pronoun means who spoke last, where nobody else has come in since; it is the language of news."""
        if not speaker.pronoun or self._last is None:
            return speaker
        before, last = self._last
        if not self.speakers.can_be(last, speaker.pronoun) or verb.i - before.i > _REACH:
            return speaker
        for token in self.doc[before.sent.end : max(before.sent.end, verb.sent.start)]:
            unread = token.i in self.quoted or token.i in self.captions
            if not unread and roles.relation(token) == "nsubj" and self.speakers.is_other(token, last):
                return speaker
        return replace(last, start=speaker.start, end=speaker.end)

    def _is_inverted(self, verb: Token) -> bool:
        """ "…," said X: by the tree, or a noun right behind the verb where the tree gives it no subject."""
        if verb.i == 0 or self.doc[verb.i - 1].text not in _BEFORE_INVERSION or verb.tag_ not in FINITE:
            return False
        if self._before_clause(verb.i + 1):
            return False
        own = [token for token in roles.own_subjects(verb) if token.i not in self.quoted]
        if own or self._opens_with_name(verb):
            return bool(own) and all(token.i > verb.i for token in own)
        following = self.doc[verb.i + 1] if verb.i + 1 < len(self.doc) else verb
        return following.pos_ in _NOMINAL or following.tag_ == "PRP$"

    def _opens_with_name(self, verb: Token) -> bool:
        """True of a sentence that opens with a name and its aside: "Novak — once a minister — said"."""
        named = self._before_aside(verb, verb.sent)
        if named is None:
            return False
        before = self.doc[max(verb.sent.start, named.start - _REACH) : named.start]
        return not any(token.tag_ in FINITE or token.i in self.quoted for token in before)

    def _before_clause(self, at: int) -> bool:
        """True where the name behind a verb is the subject of a clause: "…, said Novak wants more"."""
        mention = self.speakers.mention(self.doc[at]) if at < len(self.doc) else None
        return mention is not None and mention.end < len(self.doc) and self.doc[mention.end].tag_ in {"MD", *FINITE}


def _quoted_as(verb: Token) -> list[Token]:
    """ "quoted Toll as saying", "Toll was quoted as saying"."""
    governor = roles.governor(verb)
    if verb.tag_ != "VBG" or governor is None or governor.lower_ not in _QUOTED:
        return []
    return roles.undergoers(governor)


def _issuers(verb: Token) -> list[Token]:
    """ "passed a resolution calling for …", "in a letter asking …": who issued the writing, not the writing."""
    governor = roles.governor(verb)
    if verb.tag_ != "VBG" or governor is None or governor.lower_.removesuffix("s") not in CARRIERS | DOCUMENTS:
        return []
    if writers := [*roles.possessors(governor), *roles.prep(governor, "from", "by")]:
        return writers
    above = roles.governor(governor)
    if (
        above is None
        or above.pos_ not in {"VERB", "AUX"}
        or roles.relation(governor) not in {"obj", "dobj", "obl", "pobj"}
    ):
        return []
    return roles.doers(above)
