"""The neutral role layer: who does what to whom, read off a tree in either dependency scheme.

Parley's own model speaks Universal Dependencies, spaCy's `en_core_web_*` speaks ClearNLP. Above this module nobody
looks at a dependency label. A preposition is a word here, never a node: `prepositional(token)` gives word and noun.
Every walk is bounded, so that hostile text costs no more than its length.
"""

from collections.abc import Iterator
from enum import StrEnum
from functools import cache
from itertools import islice

from spacy.tokens import Doc, Token

from ingest.nlp.wordlists import words

_MOST = 64  # conjuncts, children or steps looked at; no sentence that people write has more of one kind
_PARTICIPLE_PREPOSITIONS = frozenset({"following", "including", "regarding", "concerning", "involving"})
_RELATIVE = frozenset({"who", "whom", "which", "that"})
_NEGATIONS = frozenset({"not", "n't", "never", "neither", "nor", "hardly", "n’t"})
_NEGATIVE_DETERMINERS = frozenset({"no", "neither"})
_NOBODY = frozenset({"nobody", "none", "neither"})
_DEEDS = words(  # nouns whose infinitive tells what their owner would do
    "plan intention intent desire wish chance opportunity need reason offer proposal request invitation decision "
    "promise right willingness readiness refusal pledge vow bid attempt effort"
)
_TOGETHER = frozenset({"together", "along"})
_FEWER = frozenset({"fewer", "less"})
_JOINTS = frozenset({"and", "or", "nor"})
_SUBJECT = frozenset({"nsubj", "csubj"})
_PASSIVE_SUBJECT = frozenset({"nsubj:pass", "csubj:pass", "nsubjpass", "csubjpass"})
_CORE = _SUBJECT | _PASSIVE_SUBJECT | {"obj", "dobj"}
_PREDICATES = frozenset({"VERB", "AUX"})
# Verbs whose object, not whose subject, does what the infinitive says: "invited Novak to meet Duarte".
_OBJECT_CONTROL = words(
    "advise allow appoint ask authorise authorize beg call challenge choose compel convince delegate deploy designate "
    "direct dispatch enable encourage expect force help instruct invite let make name nominate oblige order permit "
    "persuade press pressure prompt push request require send summon task tell urge want warn"
)
_APPEALS = words("call appeal prevail")
_NAMING = words("call describe term label characterize characterise style dub")


class Clause(StrEnum):
    """How a clause hangs on its governor."""

    COMPLEMENT = "complement"  # "said that they met"
    OPEN = "open"  # "agreed to meet"
    ADVERBIAL = "adverbial"  # "flew in to meet", "after they met"
    RELATIVE = "relative"  # "who met"
    ADNOMINAL = "adnominal"  # "talks held in Geneva", "a plan to meet"


