"""Predicates that are statements by themselves: "condemned the attack", "vowed to stay", "called it a mistake"."""

from itertools import islice

from spacy.tokens import Token

from ingest.extract.contact_words import contact
from ingest.extract.speech_words import CARRIERS, DEEDS, FORMS, INFINITIVE, NAMING, OBJECT_NEEDED, STANCE
from ingest.extract.stretches import MOST, Stretch, Stretches
from ingest.nlp import roles

_SETTINGS = frozenset({"following", "amid", "despite", "during"})
_WHILE = frozenset({"while", "when", "as"})
_OF = frozenset({"of", "for", "against"})
_OCCASIONS = frozenset("meeting talks ceremony rally visit call conversation summit session effort".split())
_NAMED = frozenset(form for form, lemma in FORMS.items() if lemma in {"call", "brand", "label", "dub", "deem", "term"})
_ARRANGING = frozenset({"propose", "rule"})  # of a meeting: the invitation and the refusal
_PERSONAL = frozenset({"dismiss", "welcome"})  # of a person, a deed
_PARTICLES = frozenset({"off", "up", "in", "out", "for", "on", "upon", "at", "back"})


class Stances:
    """Finds the predicate of a verb of stance, promise or demand in one document."""

    def __init__(self, stretches: Stretches) -> None:
        self.stretches, self.doc = stretches, stretches.doc

    def infinitive(self, verb: Token, lemma: str) -> list[Stretch]:
        """What is promised or demanded; empty where the verb takes no infinitive."""
        return self._infinitive(verb) if lemma in INFINITIVE else []

    def predicate(self, verb: Token, lemma: str) -> list[Stretch]:
        """The predicate, where the verb stands with what makes it a statement."""
        return self._predicate(verb) if self._has_stance(verb, lemma) and not roles.is_negated(verb) else []

    def _infinitive(self, verb: Token) -> list[Stretch]:
        """ "vowed to retaliate": the infinitive; "urged them to talk": the whole predicate."""
        goal = next((c for c in roles.clauses(verb, roles.Clause.OPEN) if c.i > verb.i and c.tag_ == "VB"), None)
        if goal is None:
            return self._infinitive_behind(verb)
        if roles.objects(verb) or roles.prep(verb, "on", "for", "upon", "to"):
            return self._predicate(verb)
        start = goal.left_edge.i
        piece = self.stretches.trimmed(start, self.stretches.cut(verb, start, goal.right_edge.i + 1))
        return [piece] if piece else []

    def _infinitive_behind(self, verb: Token) -> list[Stretch]:
        """ "claims to have won the vote": from the "to" right behind the verb, where the tree knows no clause."""
        start = verb.i + 1
        if start >= verb.sent.end or self.doc[start].tag_ != "TO" or self.doc[start].head.i <= start:
            return []
        piece = self.stretches.trimmed(start, self.stretches.cut(verb, start, verb.sent.end))
        return [piece] if piece else []

    def _has_stance(self, verb: Token, lemma: str) -> bool:
        """True where the verb stands with the object or preposition that makes it a statement."""
        if roles.is_passive(verb) and roles.clause_kind(verb) is roles.Clause.ADNOMINAL:
            return False
        passive = roles.is_passive(verb) and bool(roles.agents(verb))
        objects = roles.subjects(verb) if passive else roles.objects(verb) or roles.children(verb, "iobj")
        objects = [token for token in objects if passive or token.i > verb.i]
        following = self.doc[verb.i + 1 : verb.i + 2].text
        if lemma in NAMING and (self._names(verb, objects) if objects else following == "as"):
            return True
        if lemma in OBJECT_NEEDED:
            return any(token.lower_ in OBJECT_NEEDED[lemma] for token in objects)
        gerunds = [*roles.clauses(verb, roles.Clause.COMPLEMENT), *roles.clauses(verb, roles.Clause.OPEN)]
        if lemma not in STANCE or _is_deed(lemma, [*objects, *gerunds]):
            return False
        if lemma == "call" and roles.prep(verb, "on", "upon"):
            return any(token.lower_ in {"to", "for"} for token in self.doc[verb.i + 1 : verb.right_edge.i + 1])
        if verb.pos_ not in {"VERB", "AUX"} and not STANCE[lemma]:
            return True
        if lemma == "refer" and objects:
            return False
        if needed := STANCE[lemma]:
            return any(word in needed for word, _ in roles.prepositional(verb)) or roles.particle(verb) in needed
        if objects or any(clause.tag_ == "VBG" and clause.i > verb.i for clause in gerunds):
            return True
        return verb.tag_ == "VBZ" and self._is_object(verb.i + 1)

    def _is_object(self, at: int) -> bool:
        """True of an article, possessive or name: right behind a verb in the active it opens the object."""
        return at < len(self.doc) and (self.doc[at].pos_ in {"DET", "PROPN"} or self.doc[at].tag_ == "PRP$")

    def _names(self, verb: Token, objects: list[Token]) -> bool:
        """ "called it a mistake", "described the talks as useful"."""
        if any(word == "as" for word, _ in roles.prepositional(verb)) or any(c.lower_ == "as" for c in verb.rights):
            return True
        if verb.lower_ not in _NAMED or self.doc[verb.i + 1].lower_ in _PARTICLES:
            return False
        apposed = roles.children(objects[0], "appos")
        behind = apposed[0].left_edge.i if apposed else objects[0].right_edge.i + 1
        return behind in self.stretches.quoted or (
            behind <= verb.right_edge.i and self.doc[behind].pos_ in {"DET", "ADJ", "NOUN", "PUNCT"}
        )

    def _predicate(self, verb: Token) -> list[Stretch]:
        """The verb with all that hangs on it to its right, less coordinated and further tellings; a passive in full."""
        helpers = [child.i for child in roles.auxiliaries(verb) if child.i < verb.i]
        start = verb.left_edge.i if roles.is_passive(verb) and roles.agents(verb) else min([verb.i, *helpers])
        if self.doc[start].tag_ in {"WDT", "WP"}:
            return []
        end = verb.i + 1 if verb.pos_ in {"VERB", "AUX"} else verb.sent.end
        if verb.tag_ == "VBZ" and not list(verb.rights):
            end = verb.sent.end
        for child in islice(verb.rights, MOST):
            label = roles.relation(child)
            opened_by = self.stretches.opening(child).lower_
            aside = label == "advcl" and self.stretches.is_parted(child) and opened_by not in _OF
            if label in {"conj", "parataxis"} or aside or self._is_setting(child):
                break
            if label not in {"punct", "cc"}:
                end = max(end, child.right_edge.i + 1)
        piece = self.stretches.trimmed(start, self.stretches.cut(verb, verb.i + 1, end))
        return [piece] if piece else []

    def _is_setting(self, child: Token) -> bool:
        """ "following …", "during a visit", "in a statement": where it was said, not what."""
        first = self.stretches.opening(child).lower_
        if first in _WHILE:
            return roles.relation(child) == "advcl" and bool(roles.own_subjects(child))
        return first in _SETTINGS or (first in {"in", "at", "on"} and child.lower_ in CARRIERS | _OCCASIONS)


def _is_deed(lemma: str, objects: list[Token]) -> bool:
    """True of "called him", "dismissed the minister", "declared war", "proposed talks": nothing is said."""
    if lemma in _ARRANGING and any(contact(token) is not None for token in objects):
        return True
    if lemma in _PERSONAL and any(token.ent_type_ == "PERSON" for token in objects):
        return True
    return (lemma == "call" and bool(objects)) or any(token.lower_ in DEEDS.get(lemma, ()) for token in objects)
