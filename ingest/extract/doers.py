"""Who does what a verb says: by the words right before it, checked against the tree."""

from spacy.tokens import Token

from ingest.extract.actors import SINGLE, Actor
from ingest.extract.contact_words import Pattern, contact
from ingest.extract.factuality_words import Operator, operator
from ingest.extract.lists import is_in_company, listed, listed_before
from ingest.extract.parties import Parties
from ingest.extract.sentence_cues import follows_to
from ingest.extract.windows import follows, sentence_end, sentence_start
from ingest.nlp import roles
from ingest.nlp.annotations import MentionKind
from ingest.nlp.wordlists import words

_PAST = frozenset({"VBD", "VBN", "NNS", "NNP", "NN"})  # taggers take the "Met" of an entry for a noun
_THANKING = words("thank praise criticise criticize blame accuse congratulate commend condemn applaud laud rebuke")
_FOR = frozenset({"for", "of", "on"})
_NOT_FINITE = frozenset({"VB", "VBG"})
_NOUNS = 2  # between an infinitive and the noun that is said of somebody
_STEPS = 4  # clauses between a first person and the word of saying
_FIRST_PERSON = words("i we")
_CONVERSING = (Pattern.MEET, Pattern.WITH, Pattern.DISCUSS)
_SAID_WITHIN = 3  # tokens between "reported" and "that": "reported on Thursday that"
_BY_WITHIN = 8  # tokens between a passive and its "by"
_MEANS = words("phone telephone video link videolink letter e-mail email")  # "conferred by phone"
_SOMEBODY = words("he she they")
_ANYBODY = words("parties sides countries nations stakeholders actors people everyone others")
_ENTRIES = 6  # sentences that one entry may run to


def doers(verb: Token, parties: Parties) -> list[Actor]:
    """Who does it. A list of parties right before the verb is believed before the tree, unless the tree has it too."""
    if is_passive(verb):
        return parties.actors(roles.agents(verb)) or _behind_by(verb, parties)
    by_tree = parties.actors(_subjects(verb))
    if by_tree and _is_for_the_tree(verb):
        return by_tree
    if not by_tree and roles.is_infinitive(verb) and any(each.lower_ in _ANYBODY for each in roles.subjects(verb)):
        return []
    if not by_tree and any(each.lower_ in _FIRST_PERSON for each in roles.subjects(verb)):
        return _speaker(verb, parties)
    if not by_tree and any(each.lower_ in _SOMEBODY for each in roles.own_subjects(verb)):
        return []  # "an aide said, he met Osei": whoever he is
    by_words = _nearest_before(verb, parties)
    known = {parties.key(actor) for actor in by_words}
    if not by_tree and not by_words:
        first = roles.first_conjunct(verb)
        if left_out := _left_out(verb, parties) or (_left_out(first, parties) if first != verb else []):
            return left_out
        before = [verb.doc[verb.i - 1]] if verb.i else []
        seeming = parties.seeming_places(roles.subjects(verb) or before)
        return [] if verb.tag_ == "VBG" else seeming
    if by_words and not any(parties.key(actor) in known for actor in by_tree):
        return by_words
    return by_tree if len(by_tree) >= len(by_words) else by_words


def _behind_by(verb: Token, parties: Parties) -> list[Actor]:
    """ "Is received with his family by Novak", where the tree has who receives under the family."""
    for token in verb.doc[verb.i + 1 : min(verb.i + _BY_WITHIN, sentence_end(verb))]:
        if token.pos_ in {"VERB", "PUNCT"}:
            break
        if token.lower_ == "by":
            return [actor for actor in listed(parties, token.i + 1) if actor.is_human]
    return []


def _subjects(verb: Token) -> list[Token]:
    """Its subjects, those before it alone where there are any; what stands behind an infinitive or gerund is none."""
    if other := _thanked(verb) or _one_among(verb):
        return other
    found = roles.subjects(verb) or _predicated(verb)
    before = [each for each in found if each.i < verb.i]
    if before or verb.tag_ not in _NOT_FINITE or (above := roles.governor(verb)) is None:
        return before or found
    return roles.subjects(above) if above.pos_ == "VERB" else found


