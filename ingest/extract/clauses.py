"""Reported clauses: behind a verb of saying, before it, or on both sides of it."""

from itertools import islice

from spacy.tokens import Span, Token

from ingest.extract.described import Speaker
from ingest.extract.speech_words import CARRIERS, CONTENT_NOUNS, FORMS
from ingest.extract.stretches import EDGES, FINITE, MARKS, MOST, Stretch, Stretches
from ingest.nlp import roles

_RELATIVES = frozenset({"who", "whose", "which", "where"})
_WITHIN = frozenset({"in", "on", "at", "during", "through", "via"})
_CONJUNCTIONS = frozenset("after before because while when as although though since until amid".split())
_OPENERS = frozenset({"that", "if", "whether", ":", ","})
_IN_PHRASE = frozenset({"PRP$", "DT", "JJ", "NN", "NNP", "POS"})
_PREDICATES = frozenset({"VERB", "AUX", "ADJ", "NOUN", "PROPN", "ADV", "NUM"})
_CLOSING = 4  # tokens from a verb that ends its sentence: "…, aides said on Monday."
_LONGEST = 600  # tokens of a sentence that a telling in the middle can report whole; longer ones are no prose
_NEAR = 10  # tokens between a verb and a subject that the tree did not tell


class Clauses:
    """Finds the reported clause of a verb of saying in one document."""

    def __init__(self, stretches: Stretches) -> None:
        self.stretches, self.doc = stretches, stretches.doc
        self._timed = {i for time in self.doc._.times for i in range(time.start, time.end)}

    def of(self, verb: Token, sentence: Span, speakers: list[Speaker]) -> list[Stretch]:
        """The clause that tells what was said; empty where there is none."""
        own = [speaker for speaker in speakers if sentence.start <= speaker.start < sentence.end]
        prose = len(sentence) <= _LONGEST
        if prose and (through := self._clause_through(verb, sentence, own)):
            return through
        behind = self._clause_after(verb, sentence)
        if behind is not None and not any(behind[0] <= speaker.start < behind[1] for speaker in own):
            return [behind]
        return self._clause_around(verb, sentence, own) if prose else []

    def _clause_after(self, verb: Token, sentence: Span) -> Stretch | None:
        """The reported clause behind the verb, to its end, without "that"."""
        clause = next((c for c in roles.clauses(verb, roles.Clause.COMPLEMENT) if c.i > verb.i), None)
        that = self._that(verb)
        if clause is not None and that is None and self._is_no_content(verb, clause):
            return None
        if clause is not None and clause.left_edge.i > verb.i:
            start = self._start_of_clause(verb, clause) if that is None else that
            end = self._end_of_clause(verb, clause, sentence)
        elif (opened := self._opened(verb, sentence)) is not None:
            start, end = opened[0], self.stretches.cut(verb, *opened)
        else:
            return None
        while start < end and (self.doc[start].lower_ in _OPENERS or self.doc[start].is_space):
            start += 1
            if self.doc[start - 1].lower_ == "that":  # "that if he were": what follows is said
                break
        return self.stretches.trimmed(start, end)

    def _that(self, verb: Token) -> int | None:
        """Where "that" stands right behind the verb, or behind a day: "said on Monday that"."""
        at = verb.i + 1
        while at in self._timed or (at + 1 in self._timed and self.doc[at].pos_ == "ADP"):
            at += 1
        return at if self.doc[at : at + 1].text == "that" else None

    def _is_no_content(self, verb: Token, clause: Token) -> bool:
        """True of gerunds, relative clauses and clauses of time that the tree takes for what was said."""
        if clause.tag_ == "VBG" and not roles.auxiliaries(clause):
            return True
        first = self.stretches.opening(clause)
        relative = self.doc[first.i + 1] if first.pos_ == "ADP" and first.i < clause.i else first
        if relative.lower_ in _RELATIVES:
            return self.stretches.is_parted(clause)
        objects = [token for token in roles.objects(verb) if verb.i < token.i < first.i]
        return bool(objects) and (first.lower_ in _CONJUNCTIONS or self.stretches.is_parted(clause))

    def _start_of_clause(self, verb: Token, clause: Token) -> int:
        """The start of the clause; a noun before one without a subject is its subject: "says talks have failed"."""
        if clause.tag_ not in {"VBG", "VB"} and not roles.own_subjects(clause) and "that" not in roles.marks(clause):
            nouns = [*roles.objects(verb), *roles.own_subjects(verb)]
            return min([token.left_edge.i for token in nouns if verb.i < token.i < clause.i] or [clause.left_edge.i])
        return clause.left_edge.i

    def _opened(self, verb: Token, sentence: Span) -> Stretch | None:
        """A clause that does not hang on the verb: from "that", or a subject right behind, to the end of its tree."""
        for token in self.doc[verb.i + 1 : min(verb.i + _NEAR + 2, sentence.end)]:
            if token.text in EDGES - {","} or token.i in self.stretches.quoted or token.pos_ == "VERB":
                return None
            if token.pos_ == "SCONJ" and (token.lower_ not in _OPENERS or roles.objects(verb)):
                return None
            if token.lower_ == "that" and token.tag_ in {"IN", "WDT"}:
                nominal = self.doc[token.i - 1].lower_ in CONTENT_NOUNS and not self._carries(token.i - 1, verb)
                return None if nominal or roles.clause_kind(token.head) is roles.Clause.RELATIVE else _reach(token)
            relative = token.lower_ in _RELATIVES
            subject = token if roles.relation(token) in {"nsubj", "nsubj:pass", "nsubjpass"} and not relative else None
            if subject is not None and subject.head.i > token.i and subject.head.pos_ in _PREDICATES:
                start = subject.left_edge.i
                parted = start <= verb.i or self.doc[start - 1].text == ","
                return None if parted else (start, _reach(subject)[1])
        return None

    def _carries(self, at: int, verb: Token) -> bool:
        """ "Said in a statement that": where it was said, not a statement that."""
        noun = self.doc[at]
        carried = noun.lower_ in CARRIERS and roles.governing_preposition(noun) in _WITHIN
        return carried and roles.governor(noun) == verb

    def _end_of_clause(self, verb: Token, clause: Token, sentence: Span) -> int:
        """The end of the clause; what follows it without a comma belongs to it, whatever the tree says."""
        end = clause.right_edge.i + 1
        for child in islice(verb.rights, MOST):
            if child.left_edge.i < end:
                continue
            label = roles.relation(child)
            if label == "punct" and child.text not in {".", "!", "?"} and child.text not in EDGES:
                end = child.i + 1
            if label == "conj" and child.lower_ not in FORMS:
                end = child.right_edge.i + 1
            if label in {"cc", "conj", "punct"} and child.lower_ not in FORMS:
                continue
            if label == "conj" or _is_carrier(child) or self._is_parted(child, label):
                break
            end = child.right_edge.i + 1
        return self.stretches.cut(verb, clause.i, min(end, sentence.end))

    def _is_parted(self, child: Token, label: str) -> bool:
        """True of what a comma or dash parts from the clause, phrases of manner and place apart."""
        return self.stretches.is_parted(child) and label not in {"obl", "nmod", "prep", "ccomp"}

    def _start_of_telling(self, verb: Token, own: list[Speaker], sentence: Span) -> int | None:
        """Where "he said" begins, if a comma stands before it, marks of quotation apart."""
        first = min([verb.i, *(s.start for s in own if s.end >= verb.i - _NEAR)])
        while sentence.start < first and verb.i - first < _NEAR and self.doc[first - 1].tag_ in _IN_PHRASE:
            first -= 1
        comma = first - 1
        while comma > sentence.start and self.doc[comma].text in MARKS:
            comma -= 1
        return first if comma > sentence.start and self.doc[comma].text == "," else None

    def _clause_through(self, verb: Token, sentence: Span, own: list[Speaker]) -> list[Stretch]:
        """ "That effort, he said, will fail": the clause on both sides of a telling between commas."""
        first = self._start_of_telling(verb, own, sentence)
        last = max([verb.i + 1, *(s.end for s in own if s.start > verb.i)])
        if first is None or last + 1 >= sentence.end or self.doc[last].text != "," or verb.tag_ not in FINITE:
            return []
        before, after = self.stretches.trimmed(sentence.start, first), self.stretches.trimmed(last + 1, sentence.end)
        if (
            before is None
            or after is None
            or self.doc[after[0]].tag_ in {"VBG", "VBN", "IN", "WP", "WP$", "WDT", "WRB"}
            or after[0] in self.stretches.quoted
            or _is_apposed(verb, after[0])
        ):
            return []
        return [before, after]

    def _clause_around(self, verb: Token, sentence: Span, own: list[Speaker]) -> list[Stretch]:
        """What stands before a telling that a comma parts from it: "The talks go on, he said", and what follows it."""
        first = self._start_of_telling(verb, own, sentence)
        if first is None:
            return []
        closing = sentence.end - verb.i <= _CLOSING
        joined = roles.first_conjunct(verb)
        if not closing and joined.i < verb.i and joined.tag_ in FINITE:
            return []
        if roles.clause_kind(verb) in {roles.Clause.RELATIVE, roles.Clause.ADNOMINAL} or _has_object(verb, own):
            return []
        start = sentence.start
        while start < first and self.doc[start].lower_ in EDGES:
            start += 1
        before = self.stretches.trimmed(start, first)
        if before is None or not _has_predicate(self.doc[before[0] : before[1]]):
            return []
        after = self._resumed(verb, own, sentence)
        return [before, after] if after else [before]

    def _resumed(self, verb: Token, own: list[Speaker], sentence: Span) -> Stretch | None:
        """ "The talks, he said, will continue": the part behind the telling."""
        last = max([verb.i + 1, *(s.end for s in own if s.start > verb.i)])
        if last >= sentence.end or self.doc[last].text != ",":
            return None
        rest = self.stretches.trimmed(last + 1, sentence.end)
        return rest if rest and self.doc[rest[0]].tag_ in {"MD", *FINITE} else None


def _reach(token: Token) -> Stretch:
    """From a word that opens a clause to the end of the clause; of a word that opens none to that of its sentence."""
    head = token.head
    return token.i, head.right_edge.i + 1 if head.i > token.i else token.sent.end


def _is_apposed(verb: Token, at: int) -> bool:
    """True of a token that describes the subject: "…, said Novak, the mayor of Tiven"."""
    described = (name for subject in roles.own_subjects(verb) for name in roles.children(subject, "appos"))
    return any(name.left_edge.i <= at <= name.i for name in described)


def _is_carrier(token: Token) -> bool:
    """ "in a statement", "during an interview"."""
    return any(word.lower_ in CARRIERS for word in [token, *roles.children(token, "pobj")])


def _has_predicate(span: Span) -> bool:
    return any(token.tag_ in {*FINITE, "MD"} for token in span)


def _has_object(verb: Token, own: list[Speaker]) -> bool:
    """True where the verb has something else to say what: an object that is neither speaker nor listener."""
    objects = [token for token in roles.children(verb, "obj", "dobj", "xcomp", "ccomp") if token.i > verb.i]
    return verb.lower_ != "told" and any(not any(s.start <= token.i < s.end for s in own) for token in objects)
