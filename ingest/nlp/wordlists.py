"""Lists of words of the language, written as running text."""


def words(text: str) -> frozenset[str]:
    """The blank-separated words of the text; `_` stands for a blank within a phrase."""
    return frozenset(word.replace("_", " ") for word in text.split())
