"""The language of titles: words for offices, ranks, callings, bodies and the groups that news speaks of.

Lists of English, not of people or events. A word is filed once, under what it makes of the phrase that it heads.
"""

from ingest.nlp.wordlists import words

# Heads of a phrase that names one person by office; plural forms are derived.
OFFICES = words(
    """
    president premier minister secretary chancellor king queen prince princess emperor empress emir amir sultan
    shah pope pontiff monarch ruler regent taoiseach tánaiste tanaiste ambassador envoy representative spokesman
    spokeswoman spokesperson adviser advisor aide chief head director leader chairman chairwoman chairperson chair
    co-chair commissioner governor mayor speaker senator congressman congresswoman lawmaker legislator mp mep
    deputy judge justice prosecutor negotiator mediator diplomat consul nuncio legate official counterpart
    coordinator administrator rapporteur dictator strongman warlord commander general admiral colonel marshal
    brigadier captain lieutenant sergeant commodore ayatollah imam mufti patriarch archbishop cardinal bishop
    rabbi metropolitan vizier sheikh sheik founder co-founder ceo executive president-elect emissary delegate
    undersecretary under-secretary facilitator interlocutor arbitrator inspector auditor comptroller treasurer
    attorney councillor councilor vice-president vice-premier vice-chairman vice-chancellor secretary-general
    director-general attorney-general governor-general ex-president ex-premier ex-minister intermediary peacemaker
    lama caliph maharaja duke duchess baron baroness earl count countess boss supremo tsar czar moderator convener
    chairman-in-office officeholder officer commandant
    """
)

# Offices and styles that stand between an office and the name: "Secretary of State Cardinal Ivo Sarnel".
STYLES = words(
    """
    general admiral colonel marshal brigadier captain lieutenant commodore ambassador senator judge justice ayatollah
    imam patriarch archbishop cardinal bishop rabbi sheikh sheik prince princess
    """
)

# Callings that stand before or after a name; alone they name nobody in particular.
CALLINGS = words(
    """
    analyst expert professor economist lawyer journalist activist dissident politician candidate nominee scholar
    researcher historian fellow author writer reporter correspondent editor columnist businessman businesswoman
    entrepreneur tycoon billionaire banker investor scientist physicist doctor surgeon physician actor actress
    singer musician filmmaker producer coach footballer player athlete astronaut cosmonaut soldier pilot veteran
    militant rebel defector whistleblower hacker convict suspect contractor consultant strategist pollster blogger
    cleric priest preacher pastor monk missionary teacher student farmer engineer architect wife husband son
    daughter brother sister father mother widow nephew uncle cousin son-in-law brother-in-law peer laureate
    specialist campaigner organizer organiser volunteer manager chef refugee prisoner academic observer watchdog
    insider
    """
)

# Titles behind which a single name is a person's, not a place's: those who lead a state, reign, or speak for it.
STATE_OFFICES = words(
    "president minister premier chancellor king queen emir sultan prince princess duke duchess emperor senator"
)

HONORIFICS = words(
    "mr mr. mrs mrs. ms ms. miss dr dr. sir dame lord lady madam madame rev rev. reverend prof prof. hon hon. st. "
    "gen gen. lt lt. col col. maj maj. capt capt. sgt sgt. adm adm. sen sen. rep rep. gov gov. pres. amb. sec. msgr. "
    "fr. br. sr. h.e. h.e h.h. hrh h.r.h. hajj haji mullah mawlawi maulana sayyid señor señora comrade pm fm "
    "u daw ratu alhaji alhaja datuk dato tunku tengku tun hadji ustaz shri smt"
)

# Short written titles and what they stand for.
WRITTEN_OUT = {
    "pm": "prime minister",
    "fm": "foreign minister",
    "gen": "general",
    "sen": "senator",
    "rep": "representative",
    "gov": "governor",
    "pres": "president",
    "amb": "ambassador",
    "sec": "secretary",
    "lt": "lieutenant",
    "col": "colonel",
    "maj": "major",
    "capt": "captain",
    "sgt": "sergeant",
    "adm": "admiral",
}

# Words that follow a head within one title: "secretary general", "chief executive officer", "attorney general".
AFTER_HEAD = words("general elect designate emeritus officer plenipotentiary extraordinary executive major")

