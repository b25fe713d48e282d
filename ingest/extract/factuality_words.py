"""Words that take an event out of the plain "it happened", by what they make of the status of the event they govern."""

from enum import StrEnum

from spacy.tokens import Doc, Token

from ingest.nlp import roles
from ingest.nlp.inflection import verb_forms
from ingest.nlp.wordlists import words


class Operator(StrEnum):
    """What a word makes of the event it governs."""

    PLAN = "plan"
    INVITE = "invite"
    ADVISE = "advise"  # a wish for someone else's contact
    REFUSE = "refuse"
    FAIL = "fail"  # with the event as its clause or object; "the talks failed" were held
    CANCEL = "cancel"
    POSTPONE = "postpone"
    DENY = "deny"
    RUMOUR = "rumour"
    SUPPOSE = "suppose"
    NEGATE = "negate"
    REPORT = "report"  # someone says so
    TRAVEL = "travel"  # somebody goes somewhere for it


_WORDS: dict[Operator, str] = {
    Operator.PLAN: (
        "plan intend schedule expect prepare arrange agree decide aim slate fix vow promise pledge commit undertake "
        "resolve organise organize anticipate await due set poised bound scheduled slated planned expected upcoming "
        "forthcoming future coming intention arrangement preparation announce book accept elect pencil approve "
        "commitment finalise finalize preview determined about imminent inevitable"
    ),
    Operator.INVITE: (
        "invite propose offer suggest request ask seek demand want wish hope desire appeal willing ready prepared "
        "open interested keen eager willingness readiness invitation proposal suggestion openness interest bid beg "
        "apply insist proposed overture plea call_for press_for push_for attempt try plead"
    ),
    Operator.ADVISE: "urge encourage advise recommend exhort implore counsel call_on push",
    Operator.REFUSE: (
        "refuse decline reject veto rule_out exclude turn_down snub avoid boycott shun spurn rebuff skip forgo prevent "
        "block refusal rejection unwilling unwillingness reluctant reluctance oppose impossible unlikely opposed"
    ),
    Operator.FAIL: "fail unable neglect failure inability miss",
    Operator.CANCEL: (
        "cancel call_off scrap abandon axe abort scuttle nix pull_out back_out cancellation cancelled canceled derail "
        "torpedo shelve ditch scupper fall_through"
    ),
    Operator.POSTPONE: (
        "postpone delay defer put_off reschedule push_back bring_forward postponement postponed delayed rescheduled"
    ),
    Operator.DENY: "deny dismiss refute disavow denial repudiate contradict rebut debunk denied",
    Operator.RUMOUR: (
        "rumour rumor rumoured rumored speculate speculation reportedly allegedly supposedly purportedly presumably "
        "alleged purported supposed unconfirmed gossip"
    ),
    Operator.SUPPOSE: (
        "possible possibly potential potentially likely likelihood perhaps maybe probably hypothetical consider "
        "contemplate mull weigh explore imagine possibility prospect chance idea option need necessary facilitate "
        "enable pave threaten require depend ought aim_at eventual importance necessity value choice alternative "
        "mirage fantasy illusion dream "
        "support advocate favour favor"
    ),
    Operator.REPORT: (
        "say tell report state confirm reveal add claim note explain declare acknowledge admit disclose maintain "
        "remark recall stress emphasize emphasise mention indicate assert allege believe think understand statement "
        "know show learn hear inform warn emerge write tweet post"
    ),
    Operator.TRAVEL: (
        "travel arrive fly come go head leave depart land return send dispatch visit tour trip journey embark "
        "delegation route drive sail despatch set_off set_out way"
    ),
}
# Said of somebody in the passive, these are hearsay: "is said to have met".
HEARSAY = words("say report believe think understand allege claim rumour rumor suppose presume")
# Whose expectations and reports are hearsay.
MEDIA = words(
    "media newspaper newspapers press paper papers radio television tv outlet outlets broadcaster agency report "
    "reports analyst analysts observer observers pundit pundits commentator commentators diplomat diplomats "
    "speculation rumour rumours rumor rumors source sources"
)
CONDITIONS = words("if unless provided providing until till lest whether")
# Prepositions of what happened: "said after talks".
ASSERTING = words(
    "after following during in at since amid amidst on upon through throughout with by from between despite over of "
    "alongside within as about under"
)
# Verbs that say no more of a meeting than that it takes place.
LIGHT = words(
    "hold have conduct attend begin start commence open continue resume conclude join enter lead chair host convene "
    "engage end finish complete participate see do make pay take give undertake restart reopen renew round_off wrap "
    "pursue"
)
# Said so of a report, it is false.
WRONGLY = words("incorrectly wrongly erroneously mistakenly falsely inaccurately")
# Said of a report, it is false; so it is where it is not the latter.
UNTRUE = words("untrue false wrong baseless groundless unfounded fabricated incorrect inaccurate fake nonsense lie")
TRUE = words("true correct accurate right")
# What there is of meetings that were held.
RECORDS = words("recording transcript record footage video photo photograph picture minutes memorandum recollection")
_ADJECTIVES = words("open")  # not the verb: "will open talks"
_DEEDS = words("head land state")  # not the nouns: "the first head of state"
_STATES_OF_PLANS = {
    ("off", "table"): Operator.REFUSE,
    ("out of", "question"): Operator.REFUSE,
    ("out of", "picture"): Operator.REFUSE,
    ("in", "works"): Operator.PLAN,
    ("in", "offing"): Operator.PLAN,
    ("in", "pipeline"): Operator.PLAN,
    ("on", "agenda"): Operator.PLAN,
    ("on", "schedule"): Operator.PLAN,
    ("on", "calendar"): Operator.PLAN,
    ("on", "cards"): Operator.SUPPOSE,
    ("on", "table"): Operator.SUPPOSE,
    ("under", "discussion"): Operator.SUPPOSE,
    ("under", "consideration"): Operator.SUPPOSE,
    ("in", "doubt"): Operator.SUPPOSE,
    ("on", "hold"): Operator.POSTPONE,
    ("on", "ice"): Operator.POSTPONE,
}  # fmt: skip
_MOVING = words("push move shift")
_ONWARDS = words("to until till into")
_PARTICLES = words("off out down back on for up through forward")


