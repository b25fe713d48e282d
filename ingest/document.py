"""A document as it enters: canonical text, title, and where and when it appeared."""

from dataclasses import dataclass
from datetime import date

from graph.claims import Article, Publication
from graph.ids import canonical_text, document_id, whole_characters


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One text to read. `text` is made canonical; character offsets of everything extracted count in it."""

    text: str
    published: date | None
    name: str = ""  # what the source calls it: file name, line id
    title: str = ""
    url: str = ""
    outlet: str = ""
    date_source: str = "header"

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", canonical_text(self.text))
        for told in ("name", "title", "url", "outlet"):
            object.__setattr__(self, told, whole_characters(getattr(self, told)))

    @property
    def id(self) -> str:
        """Content hash: the same text from two outlets is one document."""
        return document_id(self.text)

    def article(self) -> Article:
        """The document as the store keeps it."""
        publications = (
            (Publication(url=self.url, outlet=self.outlet, date=self.published, date_source=self.date_source),)
            if self.published
            else ()
        )
        return Article(id=self.id, text=self.text, title=self.title, publications=publications)
