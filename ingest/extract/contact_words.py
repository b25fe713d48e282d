"""The words that tell of contact between parties: verbs and nouns, their forms, and how each takes its partners.

Forms are listed or built here instead of asked of a lemmatiser, so that "meets" tagged as a noun is still found.
Whether an occurrence is a contact at all ("met the deadline", "called for calm") is decided by its partners, not here.
"""

from dataclasses import dataclass
from enum import StrEnum

from spacy.tokens import Token

from graph.vocabulary import Medium
from ingest.nlp import roles
from ingest.nlp.inflection import verb_forms
from ingest.nlp.wordlists import words


class Pattern(StrEnum):
    """How a contact verb takes the other side, or what a contact noun names."""

    MEET = "meet"  # object or "with"; a plural subject meets each other
    WITH = "with"  # "with" or "to"
    DISCUSS = "discuss"  # the topic is the object; "with"; a plural subject
    RECEIVE = "receive"  # the subject is host
    VISIT = "visit"  # object, a person or an office holder
    CALL = "call"  # object, by telephone
    WRITE = "write"  # "to" or object
    GATHER = "gather"  # a plural or collective subject in one place
    UNITE = "unite"  # the objects meet, the subject brings them together
    SUMMON = "summon"  # the subject wants the object to come
    MEETING = "meeting"  # noun
    TALKS = "talks"  # noun; may be a running process
    SUMMIT = "summit"  # noun
    GATHERING = "gathering"  # noun: many in one place, no conversation of any two
    CALL_NOUN = "call noun"  # noun, contact only on the telephone or with a partner
    LETTER = "letter"  # noun: "to", "from"
    MEAL = "meal"  # noun, contact only with a partner
    TRIP = "trip"  # noun: "visit to X"


@dataclass(frozen=True, slots=True)
class Contact:
    """One contact word: its dictionary form, pattern, and the medium it implies (None where it says nothing)."""

    lemma: str
    pattern: Pattern
    medium: Medium | None = None
    reciprocal: bool = True  # a plural subject alone makes a contact
    after: frozenset[str] = frozenset()  # a word that must follow closely: "sit down", "shake hands"

    @property
    def is_noun(self) -> bool:
        """True of "meeting", false of "meet"."""
        return self.pattern in _NOUN_PATTERNS


