"""The language of saying: verbs and nouns by what they take, from grammar; and the nouns of those who can speak."""

from collections.abc import Iterable

from ingest.nlp.wordlists import words

# Take a reported clause or a quotation, and are no statement without one: "said that …", "…, she added".
CLAUSAL = words(
    "say state tell add note explain observe remark mention argue contend maintain assert affirm reaffirm reiterate "
    "point repeat stress emphasise emphasize underline underscore highlight declare announce proclaim report reveal "
    "disclose confirm claim allege insist acknowledge admit concede agree reply respond answer retort counter "
    "continue conclude recall clarify specify elaborate believe suggest indicate signal hint imply imply predict "
    "forecast estimate caution warn promise pledge vow swear threaten deny reject dispute complain lament joke quip "
    "boast brag write tweet post testify rule find inform notify assure remind brief advise recommend propose "
    "demand urge ask request appeal hold opine comment contend reckon certify guarantee speculate doubt protest object "
    "whisper shout cry exclaim yell teach preach read warn charge express stipulate concur decree order fume muse "
    "grumble gripe scoff snap confide mutter growl concede"
) - {"hold", "find", "order", "read", "teach", "cry"}
# Tell what many are said to think, "analysts believe", but not what one does.
OPINION = words("agree believe")
# What is said is their object or the phrase after a preposition: "condemned the attack", "called for talks".
# The words after a verb are the prepositions it asks for; none means a direct object.
STANCE: dict[str, frozenset[str]] = {
    **dict.fromkeys(
        words(
            "condemn praise criticise criticize denounce welcome applaud commend laud hail blast slam deny dismiss "
            "dispute refute rebut downplay accuse blame thank congratulate urge demand defend deplore decry lament "
            "ridicule mock rebuke chastise castigate berate salute question announce declare propose reveal confirm "
            "reiterate reaffirm stress emphasise emphasize underline underscore highlight acknowledge admit concede "
            "express voice describe label brand dub characterise characterize denigrate disparage belittle claim "
            "allege predict forecast promise pledge vow recommend advocate retract "
            "renounce disavow repudiate extol hail bemoan assail lambast lambaste scold reprimand censure vilify "
            "tout endorse request report contest challenge reproach caution clarify outline proclaim assure "
            "admonish implore beseech exhort"
        )
        - words("challenge contest endorse question report outline request clarify cite assure"),
        frozenset(),
    ),
    "question": frozenset(),
    "request": frozenset(),
    "report": frozenset(),
    "call": frozenset({"for", "on", "upon"}),
    "warn": frozenset({"against", "of", "about"}),
    "caution": frozenset({"against"}),
    "appeal": frozenset({"for", "to"}),
    "insist": frozenset({"on", "upon"}),
    "apologise": frozenset({"for", "to"}),
    "apologize": frozenset({"for", "to"}),
    "complain": frozenset({"about", "of"}),
    "speak": frozenset({"of"}),
    "object": frozenset({"to"}),
    "refer": frozenset({"to"}),
    "comment": frozenset({"on", "that"}),
    "plead": frozenset({"for", "with"}),
    "boast": frozenset({"of", "about"}),
    "pay": frozenset(),
    "rule": frozenset({"out"}),
}
# Take a direct object only with a noun of this meaning: "rejected the accusation", "paid tribute to".
OBJECT_NEEDED = {
    "reject": words(
        "claim claims allegation allegations accusation accusations criticism report reports charge charges "
        "suggestion suggestions notion idea assertion assertions assessment finding findings conclusion conclusions "
        "characterization characterisation version rumor rumors rumour rumours insinuation insinuations"
    ),
    "pay": words("tribute"),
    "report": words(
        "death deaths casualty casualties killing killings attack attacks losses injury injuries case cases clash "
        "clashes fighting explosion explosions blast blasts bombing bombings shelling strike strikes airstrike "
        "airstrikes shooting shootings arrest arrests violence unrest damage violation violations abuse abuses "
        "outbreak outbreaks record rise increase incident incidents infection infections outage outages"
    ),
}
# With an object of this meaning a verb tells a deed rather than a statement: "declared war", "denied him bail".
DEEDS = {
    "declare": words(
        "war law independence emergency state bankruptcy curfew ceasefire cease-fire truce moratorium amnesty holiday "
        "mourning"
    ),
    "welcome": words(
        "refugee refugees migrant migrants visitor visitors tourist tourists guest guests delegation you leaders "
        "presidents ministers president minister premier counterpart counterparts delegates envoys officials"
    ),
    "defend": words(
        "itself themselves himself herself ourselves sovereignty integrity independence nation country homeland state "
        "people border borders territory town city village capital base lines front freedom freedoms liberty democracy "
        "rights values interests title"
    ),
    "thank": words("you"),  # part of the speech, no report of it
    "congratulate": words("you"),
    "dismiss": words(
        "minister ministers chief head heads governor governors general generals commander commanders judge judges "
        "officer officers employee employees worker workers staff aide director cabinet government parliament"
    ),
    "deny": words("entry access permission permit bail visa visas asylum parole passage"),
}
# What is said is an infinitive: "vowed to retaliate", "urged them to talk".
INFINITIVE = words(
    "promise pledge vow swear threaten propose claim urge ask request call appeal demand beg implore exhort warn "
    "advise plead encourage press"
) - {"press", "encourage"}
# Name somebody something: "called it a mistake", "described the talks as useful", "branded him a traitor".
NAMING = words(
    "call describe label brand dub term characterise characterize deem portray denounce hail dismiss refer style"
)
# Do not report their clause where they are denied: "did not say", "declined to comment".
UNSAID_GOVERNORS = words(
    "decline refuse fail expect want plan intend hope need have try prepare like wish seek order allow "
    "ask urge force call invite schedule set due be appear seem"
)
NOUNS = words(
    "claim claims statement allegation allegations assertion assertions accusation accusations announcement remark "
    "remarks comment comments warning warnings promise pledge vow threat assurance assurances declaration report "
    "reports insistence suggestion contention argument prediction revelation confirmation admission denial"
)
# A telling without a clause of its own: the words are in the quotation or after the comma.
CARRIERS = words(
    "statement interview speech letter address briefing conference tweet post message remarks editorial "
    "article report communique communiqué declaration broadcast testimony essay column op-ed memo note"
)
# Writings and media that speak as their authors do.
DOCUMENTS = words(
    "statement report letter newscast broadcast newspaper newspapers daily agency radio television tv broadcaster "
    "channel network media press document documents communique communiqué article editorial transcript website "
    "indictment memo survey ruling verdict complaint lawsuit resolution declaration spokesperson spokesman "
    "spokeswoman release"
) - words("survey lawsuit")
# People and bodies without a name: what ends like a doer's name, and these.
SPEAKERS = words(
    "official officials source sources witness witnesses activist activists rebel rebels resident residents police "
    "authority authorities government governments ministry army military parliament court judge judges jury people "
    "person man woman men women victim victims relative relatives family families aide aides diplomat diplomats "
    "expert experts analyst analysts critic critics doctor doctors company companies group groups party parties "
    "side sides union unions team commission committee council agency agencies office administration opposition "
    "opponents delegation delegations mayor candidate chief chiefs head heads secretary pair two both presidency "
    "kremlin embassy department bureau organization organisation body campaign captain chairman chairwoman chair "
    "colleague colleagues cleric clerics student students parent parents king queen prince princess pope bishop "
    "bishops scholars prosecution defence defense coalition alliance bloc bank church airline firm club board panel "
    "staff crew guards guard tribe elders elder allies ally press premier general colonel spy spies insider "
    "insiders others militants militia guerrillas insurgents troops forces spouse wife husband son daughter father "
    "mother brother sister friend friends economist economists physicist neighbours neighbors everyone somebody "
    "someone nobody many some few several most monarch sultan emir sheikh envoy envoys representative "
    "representatives delegate delegates ministers presidents members member lawyer lawyers attorney attorneys "
    "survivors survivor refugees refugee migrants prisoners inmates medic medics paramedics soldier soldiers state "
    "states nation nations country countries republic federation union regime cabinet congress senate assembly "
    "tribunal watchdog regulator foundation institute university lawmakers lawmaker governor governors farmers "
    "journalists journalist"
)
DOER_ENDINGS = tuple("er ers or ors ist ists ian ians man men woman women ee ees ant ants crat crats".split())
NOT_DOERS = words(
    "letter number matter order paper paper chapter border power weather disaster encounter offer factor error "
    "sector minor former latter other water river winter summer november december october september quarter center "
    "centre supper dinner master counter barrier cancer computer murder corner author meeting poster register "
    "consumer plant restaurant grant warrant committee fee coffee degree guarantee tree referee ever never favor "
    "favour labor labour terror horror mirror behavior behaviour endeavor rumor rumour rumors rumours factors "
    "numbers papers orders letters borders powers matters offers errors sectors"
) - words("author consumer referee committee")