MODIFIERS = {
    "former": "former",
    "ex": "former",
    "ex-": "former",
    "late": "former",
    "then": "former",
    "onetime": "former",
    "one-time": "former",
    "ousted": "former",
    "deposed": "former",
    "retired": "former",
    "previous": "former",
    "acting": "acting",
    "interim": "acting",
    "caretaker": "acting",
    "transitional": "acting",
    "provisional": "acting",
    "elect": "elect",
    "incoming": "elect",
    "designate": "elect",
    "deputy": "deputy",
    "vice": "deputy",
    "assistant": "deputy",
    "associate": "deputy",
    "under": "deputy",
}

# Adjectives and nouns that stand between a country and the head of a title or body.
PORTFOLIO = words(
    """
    prime foreign defence defense interior home finance financial treasury trade commerce economy economic
    economics justice health education energy oil petroleum gas environment climate agriculture transport
    transportation infrastructure labour labor culture sport sports science technology tourism planning
    development information communications security intelligence police military army navy naval air force
    national international federal state regional provincial local external internal affairs relations policy
    cooperation integration press media public chief senior top high special personal permanent general executive
    managing opposition rebel party parliamentary congressional presidential prime-ministerial royal crown supreme
    spiritual religious political diplomatic peace nuclear human rights humanitarian refugee migration immigration
    border customs trade-union union rail railway railways water fisheries housing welfare social family women
    youth veterans budget tax investment industry industrial arts heritage equality innovation research
    digitalisation digitalization children mining resources natural land overseas commonwealth european civil
    emergency emergencies situations disaster relief reconstruction reconciliation unity first second third senior
    junior majority minority house senate assembly council cabinet government administration ministry department
    embassy consular joint lead main principal longtime long-time veteran newly elected outgoing current new
    incumbent present grand arch counter counterterrorism terrorism anti-corruption central bank election
    electoral campaign church muslim christian catholic orthodox islamic jewish islamist communist socialist
    liberal conservative labour democratic republican nationalist separatist secessionist exiled armed
    paramilitary guerrilla militia tribal community business corporate legal technical scientific space cyber
    digital data consumer competition enlargement neighbourhood neighborhood crisis management legislative
    judicial constitutional attorney solicitor minister-level ministerial working visiting respective own
    homeland care unification reunification
    """
)

# Last words of names of bodies, where a tagger may see a person: "Alba Gas", "Radio Vint" has its own first word.
BODY_NAMES = words(
    """
    gas oil bank group corp corp. inc inc. ltd ltd. plc energy airlines airways motors times post news radio tv
    television press agency party university institute foundation league union council committee commission court
    ministry parliament government army forces movement front alliance coalition organization organisation
    association federation company industries systems technologies petroleum steel electric telecom media network
    journal herald tribune gazette observer guardian telegraph church club assembly senate congress department
    sports foods goods fair museum hospital motor festival pharmaceuticals laboratories pipeline holdings partners
    capital securities insurance airport authority corporation international fleet regiment brigade division
    """
)

# Last words of what each state has one of.
ORGANS = words(
    "government administration authorities regime cabinet parliament ministry army military police junta opposition"
)

# Plurals of bodies, with their singulars: "the British and Irish governments".
BODY_PLURALS = {
    "governments": "government",
    "administrations": "administration",
    "ministries": "ministry",
    "parliaments": "parliament",
    "armies": "army",
    "militaries": "military",
    "navies": "navy",
    "embassies": "embassy",
    "delegations": "delegation",
    "sides": "side",
    "regimes": "regime",
    "authorities": "authorities",
    "forces": "forces",
    "troops": "troops",
}

# What a country's adjective does before these it does itself: "Russian-brokered talks", "under Egyptian mediation".
DONE_BY = words("brokered mediated hosted sponsored facilitated led backed supported organised organized chaired")
OFFICES_OF_PEACE = words("mediation auspices facilitation mediators brokerage patronage")

# Plural heads for persons: "US and Chinese officials", "CIS leaders".
PEOPLE = words(
    """
    officials leaders ministers presidents premiers negotiators diplomats lawmakers envoys representatives
    delegates mediators ambassadors chiefs heads commanders kings monarchs sheikhs secretaries counterparts
    spokesmen spokespeople spokespersons spokeswomen advisers advisors aides deputies senators governors mayors
    generals chancellors speakers legislators parliamentarians mps meps congressmen inspectors experts analysts
    emissaries directors commissioners chairmen executives judges prosecutors clerics politicians statesmen
    activists journalists soldiers investigators scientists observers critics colleagues businessmen members emirs
    princes queens prelates bishops cardinals patriarchs interlocutors facilitators intermediaries peacekeepers
    """
)

