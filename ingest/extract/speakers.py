"""Who speaks: the parties behind a subject, named or not, with the token order as fallback for the tree."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import replace

from spacy.tokens import Doc, Token

from graph.vocabulary import PartyKind
from ingest.extract.described import (
    BODY,
    PERSONAL,
    SOME,
    WRITING,
    Speaker,
    can_speak,
    is_dateline,
    is_definite_body,
    is_plural,
    minted_party,
    nameless,
    phrase,
    speaking_for,
    without_article,
)
from ingest.extract.speech_words import DOCUMENTS, VOICES
from ingest.nlp import roles
from ingest.nlp.annotations import Mention, MentionKind

_SUBJECT_FORMS = {"he": "he", "him": "he", "his": "he", "she": "she", "her": "she", "hers": "she"}
_PROOF = 2  # pronouns of the other gender before a name is taken to be of it
_MOST = 16  # names in a list of speakers
_LIST_OPENERS = frozenset({"CCONJ", "SCONJ", "DET"})
_INDEFINITE = frozenset({"a", "an", "one", "another", "some", "two", "several", "many", "other", "three"})
_FOR = ("of", "for", "to")


class Speakers:
    """The speakers of one document."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.mentions: list[Mention] = doc._.mentions
        self._starts = [mention.start for mention in self.mentions]
        self._chains: dict[int, Mention] = {}
        for mention in self.mentions:
            if mention.chain >= 0 and mention.party is not None:
                self._chains.setdefault(mention.chain, mention)
        self._surnames = {
            mention.name.rsplit(" ", 1)[-1]: mention.party
            for mention in reversed(self.mentions)
            if mention.kind is MentionKind.PERSON and " " in mention.name and mention.party is not None
        }
        self._times = frozenset(i for time in doc._.times for i in range(time.start, time.end))
        self._pronouns: dict[str, list[str]] = {}
        for mention in self.mentions:
            if mention.kind is MentionKind.PRONOUN and mention.party is not None:
                word = _SUBJECT_FORMS.get(doc[mention.start].lower_)
                self._pronouns.setdefault(mention.party.id, []).extend([word] if word else [])

    def of(self, tokens: Iterable[Token]) -> list[Speaker]:
        """The speakers that nouns and their conjuncts stand for, in order, each once."""
        found: dict[str, Speaker] = {}
        for token in self._listed(tokens):
            inside = self.mention(token)
            for noun in roles.conjuncts(token):
                if noun != token and inside is not None and inside.start <= noun.i < inside.end:
                    continue
                for speaker in self._each(noun):
                    found.setdefault(speaker.party.id, speaker)
        return list(found.values())

    def _each(self, noun: Token) -> list[Speaker]:
        """The speaker that a noun stands for, or each office that it names: "the ministers of Arvenna and Dacor"."""
        group = self.mention(noun)
        first = self.mention(self.doc[group.end]) if group is not None and group.end < len(self.doc) else None
        if group is None or first is None or first.chain not in group.members:
            speaker = self.at(noun)
            return [speaker] if speaker is not None else []
        said = self.doc[group.start : group.end].text
        parties = [self._chains[chain].party for chain in group.members if chain in self._chains]
        return [Speaker(replace(party, said=said), group.start, group.end, human=True) for party in parties if party]

    def _listed(self, tokens: Iterable[Token]) -> list[Token]:
        """The tokens, with names before the first that a list joins to it: "A, B and C said"."""
        nouns = list(tokens)
        while nouns and len(nouns) < _MOST and (mention := self.mention(nouns[0])) is not None:
            joint = mention.start - 1
            if joint < 1 or self.doc[joint].lower_ not in {"and", ","}:
                break
            before = self.mention(self.doc[joint - 1])
            several = len(nouns) > 1 or len(roles.conjuncts(nouns[0])) > 1 or self.doc[joint].lower_ == "and"
            if before is None or before.kind is not mention.kind or before.end != joint or not several:
                break
            opening = self.doc[before.start - 1] if before.start else None
            if opening is not None and not (opening.is_punct or opening.is_space or opening.pos_ in _LIST_OPENERS):
                break
            nouns.insert(0, self.doc[before.head])
        return nouns

    def at(self, noun: Token) -> Speaker | None:
        """The speaker that a noun stands for, by the name beside it where it has none; None if it cannot speak."""
        speaker = self._by_itself(noun)
        if speaker is None or (speaker.party.provisional and not speaker.pronoun and not is_plural(speaker)):
            return self._apposed(noun) or speaker
        return speaker

    def _apposed(self, noun: Token) -> Speaker | None:
        """The name set right behind a description: "the payment firm Zelto", "its outlet Radio Vint"."""
        for name in roles.children(noun, "appos"):
            mention = self.mention(name)
            if mention is None or mention.start <= noun.i:
                continue
            close = mention.kind is MentionKind.ORGANIZATION and self.doc[mention.start - 1].text != ","
            if close or mention.kind is MentionKind.PERSON:
                return self._by_itself(name)
        return None

    def of_mention(self, mention: Mention) -> Speaker | None:
        """The speaker of a mention: whoever speaks for the one it names, where it begins so."""
        span = self.doc[mention.start : mention.end]
        voice = next((token for token in span if token.lower_ in VOICES and self._speaks_for(token, mention)), None)
        return self.at(voice if voice is not None else self.doc[mention.head])

    def _by_itself(self, noun: Token) -> Speaker | None:
        mention = self.mention(noun)
        if self.is_time(noun) or is_dateline(noun):
            return None
        if mention is not None and (voice := self._voice_before(mention)) is not None:
            return self._speaking(voice, mention)
        if noun.lower_ in VOICES and noun.pos_ != "PROPN" and (mention is None or mention.kind is MentionKind.OFFICE):
            owner = self._represented(noun)
            if owner is not None and owner is not mention:
                return self._speaking(noun, owner)
        if mention is None or self._speaks_for(noun, mention):
            return self._described(noun)
        party = mention.party or (self._chains[mention.chain].party if mention.chain in self._chains else None)
        if party is None or (mention.members and party.provisional):
            return self._unlinked(mention, noun)
        human = mention.kind not in {MentionKind.COUNTRY, MentionKind.ORGANIZATION, MentionKind.PLACE}
        said = self.doc[mention.start : mention.end].text
        if mention.kind is MentionKind.GROUP:
            party = replace(party, name=without_article(said), said=said) if party.provisional else party
        introduced = self._chains.get(mention.chain, mention)
        if mention.kind is MentionKind.OFFICE and party.provisional and self._is_indefinite(introduced):
            start, end = phrase(self.doc[introduced.head], self.mention)
            words = self.doc[min(start, introduced.start) : max(end, introduced.end)].text
            return nameless(self.doc, words, mention.start, mention.end)
        party = party if party.said else replace(party, said=said)
        pronoun = said.lower() if mention.kind is MentionKind.PRONOUN else ""
        if party.provisional and is_definite_body(said):
            pronoun = BODY
        return Speaker(party, mention.start, mention.end, human, pronoun)

    def _is_indefinite(self, mention: Mention) -> bool:
        """True of "a senior official", "one diplomat"."""
        return any(token.lower_ in _INDEFINITE for token in self.doc[max(mention.start - 1, 0) : mention.start + 1])

    def is_time(self, token: Token) -> bool:
        """True of a token in a temporal expression."""
        return token.i in self._times

    def is_place(self, token: Token) -> bool:
        """True of a token in the name of a place."""
        mention = self.mention(token)
        return mention is not None and mention.kind is MentionKind.PLACE

    def can_be(self, speaker: Speaker, pronoun: str) -> bool:
        """True where "he", "she" or "they" can mean a speaker, by the other pronouns that stand for it."""
        if pronoun == WRITING:
            return True
        if pronoun == BODY:
            return not speaker.human
        if pronoun not in {"he", "she"}:
            return pronoun == "they" and is_plural(speaker)
        if not speaker.human or speaker.party.kind is not PartyKind.PERSON or is_plural(speaker):
            return False
        own = self._pronouns.get(speaker.party.id, [])
        return len(own) < _PROOF or own.count(pronoun) * 2 >= len(own)

    def is_other(self, token: Token, speaker: Speaker) -> bool:
        """True where a token names another person than the speaker."""
        mention = self.mention(token)
        if mention is None or mention.kind not in {MentionKind.PERSON, MentionKind.OFFICE} or mention.party is None:
            return False
        return mention.party.id != speaker.party.id

    def _speaks_for(self, noun: Token, mention: Mention) -> bool:
        """ "a spokesman for President Novak": the mention names whom the noun speaks for."""
        if noun.lower_ not in VOICES or noun.pos_ == "PROPN" or noun.lower_ in mention.title.split():
            return False
        if noun.i == mention.end - 1:
            owned = any(token.tag_ == "POS" for token in self.doc[max(mention.start - 1, 0) : noun.i])
            return owned or (mention.end - mention.start == 1 and bool(roles.possessors(noun)))
        if mention.kind is not MentionKind.PERSON or noun.i + 1 >= mention.end:
            return False
        behind = self.doc[noun.i + 1 : mention.end]
        return behind[0].lower_ in {"for", "of", "to"} and not any(t.text == "," for t in behind)

    def _voice_before(self, mention: Mention) -> Token | None:
        """The noun that speaks for a mention behind "of": no subject follows a preposition, whatever the tree says."""
        at = mention.start - 1
        if at < 1 or self.doc[at].lower_ not in _FOR or self.doc[at - 1].lower_ not in VOICES:
            return None
        return self.doc[at - 1] if self._is_represented(mention) else None

    def _represented(self, voice: Token) -> Mention | None:
        """The person whom a noun speaks for: "Novak's spokesman", "aides to President Novak"."""
        owners = [*roles.possessors(voice), *roles.prep(voice, *_FOR)]
        if voice.i > 1 and self.doc[voice.i - 1].tag_ == "POS":
            owners.append(self.doc[voice.i - 2])
        mentions = (self.mention(owner) for owner in owners)
        return next((mention for mention in mentions if mention is not None and self._is_represented(mention)), None)

    def _is_represented(self, mention: Mention) -> bool:
        if mention.party is None or mention.kind not in {MentionKind.PERSON, MentionKind.OFFICE}:
            return False
        return mention.kind is MentionKind.PERSON or not mention.party.provisional

    def _speaking(self, voice: Token, owner: Mention) -> Speaker | None:
        """Whoever speaks for a person, by the name set behind, or in the words of the whole phrase."""
        if owner.party is None:
            return None
        start = min(phrase(voice, self.mention)[0], owner.start)
        end = max(voice.i + 1, owner.end)
        if (named := self._named_behind(end)) is not None:
            return named
        return speaking_for(voice.lower_, owner.party, self.doc[start:end].text, start, end)

    def _named_behind(self, end: int) -> Speaker | None:
        """The person named between commas behind a description: "a spokesman for Novak, Ivo Brandt, said"."""
        if end + 1 >= len(self.doc) or self.doc[end].text != ",":
            return None
        mention = self.mention(self.doc[end + 1])
        if mention is None or mention.kind is not MentionKind.PERSON or mention.start != end + 1:
            return None
        closed = mention.end < len(self.doc) and self.doc[mention.end].text in {",", "."}
        return self._by_itself(self.doc[mention.head]) if closed else None

    def mention(self, token: Token) -> Mention | None:
        """The mention that a token lies in."""
        at = bisect_right(self._starts, token.i) - 1
        return self.mentions[at] if at >= 0 and token.i < self.mentions[at].end else None

    def between(self, start: int, end: int, *, last: bool) -> Speaker | None:
        """The first or last speaker whose mention lies between two tokens."""
        first, stop = bisect_right(self._starts, start - 1), bisect_right(self._starts, end - 1)
        inside = [
            mention
            for mention in self.mentions[max(first, stop - 8) if last else first : stop][:8]
            if mention.end <= end and not self._is_owner(mention)
        ]
        for mention in reversed(inside) if last else inside:
            if mention.kind is not MentionKind.PLACE and (speaker := self.of_mention(mention)):
                return speaker
        return None

    def _is_owner(self, mention: Mention) -> bool:
        """True of "her" in "her colleague": the colleague speaks."""
        behind = self.doc[mention.end - 1 : mention.end + 1]
        return any(token.tag_ in {"PRP$", "POS"} for token in behind)

    def _unlinked(self, mention: Mention, noun: Token) -> Speaker | None:
        """A mention without a party: pronouns stay nameless, others go by their words."""
        words = self.doc[mention.start : mention.end].text
        if mention.members and mention.members[0] in self._chains:
            party = self._chains[mention.members[0]].party
            pronoun = words.lower() if mention.kind is MentionKind.PRONOUN else ""
            said = party and replace(party, said=words)
            return Speaker(said, mention.start, mention.end, human=True, pronoun=pronoun) if said else None
        if mention.kind is MentionKind.PRONOUN:
            return nameless(self.doc, words, mention.start, mention.end) if noun.lower_ in PERSONAL else None
        kind = PartyKind.PERSON if mention.kind in {MentionKind.PERSON, MentionKind.OFFICE} else PartyKind.ORGANIZATION
        if mention.kind is MentionKind.OFFICE and words.split()[0].lower() in {"a", "an", "one"}:
            return nameless(self.doc, words, mention.start, mention.end)
        name = mention.name or without_article(words)
        return Speaker(minted_party(kind, name, words, "described, not linked"), mention.start, mention.end, human=True)

    def _described(self, noun: Token) -> Speaker | None:
        """Somebody without a mention: "a senior official", "residents of the town", "Radio Vint"."""
        if noun.pos_ == "PRON" or noun.lower_ in PERSONAL:
            speaks = noun.lower_ in PERSONAL - {"who"} | SOME
            return nameless(self.doc, noun.text, noun.i, noun.i + 1) if speaks else None
        if noun.pos_ == "PROPN" or noun.ent_type_:
            if (bearer := self._surnames.get(noun.text)) is not None:
                return Speaker(replace(bearer, said=noun.text), noun.i, noun.i + 1, human=True)
            start, end = phrase(noun, self.mention)
            words = self.doc[start:end].text
            return Speaker(
                minted_party(PartyKind.ORGANIZATION, without_article(words), words, "named, not known"),
                start,
                end,
                human=False,
            )
        if not can_speak(noun):
            return None
        start, end = phrase(noun, self.mention)
        if is_definite_body(self.doc[start:end].text):
            words = self.doc[start:end].text
            return Speaker(
                minted_party(PartyKind.ORGANIZATION, without_article(words), words, "a body"),
                start,
                end,
                human=False,
                pronoun=BODY,
            )
        if noun.lower_ in DOCUMENTS:
            return self._issuer(noun) or self._writing(start, end)
        return nameless(self.doc, self.doc[start:end].text, start, end)

    def _issuer(self, noun: Token) -> Speaker | None:
        """The body whose writing it is: "a Kremlin statement", "the ministry's report"."""
        owners = [
            *roles.possessors(noun),
            *(t for t in roles.modifiers(noun) if t.pos_ == "PROPN"),
            *roles.prep(noun, "by", "from"),
            *(by for clause in roles.clauses(noun, roles.Clause.ADNOMINAL) for by in roles.agents(clause)),
        ]
        return next((s for owner in owners if (s := self.at(owner))), None)

    def _writing(self, start: int, end: int) -> Speaker:
        """ "a joint statement"; "the letter" points back to whoever wrote it."""
        words = self.doc[start:end].text
        party = minted_party(PartyKind.ORGANIZATION, without_article(words), words, "a writing")
        told_before = end - start == 2 and self.doc[start].lower_ in {"the", "this"}
        return Speaker(party, start, end, human=False, pronoun=WRITING if told_before else "")