# Noun or verb by their shape: a verb only beside a subject or what it says.
SHAPED_LIKE_NOUNS = words(
    "state note report claim post tweet rule demand request appeal promise pledge vow threat call question document "
    "protest answer reply comment remark caution notice speak blast voice label brand joke quip boast hint counter "
    "blame praise welcome lament stress contest challenge dispute doubt"
)
# Carry a quotation only right behind it: "…," he continued.
ONLY_BEHIND = words("continue conclude rule hold begin call describe label brand term dub speak")
# Nouns of asking and promising, with an infinitive: "China's warnings to cancel", "his call to suspend".
INFINITIVE_NOUNS = words("call calls demand demands request appeal plea promise pledge vow threat warning warnings")
# Nouns that a clause explains without being said by the verb before: "cited the fact that …".
CONTENT_NOUNS = NOUNS | words("fact idea possibility hope hopes fear fears belief view evidence news notion sign signs")
# "the …" alone points back to the country or body named before.
BODIES = words(
    "country group organization organisation company ministry party agency union body movement network nation firm "
    "militia council committee commission bloc alliance bank court state regime institution faction newspaper channel"
)
# Nouns for those who speak for somebody: the somebody does not speak.
VOICES = words(
    "spokesman spokeswoman spokesperson spokespeople aide aides adviser advisor advisers advisors secretary envoy "
    "representative representatives ambassador lawyer lawyers attorney office deputy assistant ally allies critics "
    "critic supporters supporter opponents relatives brother sister son daughter wife husband source sources official "
    "officials member members"
)