def _table() -> dict[str, Operator]:
    """By word and by its regular forms, for the lemmas of rare verbs are guessed."""
    listed = {word: how for how, line in _WORDS.items() for word in words(line)}
    return {form: how for word, how in listed.items() for form in verb_forms(word)} | listed


_OPERATORS = _table()


def operator(token: Token) -> Operator | None:
    """What the word, with its particle or preposition, makes of the event it governs; None of ordinary words."""
    lemma = token.lemma_.lower()
    if (lemma in _ADJECTIVES and token.pos_ == "VERB") or (lemma in _DEEDS and token.pos_ != "VERB"):
        return None
    following = token.doc[token.i + 1].lower_ if token.i + 1 < len(token.doc) else ""
    if lemma in _MOVING and following in _ONWARDS and _is_time(token.doc, token.i + 2):
        return Operator.POSTPONE  # "was pushed to Thursday"
    for particle in (roles.particle(token), following):
        if particle in _PARTICLES and (found := _OPERATORS.get(f"{lemma} {particle}")):
            return found
    return _OPERATORS.get(token.lower_) or _OPERATORS.get(lemma)


def _is_time(doc: Doc, i: int) -> bool:
    return any(time.start <= i < time.end for time in doc._.times)


def state_of_plans(predicate: Token) -> Operator | None:
    """ "Is off the table", "is in the works", "was put on ice": what is said of a plan so."""
    if predicate.pos_ in {"VERB", "AUX"}:
        said = roles.prepositional(predicate)
        predicates = roles.children(predicate, "xcomp")  # "remains on hold"
    else:
        said, predicates = [], [predicate]
    said += [(roles.own_preposition(each), each) for each in predicates]
    return next((how for word, noun in said if (how := _STATES_OF_PLANS.get((word, noun.lower_)))), None)