class Tense(StrEnum):
    """Time of a predicate as its own form and auxiliaries tell it."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"
    NONE = "none"  # infinitives and participles: the governor tells


_CLAUSES = {
    "ccomp": Clause.COMPLEMENT,
    "xcomp": Clause.OPEN,
    "pcomp": Clause.ADVERBIAL,
    "advcl": Clause.ADVERBIAL,
    "relcl": Clause.RELATIVE,
    "acl": Clause.ADNOMINAL,
}
_FUTURE = frozenset({"will", "shall", "'ll", "’ll", "wo"})
_MODALS = {"ca": "can", "wo": "will", "'ll": "will", "’ll": "will", "'d": "would", "’d": "would"}


def relation(token: Token) -> str:
    """The label without its subtype, except where the subtype carries the role."""
    return _neutral(token.dep_)


@cache
def _neutral(label: str) -> str:
    if label in {"nsubj:pass", "csubj:pass", "aux:pass", "nmod:poss", "obl:agent", "compound:prt"}:
        return label
    return "relcl" if label.endswith(":relcl") else label.partition(":")[0]


def children(token: Token, *relations: str) -> list[Token]:
    """Children that stand in one of the relations, in order of the text."""
    return [child for child in token.children if _neutral(child.dep_) in relations][:_MOST]


def conjuncts(token: Token) -> list[Token]:
    """The token and everything coordinated after it: "A, B and C" asked at A gives all three."""
    found: list[Token] = []
    queue = [token]
    while queue and len(found) < _MOST:
        current = queue.pop(0)
        found.append(current)
        queue.extend(children(current, "conj"))
    return sorted(found, key=lambda each: each.i)


def first_conjunct(token: Token) -> Token:
    """The token that a coordination hangs on."""
    for _ in range(_MOST):
        if relation(token) != "conj":
            break
        token = token.head
    return token


def possessors(token: Token) -> list[Token]:
    """Whose: "Novak's meeting", "its talks"."""
    return children(token, "nmod:poss", "poss")


def modifiers(token: Token) -> list[Token]:
    """Adjectives and nouns set before a noun: "bilateral", "phone" in "phone call"."""
    return [child for child in children(token, "amod", "compound", "nummod", "nmod") if child.i < token.i]


def particle(token: Token) -> str:
    """The particle of a phrasal verb: "down" in "sat down"; empty where none."""
    return next((child.lower_ for child in children(token, "compound:prt", "prt")), "")


def auxiliaries(token: Token) -> list[Token]:
    """Auxiliaries and copula of a predicate."""
    own = children(token, "aux", "aux:pass", "auxpass", "cop")
    return own or (auxiliaries_of_copula(token) if relation(token) == "attr" else [])


def auxiliaries_of_copula(token: Token) -> list[Token]:
    """ClearNLP hangs the predicate noun on the copula: that verb and its auxiliaries."""
    return [*children(token.head, "aux"), token.head]


def marks(token: Token) -> list[str]:
    """Words that open the clause: "that", "if", "to", "after"; also "when", "as"."""
    found = [child.lower_ for word in (token, *children(token, *_SUBJECT)) for child in children(word, "mark")]
    openers = [child for child in children(token, "advmod", "aux") if child.lower_ in {"when", "while", "to"}]
    return [str(word) for word in found] + [str(child.lower_) for child in openers]


def is_infinitive(token: Token) -> bool:
    """True of "to meet", "to be present"."""
    return any(verb.tag_ in {"VB", ""} for verb in (token, *children(token, "cop"))) and "to" in marks(token)


def is_negated(token: Token) -> bool:
    """True where the token itself carries "not", "never" or "no", or its subject does: "neither A nor B attended", also
    in "met neither A nor B"; scope is the caller's matter."""
    for child in islice(token.children, _MOST):
        label = relation(child)
        if label == "neg" or child.lower_ in _NEGATIONS:
            return True
        if label in {"det", "cc:preconj"} and child.lower_ in _NEGATIVE_DETERMINERS:
            return not _counts(token.doc, child.i + 1)
        if label in _CORE and _is_nobody(child):
            return True
    return relation(token) == "attr" and any(child.lower_ in _NEGATIONS for child in islice(token.head.children, _MOST))


def _is_nobody(noun: Token) -> bool:
    """ "nobody", "no minister", "neither A nor B"; an object with "no" denies less than its verb."""
    if noun.lower_ in _NOBODY or any(child.lower_ == "neither" for child in noun.lefts):
        return True
    return relation(noun) in _SUBJECT | _PASSIVE_SUBJECT and noun.pos_ != "VERB" and is_negated(noun)


def _counts(doc: Doc, i: int) -> bool:
    """ "no fewer than", "no less than"."""
    return i < len(doc) and doc[i].lower_ in _FEWER


def is_passive(token: Token) -> bool:
    """True of a passive predicate, also of a reduced one: "talks held in Geneva"."""
    if children(token, "aux:pass", "auxpass", "nsubj:pass", "nsubjpass", "csubj:pass"):
        return True
    if token.tag_ == "VBN" and clause_kind(token) in {Clause.ADNOMINAL, Clause.ADVERBIAL}:
        return not children(token, "aux", "nsubj")  # not "reports that they had met"
    if relation(token) == "conj" and token.tag_ == "VBN" and not children(token, "aux", "nsubj", "obj", "dobj"):
        return is_passive(first_conjunct(token))
    return False


def is_whereabouts(token: Token) -> bool:
    """True of "Oslo" in "was in Oslo for talks": a place that heads its clause."""
    return bool(children(token, "cop") and children(token, "case"))


def modal(token: Token) -> str:
    """The modal of a predicate: "will", "would", "may", "might", "could", "can", "should", "must"; empty where none."""
    own = next((child for child in auxiliaries(token) if child.tag_ == "MD"), None)
    if own is not None:
        return _MODALS.get(own.lower_, str(own.lower_))
    if relation(token) == "conj" and token.tag_ in {"VB", "VBN"} and not auxiliaries(token):
        head = first_conjunct(token)
        return modal(head) if relation(head) != "conj" else ""
    return ""


