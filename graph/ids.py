"""Ids that are ours: of documents, claims, minted parties and meetings, the same on every machine."""

import hashlib
import re
import unicodedata

from anyascii import anyascii

_WORD = re.compile(r"[a-z0-9]+")
_HALF = re.compile("[\ud800-\udfff]")  # of a pair that stands for one character; JSON can carry it alone
# Says where to break a line, or which way to write: soft hyphens, blanks of no width, marks of direction.
_UNSEEN = re.compile("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
_DIGEST = 12  # hex digits, 48 bits: a collision among a million minted names is a chance of 2 in a thousand


def fold(name: str) -> str:
    """Case, accents, script and punctuation taken off: the form in which names are compared."""
    plain = anyascii(name).casefold()
    return plain if plain.isalnum() else " ".join(_WORD.findall(plain))


def whole_characters(text: str) -> str:
    """The text without halves of characters, which can neither be written nor hashed."""
    return _HALF.sub("\ufffd", text)


def canonical_text(text: str) -> str:
    """NFC, whole and visible characters, line ends as \\n, no trailing blanks, paragraphs parted by one blank line."""
    text = _UNSEEN.sub("", unicodedata.normalize("NFC", whole_characters(text)))
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u00a0", " ")
    lines = [line.rstrip() for line in text.split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def digest(*facts: str) -> str:
    """Short stable hash of the identifying facts."""
    return hashlib.sha256("\x1f".join(facts).encode()).hexdigest()[:_DIGEST]


def document_id(text: str) -> str:
    """Id of a document: SHA-256 of its canonical text; date, address and outlet do not count."""
    return hashlib.sha256(canonical_text(text).encode()).hexdigest()


def minted(kind: str, name: str, *facts: str) -> str:
    """Id of something without a Wikidata QID: kind, readable slug, hash of what identifies it."""
    folded = fold(name)
    slug = folded.replace(" ", "-")[:40] or "unnamed"
    return f"{kind.lower()}:{slug}:{digest(kind, folded, *facts)}"


def claim_id(document: str, kind: str, start: int, end: int, *arguments: str) -> str:
    """Id of a claim: document, kind, span and arguments."""
    return f"claim:{digest(document, kind, str(start), str(end), *arguments)}{document[:8]}"
