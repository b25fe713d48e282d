"""Who stands with a contact noun itself: "talks between A and B", "A's meeting with B", "the A–B summit"."""

from spacy.tokens import Span, Token

from ingest.extract.actors import Actor
from ingest.extract.contact_words import VIDEO_WORDS, Contact, Pattern, contact
from ingest.extract.doers import antecedent, doers
from ingest.extract.factuality_words import Operator, operator
from ingest.extract.lists import listed
from ingest.extract.mediation import BROKERING
from ingest.extract.noun_clauses import DASHES, HOSTING, is_hyphenated
from ingest.extract.parties import Parties
from ingest.extract.sentence_cues import where_it_was_asked
from ingest.extract.windows import follows, sentence_end, sentence_start
from ingest.nlp import roles
from ingest.nlp.annotations import MentionKind
from ingest.nlp.roles import Clause
from ingest.nlp.wordlists import words

RUNNING = words("fail collapse break stall drag suspend falter founder deadlock extend")
_HAPPENING = words("take hold begin start commence open end resume continue conclude happen occur follow be have")
_UNDOING = (Operator.CANCEL, Operator.POSTPONE)
_SENDING = words("send write hand give grant deliver dispatch")
_HAVING = words("have hold conduct")  # "the talks that Novak had with Osei"
_GIVING = words("host give hold throw offer")
_MOST_STEPS = 4
_SENT = frozenset({Pattern.LETTER, Pattern.TRIP, Pattern.CALL_NOUN})
_ATTENDED_WITHIN = 24  # tokens behind the noun
_WITH_WITHIN = 14  # tokens between "meeting of" and "with"
_NAMELY_WITHIN = 8  # tokens between "meetings" and "including with"


def beside(noun: Token, contact: Contact, parties: Parties) -> tuple[list[list[Actor]], bool]:
    """Parties that stand with the noun itself, and whether these are all sides."""
    if listed := _between(noun, parties):
        return [listed], len(listed) > 1
    named = contact.pattern is Pattern.GATHERING and noun.is_title  # "the Kaldria – Arvenna Conference on Water"
    if not named and (paired := _hyphenated(noun, parties)):
        return [paired], True
    possessors = roles.possessors(noun)
    if contact.pattern is Pattern.SUMMIT:
        possessors = [each for each in possessors if each.lower_ != "their"]
    owners = parties.actors(possessors) + parties.actors(roles.agents(noun))
    owners += [a for each in possessors if each.lower_ == "whose" for a in antecedent(each.i, parties)]
    if contact.pattern is Pattern.LETTER:
        for clause in roles.clauses(noun, Clause.ADNOMINAL):
            owners = owners or parties.actors(roles.agents(clause) + roles.prep(clause, "from"))
    partners = along(noun, contact, parties)
    for clause in roles.clauses(noun, Clause.RELATIVE):
        owners = owners or (doers(clause, parties) if clause.lemma_ in _HAVING and partners else [])
    if not owners or (len(owners) < 2 and not partners):
        owners = owners or of_whom(noun, contact, parties)
    return [slot for slot in (owners, partners) if slot], len(owners) > 1 or bool(owners and partners)


def anchor(noun: Token) -> Token | None:
    """The verb whose object, subject or "in"-phrase the noun is."""
    for child in roles.children(noun, "amod"):
        before = noun.doc[child.i - 1] if child.i > sentence_start(noun) else None
        if operator(child) in _UNDOING and (before is None or before.pos_ not in {"DET", "ADJ", "ADP", "PRON"}):
            return child
    noun = roles.named_so(noun)
    governor = roles.governor(noun)
    for _ in range(_MOST_STEPS):
        if governor is not None and is_hyphenated(governor, noun):
            return None
        if governor is None or governor.pos_ in {"VERB", "AUX"}:
            return governor and where_it_was_asked(noun, governor)
        if roles.governing_preposition(noun) != "of":
            return None
        noun, governor = governor, roles.governor(governor)
    return None


def _between(noun: Token, parties: Parties) -> list[Actor]:
    """ "between A and B", read word by word behind the noun or the verb that carries it."""
    doc = noun.doc
    partnered = follows(noun, "with")
    for i in range(noun.i + 1, min(noun.i + 16, sentence_end(noun))):
        word = doc[i].lower_
        if word in ("between", "among", "involving", "of") and (word != "of" or i == noun.i + 1):
            found = listed(parties, i + 1)
            if len(found) > 1 and not _is_of_other(doc[i], noun, parties):
                return found
            if len(found) == 1 and found[0].mention is not None and found[0].mention.kind is MentionKind.GROUP:
                return found if word != "of" else []
        if _ends_phrase(doc[i], noun) or (partnered and doc[i].pos_ == "VERB"):
            break
    return _fronted(noun, parties)


