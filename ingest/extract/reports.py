"""Finds tellings: a verb or noun of saying, its speakers, and the stretch of text that tells what was said.

The text of a reported clause leaves out "that"; of a verb of stance ("condemned the attack") it is the whole predicate.
A telling without such a stretch is kept: quotation marks nearby may hold what was said.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from spacy.tokens import Doc, Span, Token

from ingest.extract.clauses import Clauses
from ingest.extract.described import Speaker, can_speak, is_plural
from ingest.extract.speakers import Speakers
from ingest.extract.speech_words import (
    CARRIERS,
    CLAUSAL,
    FORMS,
    INFINITIVE_NOUNS,
    NAMING,
    NOUNS,
    OPINION,
    SHAPED_LIKE_NOUNS,
    UNSAID_GOVERNORS,
    forms,
)
from ingest.extract.stances import Stances
from ingest.extract.stretches import MOST, Stretch, Stretches
from ingest.extract.tellers import Tellers
from ingest.nlp import roles
from ingest.nlp.annotations import MentionKind, Quote

SHORTEST_QUOTE = 3  # words; shorter ones belong to the clause around them
_TOLD = frozenset(
    "tell inform notify assure remind warn promise brief urge ask advise request caution reassure".split()
)
_MODALS_UNSAID = frozenset({"will", "shall", "would", "may", "might", "could", "should", "must", "can"})
_SILENT_IF_NEGATED = frozenset(
    {"confirm", "comment", "say", "announce", "tell", "specify", "state", "reveal", "disclose", "mention"}
)
_OPEN_QUESTIONS = frozenset({"if", "whether", "unless", "until"})
_UNSAID = frozenset(forms(UNSAID_GOVERNORS))
_CLAUSE_OPENERS = frozenset({"and", "but", "while", "that", "-", "–", "—", ";"})
_NOUN_OPENERS = frozenset({"DET", "ADJ", "ADP", "PART", "NUM"})
_NOUNS = NOUNS | INFINITIVE_NOUNS
_TELLING = frozenset({"according", *FORMS, *_NOUNS})  # the words that a telling can have as its head
_READY = frozenset({"keen", "quick", "pains", "anxious", "eager", "careful", "forced", "right"})
_OPENING = frozenset({"that", "for", "on", "upon", "it", "he", "she", "they", "to"})
_REACH = 80  # tokens over which the same speaker goes on telling the same listener
_NEAR = 10  # tokens after "according to" among which its noun stands


@dataclass(frozen=True, slots=True)
class Telling:
    """Somebody says something: `pieces` are the stretches of tokens that tell what; empty where only marks can."""

    head: Token
    speakers: tuple[Speaker, ...]
    pieces: tuple[Stretch, ...]
    rule: str
    to: str = ""


def quoted_tokens(doc: Doc) -> frozenset[int]:
    """Tokens inside quotations that are statements by themselves."""
    return frozenset(i for quote in doc._.quotes if is_statement(quote) for i in range(quote.start, quote.end))


def can_tell(doc: Doc) -> bool:
    """Whether any word of a document can be the head of a telling."""
    return not _TELLING.isdisjoint([token.lower_ for token in doc])


def is_statement(quote: Quote) -> bool:
    """True where the quoted words are enough to be a statement of their own."""
    return sum(any(letter.isalnum() for letter in word) for word in quote.text.split()) >= SHORTEST_QUOTE


class Tellings:
    """The tellings of one document, in order of their heads."""

    def __init__(self, doc: Doc, speakers: Speakers, quoted: frozenset[int]) -> None:
        self.doc, self.speakers = doc, speakers
        self.stretches = Stretches(doc, quoted)
        self.tellers = Tellers(doc, speakers, self.stretches.quoted)
        self._outlets: dict[str, tuple[str, int]] = {}
        self.clauses, self.stances = Clauses(self.stretches), Stances(self.stretches)

    def find(self) -> list[Telling]:
        """All tellings outside of quotations."""
        found: list[Telling] = []
        for sentence in self.doc.sents:
            for token in sentence:
                if token.lower_ in _TELLING and not self._is_apart(token.i):
                    found.extend(self._at(token, sentence))
        return found

    def _is_apart(self, i: int) -> bool:
        """Whether a token stands in a quotation or in a caption."""
        return i in self.stretches.quoted or i in self.tellers.captions

    def _at(self, token: Token, sentence: Span) -> Iterator[Telling]:
        if token.lower_ == "according":
            yield from self._according(token, sentence)
        elif (lemma := self.lemma(token)) and not _is_unsaid(token, lemma):
            yield from self._verb(token, lemma, sentence)
        elif token.lower_ in _NOUNS and token.pos_ == "NOUN":
            yield from self._noun(token, sentence)

    def lemma(self, token: Token) -> str:
        """The verb of saying that a token is a form of; empty where it is none. A clear form needs no tagger."""
        lemma = FORMS.get(token.lower_, "")
        if not lemma or roles.relation(token) == "amod":
            return ""
        if token.pos_ in {"VERB", "AUX"}:
            return lemma
        if token.pos_ in {"PROPN", "ADJ"} or token.lower_[-3:] == "ing":
            return ""
        behind_speaker = self._speaker_ends_at(token.i)
        before = self.doc[token.i - 1] if token.i else None
        if before and (before.tag_ == "PRP$" or (not behind_speaker and before.pos_ in _NOUN_OPENERS)):
            return ""
        beside = roles.children(token, "nsubj", "ccomp") or behind_speaker or _goes_on_with(token)
        if lemma == "state":
            return lemma if self.doc[min(token.i + 1, len(self.doc) - 1)].lower_ == "that" else ""
        telling = roles.children(token, "ccomp", "obj", "dobj", "nsubj") or _next_opens(token)
        return lemma if beside and (telling or lemma not in SHAPED_LIKE_NOUNS) else ""

    def _speaker_ends_at(self, at: int) -> bool:
        if at == 0:
            return False
        before = self.doc[at - 1]
        mention = self.speakers.mention(before)
        return mention.end == at if mention is not None else before.tag_ == "NNS" and can_speak(before)

    def _verb(self, verb: Token, lemma: str, sentence: Span) -> Iterator[Telling]:
        speakers = self.tellers.of(verb, sentence)
        if not speakers:
            return
        if lemma in OPINION and not all(is_plural(speaker) for speaker in speakers):
            return
        self.tellers.told(verb, speakers)
        pieces, rule = self._as_said(verb, sentence) or self._said(verb, lemma, sentence, speakers)
        to = self._told_on(verb, self._told(verb, lemma), speakers)
        if pieces or lemma in CLAUSAL or lemma in NAMING:
            yield Telling(verb, tuple(speakers), tuple(pieces), rule, to)

    def _told_on(self, verb: Token, to: str, speakers: list[Speaker]) -> str:
        """Whoever was told goes on being told, while the same speaker goes on close by."""
        speaker = speakers[0].party.id
        before, at = self._outlets.get(speaker, ("", -_REACH))
        told = to or (before if verb.i - at <= _REACH else "")
        if told:
            self._outlets[speaker] = (told, verb.i)
        return told

    def _as_said(self, verb: Token, sentence: Span) -> tuple[list[Stretch], str] | None:
        """ "Talks will go on, as announced by both sides": the clause before "as"."""
        as_ = verb.i - 1
        if verb.tag_ != "VBN" or self.doc[as_].lower_ != "as" or as_ <= sentence.start or not roles.agents(verb):
            return None
        piece = self.stretches.trimmed(sentence.start, as_)
        return ([piece], 'clause with "as announced by" beside it') if piece else None

    def _said(self, verb: Token, lemma: str, sentence: Span, speakers: list[Speaker]) -> tuple[list[Stretch], str]:
        """What was said, by the first reading that fits, and the name of that reading."""
        if pieces := self.stances.infinitive(verb, lemma):
            return pieces, f"verb of saying with an infinitive: {lemma}"
        if lemma == "rule" and self.doc[min(verb.i + 1, len(self.doc) - 1)].lower_ != "that":
            return self.stances.predicate(verb, lemma), f"verb of stance: {lemma}"
        if lemma in CLAUSAL and (pieces := self.clauses.of(verb, sentence, speakers)):
            return pieces, f"verb of saying with a clause: {lemma}"
        if pieces := self.stances.predicate(verb, lemma):
            return pieces, f"verb of stance: {lemma}"
        return [], f"verb of saying: {lemma}"

    def _according(self, token: Token, sentence: Span) -> Iterator[Telling]:
        """ "according to X": everything else in the sentence."""
        to = token.i + 1
        if to >= len(self.doc) or self.doc[to].lower_ != "to":
            return
        noun = self._named_after(to, sentence)
        speakers = self.speakers.of([noun]) if noun is not None else []
        if not speakers or noun is None:
            return
        if token.i <= sentence.start + 1 or self.doc[token.i - 1].lower_ in _CLAUSE_OPENERS:
            behind = max(speaker.end for speaker in speakers)
            edge = max(noun.right_edge.i, behind - 1)
            parted = any(at < sentence.end and self.doc[at].text in {",", "("} for at in (behind, edge, edge + 1))
            comma = next((t.i for t in self.doc[edge : sentence.end] if t.text == ","), behind)
            pieces = [self.stretches.trimmed(comma + 1 if parted else behind, sentence.end)]
        else:
            pieces = [self.stretches.trimmed(sentence.start, token.i), self._resumed(token, noun, speakers)]
        if told := tuple(piece for piece in pieces if piece is not None):
            self.tellers.told(token, speakers)
            yield Telling(token, tuple(speakers), told, "according to")

    def _resumed(self, token: Token, noun: Token, speakers: list[Speaker]) -> Stretch | None:
        """ "The plan, according to aides, will fail": what follows the comma, where the predicate stands there."""
        behind = max(noun.right_edge.i + 1, *(speaker.end for speaker in speakers))
        if behind >= token.sent.end or self.doc[behind - 1 if self.doc[behind - 1].text == "," else behind].text != ",":
            return None
        predicate = roles.governor(noun)
        later = predicate is not None and behind <= predicate.i < token.sent.end
        return self.stretches.trimmed(behind, token.sent.end) if later else None

    def _named_after(self, to: int, sentence: Span) -> Token | None:
        """The first noun after "according to" that can speak."""
        for token in self.doc[to + 1 : min(to + _NEAR, sentence.end)]:
            mention = self.speakers.mention(token)
            if token.tag_ == "NNS" and can_speak(token):
                return token
            end = mention.end if mention is not None else token.i + 1
            follower = self.doc[end] if end < len(self.doc) else token
            if follower.pos_ in {"NOUN", "PROPN"} or follower.text in {"-", "'s", "’s"}:
                continue
            if mention is not None and mention.kind is not MentionKind.PLACE:
                return self.doc[mention.head]
            if token.pos_ in {"NOUN", "PROPN"}:
                return token
        return None

    def _noun(self, noun: Token, sentence: Span) -> Iterator[Telling]:
        """ "Novak's claim that …", "warnings from China to cancel …"."""
        clause = next((c for c in islice(noun.rights, MOST) if self._is_explained(noun, c)), None)
        if clause is None:
            return
        beside = [t for t in roles.modifiers(noun) if t.pos_ == "PROPN"]
        if self.doc[noun.i + 1 : noun.i + 2].text in {"by", "from"} and clause.i > noun.i + 2:
            source = self.speakers.mention(self.doc[noun.i + 2])
            beside = [self.doc[source.head]] if source is not None else beside
        speakers = self.speakers.of([*roles.possessors(noun), *roles.prep(noun, "by", "from")] or beside)
        start = clause.left_edge.i + ("that" in roles.marks(clause))
        piece = self.stretches.trimmed(start, min(clause.right_edge.i + 1, sentence.end))
        if speakers and piece:
            yield Telling(noun, tuple(speakers), (piece,), f"noun of saying: {noun.lower_}")

    def _is_explained(self, noun: Token, clause: Token) -> bool:
        if roles.clause_kind(clause) is None:
            return False
        if noun.lower_ in NOUNS and "that" in roles.marks(clause):
            return True
        return noun.lower_ in INFINITIVE_NOUNS and clause.tag_ == "VB" and "to" in roles.marks(clause)

    def _told(self, verb: Token, lemma: str) -> str:
        """The person or outlet told, in the words of the text."""
        nouns = roles.prep(verb, "to")
        if lemma in _TOLD:
            nouns = [*roles.addressees(verb), *roles.objects(verb)]
        for carrier in roles.prep(verb, "in", "on", "during"):
            if carrier.lower_ in CARRIERS:
                nouns += roles.prep(carrier, "to", "with", "on")
        for noun in nouns:
            if noun.i > verb.i and noun.i not in self.stretches.quoted and noun.pos_ in {"NOUN", "PROPN"}:
                mention = self.speakers.mention(noun)
                start, end = (mention.start, mention.end) if mention else (noun.left_edge.i, noun.i + 1)
                return self.doc[start:end].text.removeprefix("the ")
        return ""


def _is_unsaid(verb: Token, lemma: str) -> bool:
    """True of what has not been said: denied, still to come, wished for or refused."""
    if roles.modal(verb) in _MODALS_UNSAID:
        return True
    nobody = any(roles.is_negated(subject) for subject in roles.own_subjects(verb))
    if (nobody or roles.is_negated(verb)) and lemma in _SILENT_IF_NEGATED:
        return True
    if _OPEN_QUESTIONS & set(roles.marks(verb)):
        return True
    if lemma == "ask" and roles.clause_kind(verb) is roles.Clause.ADVERBIAL and not roles.own_subjects(verb):
        return True  # "asked whether he would resign, Novak laughed"
    governor = roles.governor(verb)
    if verb.tag_ != "VB" or "to" not in roles.marks(verb) or (governor is not None and governor.lower_ in _READY):
        return False
    if governor is None or governor.pos_ not in {"VERB", "AUX"} or governor.lower_ in _UNSAID:
        return True
    return governor.tag_ == "VB" and _is_unsaid(governor, governor.lemma_)  # "plans to fly in to urge restraint"


def _next_opens(token: Token) -> bool:
    """True before "that", "for", "on", a name, article, possessive or sum: what a verb of saying is followed by."""
    if token.i + 1 >= len(token.doc):
        return False
    following = token.doc[token.i + 1]
    return following.lower_ in _OPENING or following.pos_ in {"PROPN", "DET"} or following.tag_ in {"PRP$", "$"}


def _goes_on_with(token: Token) -> bool:
    """True of a third person read as a plural where a second predicate opens: "meets Osei and pledges a truce"."""
    doc, at = token.doc, token.i
    if token.tag_ != "NNS" or at == 0 or at + 1 >= len(doc) or doc[at - 1].lower_ not in {"and", "but"}:
        return False
    following = doc[at + 1]
    return following.pos_ == "DET" or following.tag_ in {"PRP$", "$"}