_NOUN_PATTERNS = frozenset(
    {
        Pattern.MEETING,
        Pattern.TALKS,
        Pattern.SUMMIT,
        Pattern.GATHERING,
        Pattern.CALL_NOUN,
        Pattern.LETTER,
        Pattern.MEAL,
        Pattern.TRIP,
    }
)
_IRREGULAR = {
    "meet": "meets meeting met",
    "speak": "speaks speaking spoke spoken",
    "sit": "sits sitting sat",
    "get": "gets getting got",
    "come": "comes coming came",
    "run": "runs running ran",
    "see": "sees seeing saw seen",
    "ring": "rings ringing rang rung",
    "bring": "brings bringing brought",
    "spend": "spends spending spent",
    "send": "sends sending sent",
    "write": "writes writing wrote written",
    "pay": "pays paying paid",
    "shake": "shakes shaking shook shaken",
}
_VERBS = (
    Contact("meet", Pattern.MEET),
    Contact("confer", Pattern.WITH),
    Contact("negotiate", Pattern.WITH),
    Contact("huddle", Pattern.WITH),
    Contact("dine", Pattern.WITH),
    Contact("converse", Pattern.WITH),
    Contact("parley", Pattern.WITH),
    Contact("speak", Pattern.WITH, reciprocal=False),
    Contact("talk", Pattern.WITH),
    Contact("chat", Pattern.WITH),
    Contact("lunch", Pattern.WITH),
    Contact("breakfast", Pattern.WITH),
    Contact("interact", Pattern.WITH),
    Contact("consult", Pattern.MEET),
    Contact("cross", Pattern.WITH, Medium.ENCOUNTER, after=words("paths")),
    Contact("sit", Pattern.WITH, after=words("down together with in across opposite")),
    Contact("haggle", Pattern.WITH),
    Contact("compare", Pattern.WITH, after=words("notes")),
    Contact("spend", Pattern.WITH, reciprocal=False, after=words("minutes hour hours morning afternoon evening day")),
    Contact("get", Pattern.WITH, after=words("together")),
    Contact("get", Pattern.WITH, Medium.PHONE, after=words("phone")),
    Contact("come", Pattern.WITH, after=words("together face")),
    Contact("run", Pattern.WITH, Medium.ENCOUNTER, after=words("into")),
    Contact("bump", Pattern.WITH, Medium.ENCOUNTER, after=words("into")),
    Contact("encounter", Pattern.MEET, Medium.ENCOUNTER, reciprocal=False),
    Contact("shake", Pattern.WITH, Medium.ENCOUNTER, after=words("hands hand")),
    Contact("exchange", Pattern.WITH, Medium.ENCOUNTER, after=words("word words greetings pleasantries handshakes")),
    Contact("swap", Pattern.WITH, Medium.ENCOUNTER, after=words("words greetings pleasantries handshake handshakes")),
    Contact("trade", Pattern.WITH, Medium.LETTER, after=words("letters notes messages")),
    Contact("exchange", Pattern.WITH, Medium.LETTER, after=words("letters notes messages")),
    Contact("exchange", Pattern.DISCUSS, after=words("views opinions")),
    Contact("discuss", Pattern.DISCUSS),
    Contact("receive", Pattern.RECEIVE, reciprocal=False),
    Contact("host", Pattern.RECEIVE, reciprocal=False),
    Contact("play", Pattern.RECEIVE, reciprocal=False, after=words("host")),
    Contact("welcome", Pattern.RECEIVE, reciprocal=False),
    Contact("greet", Pattern.RECEIVE, reciprocal=False),
    Contact("visit", Pattern.VISIT, reciprocal=False),
    Contact("see", Pattern.VISIT, reciprocal=False),
    Contact("call", Pattern.VISIT, reciprocal=False, after=words("on")),
    Contact("pay", Pattern.VISIT, reciprocal=False, after=words("call visit")),  # "paid a courtesy call on"
    Contact("drop", Pattern.VISIT, reciprocal=False, after=words("in")),
    Contact("call", Pattern.SUMMON, reciprocal=False, after=words("in")),
    Contact("haul", Pattern.SUMMON, reciprocal=False, after=words("in")),
    Contact("send", Pattern.SUMMON, reciprocal=False, after=words("for")),
    Contact("reach", Pattern.CALL, Medium.PHONE, reciprocal=False, after=words("phone telephone")),
    Contact("call", Pattern.CALL, Medium.PHONE, reciprocal=False),
    Contact("phone", Pattern.CALL, Medium.PHONE, reciprocal=False),
    Contact("telephone", Pattern.CALL, Medium.PHONE, reciprocal=False),
    Contact("ring", Pattern.CALL, Medium.PHONE, reciprocal=False),
    Contact("write", Pattern.WRITE, Medium.LETTER, reciprocal=False),
    Contact("gather", Pattern.GATHER),
    Contact("convene", Pattern.GATHER),
    Contact("assemble", Pattern.GATHER),
    Contact("bring", Pattern.UNITE, after=words("together")),
    Contact("summon", Pattern.SUMMON, reciprocal=False),
)
_NOUNS: tuple[tuple[Pattern, Medium | None, str], ...] = (
    (Pattern.MEETING, None, "meeting audience conversation sit-down sitdown tête-à-tête tete-a-tete one-on-one"),
    (Pattern.MEETING, None, "chat rendezvous face-to-face session bilateral trilateral pull-aside"),
    (Pattern.GATHERING, None, "gathering get-together forum conference"),
    (Pattern.MEETING, Medium.ENCOUNTER, "encounter handshake"),
    (Pattern.MEETING, Medium.VIDEO, "videoconference video-conference videocall"),
    (Pattern.MEETING, Medium.PHONE, "teleconference"),
    (Pattern.TALKS, None, "talk negotiation discussion consultation dialogue dialog parley deliberation contact"),
    (Pattern.SUMMIT, None, "summit"),
    (Pattern.CALL_NOUN, Medium.PHONE, "call phonecall"),
    (Pattern.CALL_NOUN, Medium.PHONE, "phone telephone"),  # only of "told him by phone"
    (Pattern.LETTER, Medium.LETTER, "letter correspondence"),
    (Pattern.MEAL, None, "dinner lunch luncheon breakfast supper banquet reception tea coffee evening hour"),
    (Pattern.MEAL, None, "appointment sitting"),
    (Pattern.TRIP, None, "visit"),
)
MARGINS = words("sidelines sideline margins margin fringes fringe")
PHONE_WORDS = words("phone telephone telephonic phonecall hotline")
VIDEO_WORDS = words(
    "video virtual virtually online videolink video-link videoconference video-conference teleconference zoom webcam "
    "skype"
)
DISTANT_WORDS = PHONE_WORDS | VIDEO_WORDS
_VIDEO_COMPOUNDS = words("conference link")  # "a video conference"
_FOLLOWS_WITHIN = 4  # tokens between a phrasal verb and the word that makes it one
_FOLLOWS_OBJECTS = 16  # where its objects stand between: "brought A and B together"
_VERBAL_TAGS = frozenset({"VB", "VBD", "VBN", "VBG", "VBP", "VBZ"})