def _is_of_other(between: Token, noun: Token, parties: Parties) -> bool:
    """ "Arvenna and Dacor held talks on a truce between A and B": whose truce it is, where others hold the talks."""
    verb, of = anchor(noun), roles.governor(between.head)
    is_other = of is not None and of.pos_ in {"NOUN", "PROPN"} and noun.i < of.i < between.i and contact(of) is None
    return is_other and verb is not None and roles.relation(noun) == "obj" and len(doers(verb, parties)) > 1


def _fronted(noun: Token, parties: Parties) -> list[Actor]:
    """ "Between A and B there have been two meetings"."""
    above = roles.governor(noun)
    happens = above is not None and (above.lemma_ in _HAPPENING or above.lemma_ in BROKERING)
    between = roles.prep(noun, "between") + (roles.prep(above, "between") if above is not None and happens else [])
    found = parties.actors(each for each in between if each.i < noun.i)
    return found if len(found) > 1 else []


def _ends_phrase(token: Token, noun: Token) -> bool:
    """What no "between" of the noun before it stands behind: a clause of its own, another contact."""
    if token.tag_ in {"WDT", "WP"}:
        return True
    found = contact(token) if token.i > noun.i else None
    if found is not None and found.is_noun and roles.relation(token) not in ("compound", "conj", "nmod"):
        return True
    return token.pos_ == "VERB" and token.tag_ in {"VBZ", "VBP", "VBD"} and token.lemma_ not in _HAPPENING | RUNNING


def _hyphenated(noun: Token, parties: Parties) -> list[Actor]:
    """ "EU–Russia summit", "Afghan-Taliban peace talks", "Novak-Osei meeting"."""
    doc, start = noun.doc, sentence_start(noun)
    for i in range(max(noun.i - 6, start + 1), noun.i):
        if doc[i].text not in DASHES:
            continue
        left = next((a for size in (3, 2, 1) if i - size >= start and (a := parties.known_name(i - size, i))), None)
        right = next(
            (a for size in (3, 2, 1) if i + size < noun.i and (a := parties.known_name(i + 1, i + 1 + size))), None
        )
        pair = _leaders(parties, i) if left is None or right is None else [left, right]
        if pair and not _has_verb(doc[i + 2 : noun.i]):
            return pair
    return []


def _leaders(parties: Parties, dash: int) -> list[Actor]:
    """The two persons that a dash stands between, each a name of its own."""
    one, other = parties.at(dash - 1), parties.at(dash + 1)
    if one is None or other is None or one is other or {one.kind, other.kind} != {MentionKind.PERSON}:
        return []
    return [Actor(one, one.head), Actor(other, other.head)]


def _has_verb(between: Span) -> bool:
    return any(token.pos_ in {"VERB", "AUX", "DET", "ADP"} and token.tag_ != "VBN" for token in between)


def along(noun: Token, contact: Contact, parties: Parties) -> list[Actor]:
    several = contact.pattern is Pattern.CALL_NOUN and noun.tag_ == "NNS"  # "counts telephone calls to the ministry"
    sent = contact.lemma == "audience" or (contact.pattern in _SENT and not several)
    prepositions = ("with", "to", "from") if sent else ("with",)
    found = parties.actors(each for each in roles.prep(noun, *prepositions) if not _is_parted(noun, each))
    by_words = listed(parties, noun.i + 2) if follows(noun, *prepositions) else _of_one_with_another(noun, parties)
    known = {parties.key(actor) for actor in found}
    if not all(parties.key(actor) in known for actor in by_words):
        found = by_words
    found = found or _some_of_them(noun, parties)
    if contact.pattern is Pattern.MEAL:
        found = found or parties.actors(feasted(noun))
    if contact.pattern is Pattern.LETTER or contact.lemma == "audience":
        found = found or parties.actors(readers(noun))
    for clause in roles.clauses(noun, Clause.ADNOMINAL) + roles.clauses(noun, Clause.RELATIVE):
        found = found or parties.actors(roles.prep(clause, *prepositions))
    return found


