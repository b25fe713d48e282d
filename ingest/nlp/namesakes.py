"""Whether two names may be one person's: the surname alone, a shorter form, the family name where it stands first."""

from ingest.nlp.annotations import Mention
from ingest.nlp.cast import Entity, head_word
from ingest.nlp.title_words import FAMILY_FIRST


def agree(words: list[str], mention: Mention, entity: Entity) -> bool:
    """Whether a name may be another form of an entity's names."""
    clash = mention.jurisdiction and entity.jurisdiction and mention.jurisdiction != entity.jurisdiction
    full = [name for name in entity.names if " " in name]
    for name in full if full and len(words) > 1 else entity.names:
        other = name.split()
        if words == other:
            return True
        short, long = sorted((words, other), key=len)
        if not clash and (_within(short, long) or _titled_alike(words, other, mention, entity)):
            return True
    return False


def nearness(words: list[str], mention: Mention, entity: Entity) -> tuple[bool, bool, bool, int]:
    """Of several namesakes: same title, then the word as surname, then those named in full, then the latest."""
    surname = any(name.split()[-1] == words[-1] for name in entity.names)
    title = bool(mention.title) and head_word(mention.title) in {head_word(t) for t in entity.titles}
    return title, surname, any(" " in name for name in entity.names), entity.number


def _titled_alike(words: list[str], other: list[str], mention: Mention, entity: Entity) -> bool:
    """Whether the first word of a name stands behind the very title: "Vice Minister Mori" for Mori Takeo."""
    return words == other[:1] and " " in mention.title and mention.title in entity.titles


def _within(short: list[str], long: list[str]) -> bool:
    """Whether a name is the beginning, the end or the two ends of a longer one."""
    if not short or len(short) == len(long):
        return False
    return (
        long[-len(short) :] == short
        or (len(short) > 1 and long[: len(short)] == short)
        or (short == long[:1] and short[0] in FAMILY_FIRST)
        or (len(short) > 1 and short[0] == long[0] and short[-1] == long[-1])
    )