_IRREGULAR = {
    "say": "said", "tell": "told", "hold": "held", "speak": "spoke spoken", "write": "wrote written",
    "swear": "swore sworn", "pay": "paid", "beseech": "besought", "forecast": "forecast", "plead": "pleaded pled",
}  # fmt: skip
_DOUBLED = words("admit refer rebut dub slam brag quip beg concur chat")


def forms(lemmas: Iterable[str]) -> dict[str, str]:
    """Every inflected form of regular and listed irregular verbs, with its lemma."""
    found: dict[str, str] = {}
    for lemma in lemmas:
        stem = lemma + lemma[-1] if lemma in _DOUBLED else lemma
        past = _IRREGULAR.get(lemma) or _suffixed(stem, "ed")
        third = f"{lemma[:-1]}ies" if _ends_in_consonant_y(lemma) else _third_person(lemma)
        for form in (lemma, third, _suffixed(stem, "ing"), *past.split()):
            found[form] = lemma
    return found


def _third_person(lemma: str) -> str:
    return f"{lemma}es" if lemma.endswith(("s", "sh", "ch", "x", "z", "o")) else f"{lemma}s"


def _suffixed(stem: str, suffix: str) -> str:
    if suffix == "ed" and _ends_in_consonant_y(stem):
        return f"{stem[:-1]}ied"
    if stem.endswith("e") and not stem.endswith(("ee", "oe")):
        return f"{stem[:-1]}{suffix}"
    return f"{stem}{suffix}"


def _ends_in_consonant_y(word: str) -> bool:
    return word.endswith("y") and word[-2:-1] not in "aeiou"


LEXICON = CLAUSAL | INFINITIVE | NAMING | STANCE.keys() | OBJECT_NEEDED.keys()
FORMS = forms(LEXICON)