def _of_one_with_another(noun: Token, parties: Parties) -> list[Actor]:
    """ "A meeting of Novak with Osei", where the tree has Osei under Novak."""
    if not follows(noun, "of"):
        return []
    for token in noun.doc[noun.i + 2 : min(noun.i + _WITH_WITHIN, sentence_end(noun))]:
        if token.lower_ == "with" and parties.mention(token) is None:
            return listed(parties, token.i + 1)
        if token.pos_ in {"VERB", "AUX", "PUNCT"}:
            break
    return []


def _some_of_them(noun: Token, parties: Parties) -> list[Actor]:
    """ "A series of meetings, including with Novak and Osei"."""
    near = range(noun.i + 1, min(noun.i + _NAMELY_WITHIN, sentence_end(noun) - 2))
    at = next((i for i in near if noun.doc[i].lower_ == "including" and noun.doc[i + 1].lower_ == "with"), None)
    return [] if at is None else listed(parties, at + 2)


def hosting(noun: Token, parties: Parties) -> list[Actor]:
    """Who is said beside the noun to host it: "the summit hosted by Novak"."""
    clauses = [clause for clause in roles.clauses(noun, Clause.ADNOMINAL) if clause.lemma_ in HOSTING]
    clauses += [clause for clause in roles.clauses(noun, Clause.RELATIVE) if clause.lemma_ in HOSTING | _GIVING]
    return [actor for clause in clauses for actor in doers(clause, parties)]


def attendees(noun: Token, verb: Token | None, parties: Parties) -> list[Actor]:
    """ "Held with the participation of Novak", "with Novak attending", "lasted an hour and were attended by Novak"."""
    for i in range(noun.i + 1, min(noun.i + _ATTENDED_WITHIN, sentence_end(noun))):
        present = listed(parties, i + 1) if noun.doc[i].lower_ == "with" else []
        last = present[-1].mention if present else None
        if last is not None and noun.doc[last.end : last.end + 1].text in ("attending", "participating", "present"):
            return present
    found: list[Token] = []
    for token in (noun, verb) if verb is not None else (noun,):
        for taking_part in roles.prep(token, "with"):
            found += roles.prep(taking_part, "of") if taking_part.lower_ == "participation" else []
    for also in roles.conjuncts(verb)[1:] if verb is not None else ():
        if also.lemma_ == "attend" and follows(also, "by"):
            return listed(parties, also.i + 2)
    return parties.actors(found)


def feasted(meal: Token) -> list[Token]:
    """For whom somebody gave it, or who gave it: "hosted a dinner for Novak", "attended a dinner hosted by Novak"."""
    verb = roles.governor(meal)
    given = verb is not None and verb.lemma_ in _GIVING and roles.relation(meal) == "obj"
    guests = roles.prep(meal, "for", "in honour of", "in honor of") if given else []
    for clause in roles.clauses(meal, Clause.RELATIVE):  # "the lunch that Novak gave for Osei"
        guests += roles.prep(clause, "for") if clause.lemma_ in _GIVING else []
    return guests or [by for clause in roles.clauses(meal, Clause.ADNOMINAL) for by in roles.agents(clause)]


def _is_parted(noun: Token, partner: Token) -> bool:
    """ "Attended a meeting and met with Novak": the partner of the verb in between."""
    between = noun.doc[noun.i + 1 : partner.i]
    return roles.is_negated(partner) or any(token.pos_ == "VERB" and contact(token) is not None for token in between)


def readers(letter: Token) -> list[Token]:
    """Whom one sends it: "sent Novak a letter"."""
    verb = roles.governor(letter)
    if verb is None or verb.lemma_ not in _SENDING or roles.relation(letter) != "obj":
        return []
    return [each for each in roles.children(verb, "iobj", "obj", "dative") if each.i < letter.i]


def of_whom(noun: Token, contact: Contact, parties: Parties) -> list[Actor]:
    """ "a meeting of the leaders of A and B", "summit of the Eastern League", "the CIS summit"."""
    found = parties.actors(
        roles.prep(noun, "of", "for") if contact.pattern is Pattern.SUMMIT else roles.prep(noun, "of")
    )
    if found or contact.pattern not in (Pattern.SUMMIT, Pattern.MEETING, Pattern.TALKS):
        return found
    beside = (parties.mention(child) for child in roles.modifiers(noun) if child.lower_ not in VIDEO_WORDS)
    before = parties.mention(noun.doc[noun.i - 1]) if noun.i else None
    named = (*beside, before) if contact.pattern is Pattern.SUMMIT else beside
    bodies = [m for m in named if m is not None and m.kind is MentionKind.ORGANIZATION]
    return [actor for m in bodies[:1] for actor in parties.unfold(m)]
