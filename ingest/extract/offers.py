"""Who offers a meeting, and who answers: "an offer by Novak to meet", "rebuffed Novak's call for talks"."""

from spacy.tokens import Token

from ingest.extract.actors import Actor
from ingest.extract.factuality_words import Operator, operator
from ingest.extract.parties import Parties
from ingest.nlp import roles
from ingest.nlp.roles import Clause
from ingest.nlp.wordlists import words

_ANSWERING = words("respond reply answer ignore consider weigh study receive get welcome accept dismiss return")
_DECIDING = (Operator.REFUSE, Operator.INVITE, Operator.PLAN, Operator.SUPPOSE)


def offering(event: Token, parties: Parties) -> list[Actor]:
    """Who offers the event that an infinitive or a noun behind the offer names; empty where nobody does."""
    offer = _offer(event)
    return [] if offer is None else parties.actors(roles.prep(offer, "from", "of", "by") + roles.possessors(offer))


def is_answer(verb: Token) -> bool:
    """True of a verb whose subject has the offer before it: "rejected", "has yet to respond to"."""
    return verb.lemma_ in _ANSWERING or operator(verb) in _DECIDING


def _offer(event: Token) -> Token | None:
    above = event.head if roles.clause_kind(event) is Clause.ADNOMINAL else roles.governor(event)
    beside = [] if above is None or above == event else [above, *roles.objects(above)]
    return next((each for each in beside if each.pos_ == "NOUN" and operator(each) is Operator.INVITE), None)