def _predicated(verb: Token) -> list[Token]:
    """ "Novak was the first leader to phone Osei": of whom the noun is said."""
    above = verb.head
    for _ in range(_NOUNS):
        if roles.children(above, "cop"):
            return roles.own_subjects(above) if roles.is_infinitive(verb) or follows_to(verb) else []
        if above.pos_ not in {"NOUN", "ADJ"}:
            break
        above = above.head
    return []


def _one_among(verb: Token) -> list[Token]:
    """ "Novak was among a group of envoys who met Osei", "was one of the envoys who met Osei"; not "whom you met"."""
    above = verb.head
    is_theirs = all(each == above for each in roles.own_subjects(verb))
    for _ in range(_NOUNS if is_theirs and roles.clause_kind(verb) is roles.Clause.RELATIVE else 0):
        among = any(each.lower_ == "among" for each in roles.children(above, "case")) or above.lower_ == "one"
        if among and roles.children(above, "cop"):
            return roles.own_subjects(above)
        above = above.head
    return []


def _thanked(verb: Token) -> list[Token]:
    """ "Novak thanked Osei for hosting Duarte": who is thanked did it."""
    above = roles.governor(verb) if verb.tag_ == "VBG" and verb.i and verb.nbor(-1).lower_ in _FOR else None
    return roles.objects(above) if above is not None and above.lemma_ in _THANKING else []


def _speaker(verb: Token, parties: Parties) -> list[Actor]:
    """Who says "I": the subject of the word of saying above, or whose turn it is in a transcript."""
    above: Token | None = verb
    for _ in range(_STEPS):
        above = roles.governor(above) if above is not None else None
        if above is not None and above.pos_ == "VERB" and operator(above) is Operator.REPORT:
            found = parties.actors(roles.subjects(above))
            return found if len(found) == 1 and found[0].is_single_person else []
    word = contact(verb)
    if word is None or word.pattern not in _CONVERSING:
        return []
    label = next((turn.label for turn in reversed(parties.turns) if turn.start <= verb.i < turn.end), None)
    speaking = parties.at(label) if label is not None else None
    return [Actor(speaking, speaking.head)] if speaking is not None else []


def _is_for_the_tree(verb: Token) -> bool:
    """True where the words right before the verb are not its subject."""
    having = any(helper.lower_ == "having" for helper in roles.auxiliaries(verb))
    if _is_trailing(verb) or having or roles.is_infinitive(verb) or _one_among(verb):
        return True
    return bool(_predicated(verb)) and not roles.subjects(verb)


def _is_trailing(verb: Token) -> bool:
    """ "Novak visited Tavira, meeting Osei": the subject is that of the verb before, whatever stands at the comma."""
    return verb.tag_ == "VBG" and verb.i > 0 and verb.doc[verb.i - 1].text == "," and not roles.auxiliaries(verb)


def _left_out(verb: Token, parties: Parties) -> list[Actor]:
    """The subject that an entry leaves out, "Private visit; met with X. Also saw Y": who opens the text before it."""
    doc, start = verb.doc, clause_start(verb)
    goes_on = doc[verb.i - 1].lower_ == "and" and doc[start].is_title and doc[start].lower_.endswith("ed")
    if verb.tag_ not in _PAST or not (
        goes_on or _is_adverbial(start, verb) or _are_passed_over(start, verb.i, parties)
    ):
        return []
    at = sentence_start(verb)
    for _ in range(_ENTRIES):
        opening = parties.mention(doc[at])
        if at < start and opening is not None and opening.kind in SINGLE:
            return listed(parties, at) or parties.unfold(opening)  # "President Novak private visit."
        if at == 0 or doc[at - 1].is_space:
            break
        at = sentence_start(doc[at - 1])
    return []


