"""Finds tellings: a verb or noun of saying, its speakers, and the stretch of text that tells what was said.

The text of a reported clause leaves out "that"; of a verb of stance ("condemned the attack") it is the whole predicate.
A telling without such a stretch is kept: quotation marks nearby may hold what was said.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import islice

from spacy.tokens import Doc, Span, Token

from ingest.extract.speakers import SOME, Speaker, Speakers, can_speak
from ingest.extract.speech_words import (
    CARRIERS,
    CLAUSAL,
    CONTENT_NOUNS,
    DOCUMENTS,
    FORMS,
    INFINITIVE,
    INFINITIVE_NOUNS,
    NAMING,
    NOUNS,
    OBJECT_NEEDED,
    SHAPED_LIKE_NOUNS,
    STANCE,
    UNSAID_GOVERNORS,
)
from ingest.nlp import roles
from ingest.nlp.annotations import Quote

Stretch = tuple[int, int]
SHORTEST_QUOTE = 3  # words; shorter ones belong to the clause around them
_TOLD = frozenset(
    "tell inform notify assure remind warn promise brief urge ask advise request caution reassure".split()
)
_MODALS_UNSAID = frozenset({"will", "shall", "would", "may", "might", "could", "should", "must", "can"})
_SILENT_IF_NEGATED = frozenset(
    {"confirm", "comment", "say", "announce", "tell", "specify", "state", "reveal", "disclose"}
)
_OPEN_QUESTIONS = frozenset({"if", "whether", "unless", "until"})
_OPENERS = frozenset({"that", "if", "whether", ":", ","})
_EDGES = (
    frozenset({",", ".", ";", ":", "-", "–", "—", "--", "!", "?", "and", "but"})
    | frozenset("\"“”«»'’‘`")
    | {"''", "``"}
)
_SETTINGS = frozenset({"following", "amid", "despite", "during"})
_WHILE = frozenset({"while", "when", "as"})
_OCCASIONS = frozenset("meeting talks ceremony rally visit call conversation summit session effort".split())
_IN_PHRASE = frozenset({"PRP$", "DT", "JJ", "NN", "NNP", "POS"})
_NAMED = frozenset(form for form, lemma in FORMS.items() if lemma in {"call", "brand", "label", "dub", "deem", "term"})
_PARTICLES = frozenset({"off", "up", "in", "out", "for", "on", "upon", "at", "back"})
_MARKS = frozenset('"“”«»') | {"''", "``"}
_BREAKS = frozenset({",", ";", ":", "-", "–", "—", "--"})
_BETWEEN = frozenset(
    "has have had also later earlier then now still long often repeatedly again already recently".split()
)
_CLAUSE_OPENERS = frozenset({"and", "but", "while", "that", "-", "–", "—", ";"})
_FOLLOWERS = frozenset({"that", "for", "on", "upon", "it", "he", "she", "they", "to"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_NEAR = 10  # tokens between a verb and a subject that the tree did not tell
_REACH = 160  # tokens over which a pronoun can mean who spoke last
_MOST = 64  # words looked at beside one verb


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


def is_statement(quote: Quote) -> bool:
    """True where the quoted words are enough to be a statement of their own."""
    return sum(any(letter.isalnum() for letter in word) for word in quote.text.split()) >= SHORTEST_QUOTE


class Tellings:
    """The tellings of one document, in order of their heads."""

    def __init__(self, doc: Doc, speakers: Speakers) -> None:
        self.doc, self.speakers = doc, speakers
        self.quoted = quoted_tokens(doc)
        self._last: tuple[Token, Speaker] | None = None

    def find(self) -> list[Telling]:
        """All tellings outside of quotations."""
        found: list[Telling] = []
        for sentence in self.doc.sents:
            for token in sentence:
                if token.i in self.quoted:
                    continue
                found.extend(self._at(token, sentence))
        return found

    def _at(self, token: Token, sentence: Span) -> Iterator[Telling]:
        if token.lower_ == "according":
            yield from self._according(token, sentence)
        elif (lemma := self.lemma(token)) and not _is_unsaid(token, lemma):
            yield from self._verb(token, lemma, sentence)
        elif token.lower_ in NOUNS | INFINITIVE_NOUNS and token.pos_ == "NOUN":
            yield from self._noun(token, sentence)

    def lemma(self, token: Token) -> str:
        """The verb of saying that a token is a form of; empty where it is none. A clear form needs no tagger."""
        lemma = FORMS.get(token.lower_, "")
        if not lemma or token.pos_ in {"VERB", "AUX"}:
            return lemma
        if token.pos_ in {"PROPN", "ADJ"} or token.lower_[-3:] == "ing":
            return ""
        behind_speaker = self._speaker_ends_at(token.i)
        if token.i and not behind_speaker and self.doc[token.i - 1].pos_ in {"DET", "ADJ", "ADP", "PART", "NUM"}:
            return ""
        beside = roles.children(token, "nsubj", "ccomp") or behind_speaker
        telling = roles.children(token, "ccomp", "obj", "dobj", "nsubj") or _next_opens(token)
        return lemma if beside and (telling or lemma not in SHAPED_LIKE_NOUNS) else ""

    def _speaker_ends_at(self, at: int) -> bool:
        if at == 0:
            return False
        before = self.doc[at - 1]
        mention = self.speakers.mention(before)
        return mention.end == at if mention is not None else before.tag_ == "NNS" and can_speak(before)

    def _verb(self, verb: Token, lemma: str, sentence: Span) -> Iterator[Telling]:
        speakers = [self._continued(speaker, verb) for speaker in self.of_verb(verb, sentence)]
        if not speakers:
            return
        self._last = (verb, speakers[0]) if len(speakers) == 1 else None
        pieces, rule = self._said(verb, lemma, sentence, speakers)
        if pieces or lemma in CLAUSAL or lemma in NAMING:
            yield Telling(verb, tuple(speakers), tuple(pieces), rule, self._told(verb, lemma))

    def of_verb(self, verb: Token, sentence: Span) -> list[Speaker]:
        """Who says it: by the tree; after a verb that follows a comma or mark, whoever comes next; else the nearest."""
        if self._is_inverted(verb):
            speaker = self.speakers.between(verb.i + 1, min(verb.i + _NEAR, sentence.end), last=False)
            noun = next((n for n in self.doc[verb.i + 1 : verb.i + 6] if n.pos_ in {"NOUN", "PROPN", "PRON"}), None)
            tree = self.speakers.of([t for t in roles.own_subjects(verb) if t.i > verb.i])
            if tree or speaker:
                return tree or [speaker] if speaker else tree
            return self.speakers.of([noun]) if noun else []
        if close := self._adjacent(verb, sentence):
            return close
        if roles.relation(verb) == "conj" and verb.tag_ in _FINITE and not roles.own_subjects(verb):
            first = roles.first_conjunct(verb)
            shared = roles.subjects(verb) if first.tag_ in _FINITE or roles.auxiliaries(first) else []
            return self.speakers.of(shared) or self._of_clause_before(verb, sentence)
        doers = [token for token in roles.doers(verb) if not self.speakers.is_time(token)]
        tokens = _quoted_as(verb) or _issuers(verb) or doers
        if tokens and (found := self.speakers.of(tokens)):
            return found
        if any(token.pos_ != "PROPN" and token.i != verb.head.i for token in tokens):
            return []
        if verb.tag_ == "VBG":
            return self._of_clause_before(verb, sentence)
        if roles.is_passive(verb) and (roles.agents(verb) or roles.auxiliaries(verb)):
            return []
        return self._nearest(verb, sentence)

    def _adjacent(self, verb: Token, sentence: Span) -> list[Speaker]:
        """Whoever stands right before a finite verb and depends on nothing before: surer than the tree."""
        at = verb.i - 1
        while at > sentence.start and self.doc[at].lower_ in _BETWEEN:
            at -= 1
        noun = self.doc[at]
        if at < sentence.start or verb.tag_ not in {*_FINITE, "VBN"} or self.speakers.is_time(noun):
            return []
        if verb.tag_ == "VBN" and at == verb.i - 1:
            return []
        mention = self.speakers.mention(noun)
        start = mention.start if mention is not None else noun.left_edge.i
        before = self.doc[start - 1] if start > sentence.start else None
        if before is not None and (before.pos_ in {"ADP", "CCONJ", "PART", "VERB"} or before.text == ","):
            return []
        if mention is None and not (noun.lower_ in SOME or (noun.tag_ == "NNS" and can_speak(noun))):
            return []
        speaker = self.speakers.at(self.doc[mention.head] if mention is not None else noun)
        return [speaker] if speaker else []

    def _nearest(self, verb: Token, sentence: Span) -> list[Speaker]:
        """The speaker named last before the verb."""
        before = self.doc[max(verb.i - 1, sentence.start)]
        close = self.speakers.at(before) if before.tag_ == "NNS" and can_speak(before) else None
        speaker = close or self.speakers.between(max(sentence.start, verb.i - _NEAR), verb.i, last=True)
        return [speaker] if speaker else []

    def _of_clause_before(self, verb: Token, sentence: Span) -> list[Speaker]:
        """ "…, saying": the subject of the predicate before it."""
        for token in reversed(list(self.doc[max(sentence.start, verb.i - _MOST) : verb.i])):
            if token.pos_ == "VERB" and token.tag_ in _FINITE and (subjects := roles.subjects(token)):
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
            if token.i not in self.quoted and roles.relation(token) == "nsubj" and self.speakers.is_other(token, last):
                return speaker
        return replace(last, start=speaker.start, end=speaker.end)

    def _is_inverted(self, verb: Token) -> bool:
        """ "…," said X."""
        if verb.i == 0 or self.doc[verb.i - 1].text not in _EDGES or verb.tag_ not in _FINITE:
            return False
        return not any(token.i < verb.i and token.i not in self.quoted for token in roles.own_subjects(verb))

    def _said(self, verb: Token, lemma: str, sentence: Span, speakers: list[Speaker]) -> tuple[list[Stretch], str]:
        """What was said, by the first reading that fits, and the name of that reading."""
        if lemma in INFINITIVE and (pieces := self._infinitive(verb)):
            return pieces, f"verb of saying with an infinitive: {lemma}"
        if lemma in CLAUSAL:
            if lemma == "rule" and self.doc[min(verb.i + 1, len(self.doc) - 1)].lower_ != "that":
                return [], ""
            if pieces := self._clause_through(verb, sentence, speakers):
                return pieces, f"clause with a verb of saying in it: {lemma}"
            if clause := self._clause_after(verb, sentence):
                return [clause], f"verb of saying with a clause: {lemma}"
            if pieces := self._clause_around(verb, sentence, speakers):
                return pieces, f"clause with a verb of saying beside it: {lemma}"
        if self._has_stance(verb, lemma):
            return self._predicate(verb), f"verb of stance: {lemma}"
        return [], f"verb of saying: {lemma}"

    def _clause_after(self, verb: Token, sentence: Span) -> Stretch | None:
        """The reported clause behind the verb, to its end, without "that"."""
        clause = next((c for c in roles.clauses(verb, roles.Clause.COMPLEMENT) if c.i > verb.i), None)
        if clause is not None and clause.left_edge.i > verb.i:
            start, end = self._start_of_clause(verb, clause), self._end_of_clause(verb, clause, sentence)
        elif (opening := self._opening(verb, sentence)) is not None:
            start, end = opening, self._cut(verb, opening, sentence.end)
        else:
            return None
        while start < end and (self.doc[start].lower_ in _OPENERS or self.doc[start].is_space):
            start += 1
        return self._trimmed(start, end)

    def _start_of_clause(self, verb: Token, clause: Token) -> int:
        """The start of the clause; an object before one without a subject is its subject: "says talks have failed"."""
        if clause.tag_ not in {"VBG", "VB"} and not roles.own_subjects(clause) and "that" not in roles.marks(clause):
            objects = [token for token in roles.objects(verb) if verb.i < token.i < clause.i]
            return objects[0].left_edge.i if objects else clause.left_edge.i
        return clause.left_edge.i

    def _opening(self, verb: Token, sentence: Span) -> int | None:
        """Where a reported clause opens that the tree did not tell: at "that", or a subject right behind the verb."""
        for token in self.doc[verb.i + 1 : min(verb.i + _NEAR + 2, sentence.end)]:
            if token.text in _EDGES - {","} or token.i in self.quoted or token.pos_ == "VERB":
                return None
            if token.lower_ == "that" and token.tag_ in {"IN", "WDT"}:
                return None if self.doc[token.i - 1].lower_ in CONTENT_NOUNS else token.i
            subject = token if roles.relation(token) in {"nsubj", "nsubj:pass", "nsubjpass"} else None
            if subject is not None and subject.head.i > token.i and subject.head.pos_ in {"VERB", "AUX", "ADJ", "NOUN"}:
                start = subject.left_edge.i
                return start if start > verb.i and self.doc[start - 1].text != "," else None
        return None

    def _end_of_clause(self, verb: Token, clause: Token, sentence: Span) -> int:
        """The end of the clause; what follows it without a comma belongs to it, whatever the tree says."""
        end = clause.right_edge.i + 1
        for child in islice(verb.rights, _MOST):
            if child.left_edge.i < end:
                continue
            label = roles.relation(child)
            if label == "punct" and child.text not in {".", "!", "?"} and child.text not in _EDGES:
                end = child.i + 1
            if label == "conj" and child.lower_ not in FORMS:
                end = child.right_edge.i + 1
            if label in {"cc", "conj", "punct"} and child.lower_ not in FORMS:
                continue
            if label == "conj" or _is_carrier(child) or self._is_parted(child, label):
                break
            end = child.right_edge.i + 1
        return self._cut(verb, clause.i, min(end, sentence.end))

    def _is_aside(self, token: Token) -> bool:
        """A comma before "which": what follows is the writer's, more often than the speaker's."""
        return token.text == "," and token.i + 1 < len(self.doc) and self.doc[token.i + 1].lower_ == "which"

    def _is_parted(self, child: Token, label: str) -> bool:
        """True of what a comma or dash parts from the clause, phrases of manner and place apart."""
        before = self.doc[child.left_edge.i - 1].text
        return before in _BREAKS and not (before == "," and label in {"obl", "nmod", "prep"})

    def _cut(self, verb: Token, start: int, end: int) -> int:
        """The end, or where a further telling of the same speaker begins: "…, and added", "…, saying"."""
        for token in islice(self.doc[start:end], 4 * _MOST):
            if token.i not in self.quoted and (token.text == ";" or self._is_aside(token)):
                return token.i
            if token.i <= start or token.pos_ != "VERB" or token.lower_ not in FORMS:
                continue
            label = roles.relation(token)
            mine = roles.first_conjunct(token) == verb if label == "conj" else token.head == verb
            if (
                mine
                and label in {"conj", "advcl", "parataxis"}
                and self.doc[token.i - 1].lower_ in _EDGES | {"also", "then"}
            ):
                return token.i
            stray = label == "conj" and token.tag_ == verb.tag_ and roles.first_conjunct(token).tag_ == "VB"
            if (
                (mine or stray)
                and label == "conj"
                and (joint := next((c for c in token.lefts if c.dep_ == "cc"), None))
            ):
                return joint.i
        return end

    def _start_of_telling(self, verb: Token, own: list[Speaker], sentence: Span) -> int | None:
        """Where "he said" begins, if a comma stands before it, marks of quotation apart."""
        first = min([verb.i, *(s.start for s in own if s.end >= verb.i - _NEAR)])
        while sentence.start < first and verb.i - first < _NEAR and self.doc[first - 1].tag_ in _IN_PHRASE:
            first -= 1
        comma = first - 1
        while comma > sentence.start and self.doc[comma].text in _MARKS:
            comma -= 1
        return first if comma > sentence.start and self.doc[comma].text == "," else None

    def _clause_through(self, verb: Token, sentence: Span, speakers: list[Speaker]) -> list[Stretch]:
        """ "That effort, he said, will fail": the clause on both sides of a telling between commas."""
        own = [s for s in speakers if sentence.start <= s.start < sentence.end]
        first = self._start_of_telling(verb, own, sentence)
        last = max([verb.i + 1, *(s.end for s in own if s.start > verb.i)])
        if first is None or last + 1 >= sentence.end or self.doc[last].text != "," or verb.tag_ not in _FINITE:
            return []
        before, after = self._trimmed(sentence.start, first), self._trimmed(last + 1, sentence.end)
        if (
            before is None
            or after is None
            or self.doc[after[0]].tag_ in {"VBG", "VBN", "IN"}
            or after[0] in self.quoted
        ):
            return []
        return [before, after]

    def _clause_around(self, verb: Token, sentence: Span, speakers: list[Speaker]) -> list[Stretch]:
        """What stands before a telling that a comma parts from it: "The talks go on, he said", and what follows it."""
        own = [s for s in speakers if sentence.start <= s.start < sentence.end]
        first = self._start_of_telling(verb, own, sentence)
        if first is None:
            return []
        if any(c.i < verb.i and c.tag_ in _FINITE for c in [roles.first_conjunct(verb)] if c != verb):
            return []
        if roles.clause_kind(verb) in {roles.Clause.RELATIVE, roles.Clause.ADNOMINAL} or _has_object(verb, own):
            return []
        start = sentence.start
        while start < first and self.doc[start].lower_ in _EDGES:
            start += 1
        before = self._trimmed(start, first)
        if before is None or not _has_predicate(self.doc[before[0] : before[1]]):
            return []
        after = self._resumed(verb, own, sentence)
        return [before, after] if after else [before]

    def _resumed(self, verb: Token, own: list[Speaker], sentence: Span) -> Stretch | None:
        """ "The talks, he said, will continue": the part behind the telling."""
        last = max([verb.i + 1, *(s.end for s in own if s.start > verb.i)])
        if last >= sentence.end or self.doc[last].text != ",":
            return None
        rest = self._trimmed(last + 1, sentence.end)
        return rest if rest and self.doc[rest[0]].tag_ in {"MD", *_FINITE} else None

    def _infinitive(self, verb: Token) -> list[Stretch]:
        """ "vowed to retaliate": the infinitive; "urged them to talk": the whole predicate."""
        goal = next((c for c in roles.clauses(verb, roles.Clause.OPEN) if c.i > verb.i and c.tag_ == "VB"), None)
        if goal is None:
            return []
        if roles.objects(verb) or roles.prep(verb, "on", "for", "upon"):
            return self._predicate(verb)
        start = goal.left_edge.i
        piece = self._trimmed(start, self._cut(verb, start, goal.right_edge.i + 1))
        return [piece] if piece else []

    def _has_stance(self, verb: Token, lemma: str) -> bool:
        """True where the verb stands with the object or preposition that makes it a statement."""
        passive = roles.is_passive(verb) and bool(roles.agents(verb))
        objects = roles.subjects(verb) if passive else [token for token in roles.objects(verb) if token.i > verb.i]
        if lemma in NAMING and objects and self._names(verb, objects):
            return True
        if lemma in OBJECT_NEEDED:
            return any(token.lower_ in OBJECT_NEEDED[lemma] for token in objects)
        if lemma not in STANCE:
            return False
        if lemma == "call" and roles.prep(verb, "on", "upon"):
            return any(token.lower_ in {"to", "for"} for token in self.doc[verb.i + 1 : verb.right_edge.i + 1])
        if needed := STANCE[lemma]:
            return any(word in needed for word, _ in roles.prepositional(verb)) or roles.particle(verb) in needed
        return bool(objects)

    def _names(self, verb: Token, objects: list[Token]) -> bool:
        """ "called it a mistake", "described the talks as useful"."""
        if any(word == "as" for word, _ in roles.prepositional(verb)) or any(c.lower_ == "as" for c in verb.rights):
            return True
        if verb.lower_ not in _NAMED or self.doc[verb.i + 1].lower_ in _PARTICLES:
            return False
        behind = objects[0].right_edge.i + 1
        return behind in self.quoted or (
            behind <= verb.right_edge.i and self.doc[behind].pos_ in {"DET", "ADJ", "NOUN", "PUNCT"}
        )

    def _predicate(self, verb: Token) -> list[Stretch]:
        """The verb with all that hangs on it to its right, less coordinated and further tellings; a passive in full."""
        helpers = [child.i for child in roles.auxiliaries(verb) if child.i < verb.i]
        start = verb.left_edge.i if roles.is_passive(verb) and roles.agents(verb) else min([verb.i, *helpers])
        end = verb.i + 1
        for child in islice(verb.rights, _MOST):
            label = roles.relation(child)
            before = self.doc[child.left_edge.i - 1].text
            if label in {"conj", "parataxis"} or (label == "advcl" and before in _EDGES) or self._is_setting(child):
                break
            if label not in {"punct", "cc"}:
                end = max(end, child.right_edge.i + 1)
        piece = self._trimmed(start, self._cut(verb, verb.i + 1, end))
        return [piece] if piece else []

    def _is_setting(self, child: Token) -> bool:
        """ "following …", "during a visit", "in a statement": where it was said, not what."""
        first = self.doc[child.left_edge.i].lower_
        if first in _WHILE:
            return roles.relation(child) == "advcl"
        return first in _SETTINGS or (first in {"in", "at", "on"} and child.lower_ in CARRIERS | _OCCASIONS)

    def _according(self, token: Token, sentence: Span) -> Iterator[Telling]:
        """ "according to X": everything else in the sentence."""
        to = token.i + 1
        if to >= len(self.doc) or self.doc[to].lower_ != "to":
            return
        noun = (
            token.head
            if token.head.i > token.i
            else next(
                (t for t in self.doc[to + 1 : to + 12] if t.pos_ in {"NOUN", "PROPN", "PRON"} and t.head.i <= to), None
            )
        )
        speakers = self.speakers.of([noun]) if noun is not None else []
        if not speakers and (near := self.speakers.between(to + 1, min(to + 6, sentence.end), last=False)):
            speakers = [near]
        if not speakers or noun is None:
            return
        if token.i <= sentence.start + 1 or self.doc[token.i - 1].lower_ in _CLAUSE_OPENERS:
            comma = next((t.i for t in self.doc[noun.right_edge.i : sentence.end] if t.text == ","), noun.right_edge.i)
            piece = self._trimmed(comma + 1, sentence.end)
        else:
            piece = self._trimmed(sentence.start, token.i)
        if piece:
            yield Telling(token, tuple(speakers), (piece,), "according to")

    def _noun(self, noun: Token, sentence: Span) -> Iterator[Telling]:
        """ "Novak's claim that …", "warnings from China to cancel …"."""
        clause = next((c for c in islice(noun.rights, _MOST) if self._is_explained(noun, c)), None)
        if clause is None:
            return
        beside = [t for t in roles.modifiers(noun) if t.pos_ == "PROPN"]
        speakers = self.speakers.of([*roles.possessors(noun), *roles.prep(noun, "by", "from")] or beside)
        start = clause.left_edge.i + ("that" in roles.marks(clause))
        piece = self._trimmed(start, min(clause.right_edge.i + 1, sentence.end))
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
            if noun.i > verb.i and noun.i not in self.quoted and noun.pos_ in {"NOUN", "PROPN"}:
                mention = self.speakers.mention(noun)
                start, end = (mention.start, mention.end) if mention else (noun.left_edge.i, noun.i + 1)
                return self.doc[start:end].text.removeprefix("the ")
        return ""

    def _trimmed(self, start: int, end: int) -> Stretch | None:
        """The stretch without marks and commas at its edges; None where nothing is left."""
        while start < end and (
            (self.doc[start].lower_ in _EDGES - {"'"} and self.doc[start].pos_ in {"PUNCT", "CCONJ", "X"})
            or self.doc[start].is_space
        ):
            start += 1
        last = end
        while end > start and (self.doc[end - 1].lower_ in _EDGES or self.doc[end - 1].is_space):
            end -= 1
        marks = sum(token.text in _MARKS for token in self.doc[start:end])
        if marks % 2 and (closing := next((t.i for t in self.doc[end : last + 1] if t.text in _MARKS), None)):
            end = closing + 1
        return (start, end) if end > start else None


def _is_unsaid(verb: Token, lemma: str) -> bool:
    """True of what has not been said: denied, still to come, wished for or refused."""
    if roles.modal(verb) in _MODALS_UNSAID:
        return True
    if roles.is_negated(verb) and lemma in _SILENT_IF_NEGATED:
        return True
    if _OPEN_QUESTIONS & set(roles.marks(verb)):
        return True
    governor = roles.governor(verb)
    infinitive = verb.tag_ == "VB" and "to" in roles.marks(verb)
    return infinitive and (
        governor is None or governor.pos_ not in {"VERB", "AUX"} or governor.lemma_.lower() in UNSAID_GOVERNORS
    )


def _quoted_as(verb: Token) -> list[Token]:
    """ "quoted Toll as saying", "Toll was quoted as saying"."""
    governor = roles.governor(verb)
    if verb.tag_ != "VBG" or governor is None or governor.lemma_.lower() not in {"quote", "cite"}:
        return []
    return roles.undergoers(governor)


def _issuers(verb: Token) -> list[Token]:
    """ "passed a resolution calling for …", "in a letter asking …": who issued the writing, not the writing."""
    governor = roles.governor(verb)
    if verb.tag_ != "VBG" or governor is None or governor.lower_ not in CARRIERS | DOCUMENTS:
        return []
    above = roles.governor(governor)
    if (
        above is None
        or above.pos_ not in {"VERB", "AUX"}
        or roles.relation(governor) not in {"obj", "dobj", "obl", "pobj"}
    ):
        return []
    return roles.doers(above)


def _is_carrier(token: Token) -> bool:
    """ "in a statement", "during an interview"."""
    inner: Iterable[Token] = [token, *roles.children(token, "pobj")]
    return any(t.lower_ in CARRIERS for t in inner)


def _has_predicate(span: Span) -> bool:
    return any(token.tag_ in {*_FINITE, "MD"} for token in span)


def _has_object(verb: Token, own: list[Speaker]) -> bool:
    """True where the verb has something else to say what: an object that is neither speaker nor listener."""
    objects = [token for token in roles.children(verb, "obj", "dobj", "xcomp", "ccomp") if token.i > verb.i]
    return verb.lower_ != "told" and any(not any(s.start <= token.i < s.end for s in own) for token in objects)


def _next_opens(token: Token) -> bool:
    """True before "that", "for", "on", a name or a mark: what a verb of saying is followed by."""
    if token.i + 1 >= len(token.doc):
        return False
    following = token.doc[token.i + 1]
    return following.lower_ in {"that", "for", "on", "upon", "it", "he", "she", "they", "to"} or following.pos_ in {
        "PROPN",
        "DET",
    }