# Heads of a phrase that names a body or a side.
BODIES = words(
    """
    government administration cabinet ministry parliament legislature senate congress assembly army military navy
    forces troops police authorities opposition rebels insurgents guerrillas separatists militants fighters
    militia militias delegation delegations mission embassy consulate presidency leadership regime junta party
    coalition alliance union commission council committee court tribunal agency department group groups movement
    front faction factions team bureau office board bank fund organization organisation federation confederation
    league association authority service services corps guard guards airline company firm ministries media
    television tv radio news newspaper outlet outlets daily broadcaster side crew secretariat directorate task
    foundation institute university academy society club church campaign protesters demonstrators hardliners
    conservatives royal-court palace bloc
    """
)

# Phrases that stand for those spoken of before.
ANAPHORIC = words(
    "leaders presidents ministers sides countries nations states parties men women neighbours neighbors diplomats "
    "officials delegations politicians premiers statesmen chiefs heads governments rivals allies counterparts kings "
    "capitals powers colleagues negotiators envoys secretaries chancellors prelates officers generals"
)
PERSONAL_GROUPS = words(
    "leaders presidents ministers men women diplomats officials politicians premiers statesmen chiefs heads "
    "counterparts kings colleagues negotiators envoys secretaries chancellors prelates officers generals"
)

NUMBERS = {"two": 2, "both": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8}

# Parts of names that are written small.
PARTICLES = words(
    "de da do dos das del della di du la le van von der den ter ten zu zur af av bin ibn ben bint al el ul ur uz as "
    "at ad ash an y e i und te ’t 't abu umm bar mac o pour"
)

# Titles that are given names too, where a particle of descent or family follows: "Sultan Al Jaber", "Amir bin Salim".
GIVEN_TITLES = words("sultan emir amir")
DESCENT = words("bin ibn ben al")

# Capitalised words that are no part of a person's name.
CALENDAR = words(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december mon. tue. wed. thu. fri. sat. sun. jan. feb. mar. apr. jun. jul. aug.
    sept. sep. oct. nov. dec. easter christmas ramadan today tomorrow yesterday
    """
)

# How adjectives of countries end.
DEMONYM_ENDINGS = ("an", "ese", "ish", "ic", "ois", "ean", "ine", "ari", "iti", "ani", "aqi", "wi")

# Days and months that people are called by.
GIVEN_NAMES = words("april may june august")

# Sides of a conflict, which are parties without an article too: "rebels agreed to talks".
ARMED = words("rebels insurgents guerrillas separatists militants fighters militia militias")

# Bodies that say nothing without whose they are.
GENERIC = words("side office team crew campaign fund service services foundation palace academy front faction factions")

# Family names, folded, of peoples who put them first: Chinese, Korean, Vietnamese, Khmer.
FAMILY_FIRST = words(
    """
    bae bai ban bui cai cao chan chang chen cheng cheong chiang cho choe choi chong chun chung cui dang dao deng
    diep dinh do dong du duan duong fan fang feng fu gao ge geng gong gu guo ha han hang hao he ho hoang hong
    hou hu hua huang hun huynh hwang jang jeon jeong ji jia jiang jin jo jung kang ke keo khieu kim ko kong kuo
    kwon lai lam le lee lei li lian liang liao lim lin ling liu lo long lu luo luong luu ma mai mao meng mok mun
    moon nam ngo nguyen ni nie noh nong oh ong ouyang pak pan park peng pham phan phung pu qi qian qiang qin qiu
    qu quach ra rao ren rhee ri rim ro roh ryu seo shang shao shen shi shin sim sin so sok son song su suh sun
    ta tan tang tao teng thach tian tong tran trinh truong tsai tu van vo vong vu wan wang wei wen weng wong woo
    wu xi xia xiang xiao xie xin xiong xu xue yan yang yao ye yi yim yin ying yoo yoon you yu yuan yun zeng zha
    zhan zhang zhao zheng zhong zhou zhu zhuang zou
    """
)

_IRREGULAR = {
    "spokesman": "spokesmen",
    "spokeswoman": "spokeswomen",
    "chairman": "chairmen",
    "chairwoman": "chairwomen",
    "congressman": "congressmen",
    "congresswoman": "congresswomen",
    "attorney": "attorneys",
    "chief": "chiefs",
    "strongman": "strongmen",
}


def _plural(word: str) -> str:
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word.endswith("y"):
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "ch", "sh")) else "s")


SINGULAR = {_plural(word): word for word in OFFICES | CALLINGS}
