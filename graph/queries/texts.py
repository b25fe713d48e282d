"""The questions as text: for analysts to start from."""

import re
from dataclasses import dataclass
from pathlib import Path

import graph.cypher
from graph.cypher import cypher

_FOLDER = Path(graph.cypher.__file__).parent / "read"
_OWN = frozenset({"terminate_execution"})  # the gate's, of no use to an analyst
_PARAMETER = re.compile(r"\$(\w+)")


@dataclass(frozen=True, slots=True)
class QuestionText:
    """A question: its file's name, first comment, text and the names of its parameters."""

    name: str
    purpose: str
    cypher: str
    parameters: tuple[str, ...]


def question_texts() -> list[QuestionText]:
    """All questions by name."""
    names = sorted(path.stem for path in _FOLDER.glob("*.cypher"))
    return [text for name in names if (text := question_text(name))]


def question_text(name: str) -> QuestionText | None:
    """One question, or None where there is no such file."""
    if name in _OWN or not re.fullmatch(r"\w+", name) or not (_FOLDER / f"{name}.cypher").is_file():
        return None
    text = cypher(f"read/{name}")
    comment, _, body = text.partition("\n")
    return QuestionText(name, comment.removeprefix("//").strip(), body, tuple(dict.fromkeys(_PARAMETER.findall(body))))
