"""Whether two names may be one person's: the surname alone, a shorter form, the family name where it stands first."""

from ingest.nlp.annotations import Mention
from ingest.nlp.cast import Entity, head_word
from ingest.nlp.title_words import FAMILY_FIRST


def agree(words: list[str], mention: Mention, entity: Entity) -> bool:
    """Whether a name may be another form of an entity's names."""
    full = [name for name in entity.names if " " in name and not _is_ending(name, entity)]
    for name in full if full and len(words) > 1 else entity.names:
        other = name.split()
        if words == other:
            return True
        short, long = sorted((words, other), key=len)
        if not _clash(mention, entity) and _within(short, long):
            return True
    return False


def is_called(words: list[str], mention: Mention, entity: Entity) -> bool:
    """Whether a name is the first word alone, as some are called: "Dilma", "Vice Minister Mori" for Mori Takeo."""
    titled = not mention.title or mention.title in entity.titles
    return titled and not _clash(mention, entity) and any(words == name.split()[:1] for name in entity.names)


def nearness(words: list[str], mention: Mention, entity: Entity) -> tuple[bool, bool, bool, int]:
    """Of several namesakes: same title, then the word as surname, then those named in full, then the latest."""
    surname = any(name.split()[-1] == words[-1] for name in entity.names)
    title = bool(mention.title) and head_word(mention.title) in {head_word(t) for t in entity.titles}
    return title, surname, any(" " in name for name in entity.names), entity.number


def _clash(mention: Mention, entity: Entity) -> bool:
    """Whether they are told of two countries."""
    return bool(mention.jurisdiction and entity.jurisdiction) and mention.jurisdiction != entity.jurisdiction


def _is_ending(name: str, entity: Entity) -> bool:
    """Whether a name of several words is a surname alone, which brothers share: "bin Salman"."""
    return any(other.endswith(f" {name}") for other in entity.names)


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