def forms(lemma: str) -> list[str]:
    """Inflected forms of a verb, the lemma included."""
    return [lemma, *(_IRREGULAR[lemma].split() if lemma in _IRREGULAR else verb_forms(lemma))]


def _by_verb_form() -> dict[str, list[Contact]]:
    table: dict[str, list[Contact]] = {}
    for contact_verb in _VERBS:
        for form in forms(contact_verb.lemma):
            table.setdefault(form, []).append(contact_verb)
    return table


def _by_noun_form() -> dict[str, Contact]:
    return {
        form: Contact(lemma, pattern, medium)
        for pattern, medium, listed in _NOUNS
        for lemma in listed.split()
        for form in (lemma, f"{lemma}s")
    }


_BY_VERB_FORM = _by_verb_form()
_BY_NOUN_FORM = _by_noun_form()
# Those of several tokens, by the last: "sit-down".
_HYPHENATED = {form.rpartition("-")[2]: form for form in _BY_NOUN_FORM if "-" in form}


_ONLY_NOUNS = words("summit summits talks negotiations consultations")


def contact(token: Token) -> Contact | None:
    """The contact word that the token is, by form and part of speech; None where it is none."""
    form = token.lower_
    if form in _VIDEO_COMPOUNDS and token.i and token.nbor(-1).lower_ == "video":
        return _BY_NOUN_FORM["videoconference"]
    if form in _HYPHENATED and _is_hyphenated(token, _HYPHENATED[form]):
        return _BY_NOUN_FORM[_HYPHENATED[form]]
    if form in _BY_NOUN_FORM and (is_nominal(token) or (form in _ONLY_NOUNS and not _is_predicate(token))):
        return _BY_NOUN_FORM[form]
    if form in _BY_VERB_FORM and _is_verbal(token):
        return next((each for each in _BY_VERB_FORM[form] if _continued(token, each)), None)
    return None


def _is_hyphenated(token: Token, form: str) -> bool:
    """True of the last token of a "sit-down" that is a noun by itself: not of a "sit-down interview"."""
    doc, start = token.doc, token.i - 2 * form.count("-")
    if start < 1 or doc[start : token.i + 1].text.lower() != form:
        return False
    following = doc[token.i + 1] if token.i + 1 < len(doc) else None
    alone = following is None or following.pos_ not in {"NOUN", "PROPN", "ADJ"}
    return alone and doc[start - 1].pos_ in {"DET", "ADJ", "NUM", "PRON", "PART"}


def _is_predicate(token: Token) -> bool:
    """True of "talks" in "Novak talks to Osei"."""
    return token.tag_ == "VBZ" and bool(roles.children(token, "nsubj"))


def _goes_on(token: Token) -> bool:
    """ "Embraces her and talks with him": a verb that the tagger took for a noun."""
    if token.tag_ != "NNS" or token.dep_ != "conj" or token.head.pos_ != "VERB":
        return False
    return not any(child.dep_ in ("det", "amod", "compound", "nmod:poss") for child in token.lefts)


def is_nominal(token: Token) -> bool:
    """True of a noun, also of a gerund with an article or a possessor: "the meeting", "their meeting with X"."""
    if _goes_on(token):
        return False
    if token.tag_ in {"NN", "NNS", "NNP", "NNPS"}:
        return True
    return token.tag_ == "VBG" and bool(roles.children(token, "det", "nmod:poss", "poss", "amod"))


def _is_verbal(token: Token) -> bool:
    """True of a verb that no article or possessor makes a noun."""
    return _goes_on(token) or (token.tag_ in _VERBAL_TAGS and not is_nominal(token))


def _continued(token: Token, contact_verb: Contact) -> bool:
    """True where one of the words follows closely, or none need to."""
    doc, after = token.doc, contact_verb.after
    within = _FOLLOWS_OBJECTS if contact_verb.lemma in ("bring", "pay", "spend") else _FOLLOWS_WITHIN
    ahead = range(token.i + 1, min(token.i + 1 + within, len(doc)))
    return not after or any(doc[i].lower_ in after and doc[i].tag_ != "VB" for i in ahead)