def _is_adverbial(start: int, verb: Token) -> bool:
    """ "In Oslo, met with": a phrase of time or place up to the comma before the verb."""
    doc = verb.doc
    return verb.i - start > 1 and doc[start].pos_ == "ADP" and doc[verb.i - 1].text == ","


def _are_passed_over(start: int, end: int, parties: Parties) -> bool:
    return all(_is_passed_over(i, parties) for i in range(start, end))


def is_passive(verb: Token) -> bool:
    """True where an auxiliary or "by" shows it; a bare participle may be a past tense that the tagger mistook."""
    if not roles.is_passive(verb) or roles.auxiliaries(verb):
        return roles.is_passive(verb)
    return follows(verb, "by") and not any(agent.lower_ in _MEANS for agent in roles.agents(verb))


def _nearest_before(verb: Token, parties: Parties) -> list[Actor]:
    """The list of parties that ends right before the verb and its auxiliaries; past what stands between commas."""
    doc, start = verb.doc, clause_start(verb)
    at = verb.i
    if at > start and doc[at - 1].lower_ in ("and", "but"):
        return first_of_clause(verb, parties)
    while at > start and _is_passed_over(at - 1, parties):
        if doc[at - 1].lower_ == "to" and parties.mention(doc[at - 1]) is None:
            return first_of_clause(verb, parties)
        at -= 1
    if at > start and doc[at - 1].lower_ == "who":
        return antecedent(at - 1, parties)
    if at > start and doc[at - 1].text == ",":
        companion = parties.at(at - 2)
        if companion is not None and is_in_company(doc, companion.start - 1):
            return listed_before(parties, at - 1)
        opening = next((i for i in range(at - 2, start, -1) if _is_free_comma(i, parties)), start)
        if opening > start and (found := listed_before(parties, opening)):
            return found
        at -= 1
    return listed_before(parties, at)


def _is_passed_over(i: int, parties: Parties) -> bool:
    """Auxiliaries, adverbs and times between subject and verb."""
    token = parties.doc[i]
    return token.pos_ in {"AUX", "ADV"} or token.lower_ in ("also", "to", "not") or parties.is_time(i)


def _is_free_comma(i: int, parties: Parties) -> bool:
    return parties.doc[i].text == "," and parties.mention(parties.doc[i]) is None


def clause_start(token: Token) -> int:
    """Start of the sentence, or of what a semicolon or colon begins."""
    doc, start = token.doc, sentence_start(token)
    return next((i + 1 for i in range(token.i - 1, start, -1) if doc[i].text in {";", ":"}), start)


def antecedent(relative: int, parties: Parties) -> list[Actor]:
    """Whom "who" stands for: the party that ends before it."""
    doc = parties.doc
    last = relative - 1 - (doc[relative - 1].text == ",") if relative > 1 else 0
    mention = parties.mention(doc[last])
    return parties.unfold(mention) if mention is not None and mention.kind is not MentionKind.PLACE else []


def first_of_clause(verb: Token, parties: Parties) -> list[Actor]:
    """The subject of the clause that an infinitive or a second predicate closes: its first free party."""
    doc, start = verb.doc, _reported_start(verb)
    for i in range(start, verb.i):
        mention = parties.mention(doc[i])
        if mention is None or mention.start != i or mention.kind is MentionKind.PLACE:
            continue
        if i > start and doc[i - 1].pos_ == "ADP":
            continue
        return listed(parties, i)
    return []


def _reported_start(verb: Token) -> int:
    """Start of the clause, behind who is said to say it: "Osei said that Novak agreed to meet"."""
    doc, start = verb.doc, clause_start(verb)
    for i in range(verb.i - 1, start, -1):
        if doc[i].lower_ == "that" and doc[i].tag_ == "IN":
            before = doc[max(start, i - _SAID_WITHIN) : i]
            if any(operator(token) is Operator.REPORT for token in before):
                return i + 1
    return start