def tense(token: Token) -> Tense:
    """Tense of the predicate, auxiliaries included; a bare conjunct shares the first one's."""
    helpers = auxiliaries(token)
    if any(child.lower_ in _FUTURE for child in helpers):
        return Tense.FUTURE
    finite = next((child for child in [*helpers, token] if child.tag_ in {"VBD", "VBZ", "VBP", "MD"}), None)
    if finite is not None:
        return _finite_tense(token, finite)
    if relation(token) == "conj" and token.tag_ in {"VB", "VBN"} and relation(first_conjunct(token)) != "conj":
        return tense(first_conjunct(token)) if first_conjunct(token).pos_ in _PREDICATES else Tense.NONE
    return Tense.NONE


def _finite_tense(token: Token, finite: Token) -> Tense:
    if finite.tag_ == "VBD":
        return Tense.PAST
    if finite.tag_ == "MD":
        return Tense.NONE
    perfect = finite.lemma_ == "have" and finite != token
    return Tense.PAST if perfect else Tense.PRESENT


def clause_kind(token: Token) -> Clause | None:
    """How the clause that the token heads hangs on its governor; None of a main clause."""
    kind = _CLAUSES.get(_neutral(token.dep_))
    if kind is Clause.ADNOMINAL and any(child.lower_ in _RELATIVE for child in children(token, "nsubj", "obj", "dobj")):
        return Clause.RELATIVE
    return kind


def clauses(token: Token, kind: Clause) -> list[Token]:
    """Heads of the clauses of one kind that hang on the token."""
    return [child for child in islice(token.children, _MOST) if clause_kind(child) is kind]


def governor(token: Token) -> Token | None:
    """What the token's phrase or clause hangs on, prepositions and coordination skipped; None at the root."""
    token = first_conjunct(token)
    head = token.head
    if head == token:
        return None
    if (relation(token) in {"pobj", "pcomp"} or _is_participle_preposition(head)) and head.head != head:
        return head.head
    return head


def governing_preposition(token: Token) -> str:
    """The preposition that introduces the token's phrase; empty where none."""
    token = first_conjunct(token)
    if relation(token) in {"pobj", "pcomp"} or _is_participle_preposition(token.head):
        return str(token.head.lower_)
    return own_preposition(token) if relation(token) in {"obl", "nmod", "obl:agent", "advcl", "acl"} else ""


def named_so(noun: Token) -> Token:
    """The "what" that stands for the noun in "held what he called talks"; any other noun itself."""
    verb = governor(noun)
    is_named = verb is not None and verb.lemma_ in _NAMING and verb.head.lower_ == "what"
    return verb.head if verb is not None and is_named and noun.i > verb.i else noun


def _is_participle_preposition(token: Token) -> bool:
    """True of "following talks", which taggers take for a verb."""
    return token.lower_ in _PARTICIPLE_PREPOSITIONS and token.tag_ == "VBG" and not children(token, "aux", "nsubj")


def prepositional(token: Token) -> list[tuple[str, Token]]:
    """(preposition, noun) of every prepositional phrase that hangs on the token, in order; the noun's conjuncts not."""
    found: list[tuple[str, Token]] = []
    for child in islice(token.children, _MOST):
        label = _neutral(child.dep_)
        again = label == "conj" and token.pos_ == "VERB" and child.pos_ in {"NOUN", "PROPN"}  # "with A and with B"
        if (again or label in {"obl", "nmod", "obl:agent"}) and (word := own_preposition(child)):
            found.append((word, child))
        elif label in {"prep", "agent", "dative"} and child.pos_ in {"ADP", "SCONJ", "PART", "VERB"}:
            found.extend(_clearnlp_phrases(child))
    return found


def own_preposition(token: Token) -> str:
    """The preposition of a UD phrase, fixed words joined: "along with"."""
    cases = children(token, "case")
    if not cases and token.pos_ == "PROPN":  # "called on spy chief Jan Novak", where the tree has it under the title
        cases = [case for title in token.lefts if title.dep_ == "nmod:desc" for case in children(title, "case")]
    words = [word for case in cases for word in (case, *children(case, "fixed"))]
    case = " ".join([word.lower_ for word in sorted(words) if word.tag_ != "POS"])
    before = token.doc[words[0].i - 1].lower_ if case == "with" and words[0].i else ""
    return f"{before} {case}" if before in _TOGETHER else case


def _clearnlp_phrases(preposition: Token) -> Iterator[tuple[str, Token]]:
    for word in conjuncts(preposition):
        prefix = "".join(f"{child.lower_} " for child in children(word, "advmod", "pcomp") if child.i < word.i)
        for noun in children(word, "pobj"):
            yield prefix + word.lower_, noun
        for inner in children(word, "prep"):
            yield from ((f"{word.lower_} {inner.lower_}", noun) for noun in children(inner, "pobj"))


def prep(token: Token, *words: str) -> list[Token]:
    """Nouns that hang on the token by one of the prepositions."""
    return [noun for word, noun in prepositional(token) if word in words]


def agents(token: Token) -> list[Token]:
    """Nouns after "by"."""
    return prep(token, "by")


def objects(token: Token) -> list[Token]:
    """Direct objects; a relative pronoun gives way to what it stands for. One moved behind the place ("received at the
    palace the premier, Osk") is but a loose noun to the parser."""
    found = children(token, "obj", "dobj") or [child for child in children(token, "dep") if _is_moved(child, token)]
    return [_antecedent(child) for child in found]


def _is_moved(noun: Token, verb: Token) -> bool:
    return verb.tag_ in {"VBD", "VBZ"} and noun.pos_ == "PROPN" and noun.i > verb.i and not children(noun, "case")


def addressees(token: Token) -> list[Token]:
    """Whom something is given or told: indirect object, or noun after "to"."""
    return [child for child in children(token, "iobj", "dative") if child.pos_ != "ADP"] + prep(token, "to")


def own_subjects(token: Token) -> list[Token]:
    """Subjects that hang on the predicate: the one next before it and what "and" joins to that, else any behind it."""
    found = children(token, *_SUBJECT, *_PASSIVE_SUBJECT)
    own = [child for child in found if child.i < token.i] or found
    if len(own) > 1 and own[-1].i < token.i and token.doc[own[-1].left_edge.i - 1].lower_ not in _JOINTS:
        own = own[-1:]
    return [_antecedent(child) for child in own]


def subjects(token: Token) -> list[Token]:
    """Surface subject of a predicate: its own, or shared by coordination, control, participle or relative clause."""
    for _ in range(_MOST):
        if found := own_subjects(token):
            return found
        kind = clause_kind(token)
        if relation(token) == "attr" or relation(token) == "conj":
            token = token.head
        elif kind is Clause.ADNOMINAL and token.head.lemma_ in _DEEDS and relation(token.head) in {"obj", "dobj"}:
            if owners := possessors(token.head):  # "rejected his offer to meet", but "has no plans to meet"
                return owners
            token = token.head.head
        elif kind in {Clause.RELATIVE, Clause.ADNOMINAL}:
            return [token.head] if token.tag_ in {"VBG", "VBN"} or kind is Clause.RELATIVE else []
        elif kind is not None and (leader := governor(token)) is not None and leader.pos_ in _PREDICATES:
            if token.tag_ != "VBG" and (controlled := _controlled(leader)):
                return controlled
            token = leader
        else:
            return []
    return []


def _controlled(verb: Token) -> list[Token]:
    """Who is to do what the infinitive says: "invited Novak to meet Duarte", "called on Novak to meet Duarte"."""
    if verb.lemma_ in _APPEALS and (called_on := prep(verb, "on", "upon", "to")):
        return called_on
    return objects(verb) if verb.lemma_ in _OBJECT_CONTROL else []


def doers(token: Token) -> list[Token]:
    """Who does it: subject of the active, "by"-phrase of the passive."""
    return agents(token) if is_passive(token) else subjects(token)


def undergoers(token: Token) -> list[Token]:
    """To whom it is done: object of the active, subject of the passive."""
    return subjects(token) if is_passive(token) else objects(token)


def _antecedent(token: Token) -> Token:
    """What a relative pronoun stands for; any other token itself."""
    if token.lower_ in _RELATIVE and token.tag_ in {"WP", "WDT", ""}:
        clause = token.head
        for _ in range(_MOST):
            if clause_kind(clause) is Clause.RELATIVE or relation(clause) in {"relcl", "acl"}:
                return clause.head
            if clause.head == clause:
                break
            clause = clause.head
    return token
