"""A document as data: what stands on the page and in what order, with nothing said about type or paper."""

import json
from dataclasses import dataclass, fields, is_dataclass
from typing import ClassVar, Literal, TypeAlias

Sign: TypeAlias = Literal["filled", "half", "ring", "barred", "referred"]
"""The drawn signs. They never stand alone: the word beside them carries the sense."""

Tone: TypeAlias = Literal["plain", "strong", "quiet", "small"]
"""How a piece of text stands out or stands back."""


@dataclass(frozen=True, slots=True)
class Text:
    """A piece of running text."""

    kind: ClassVar[str] = "text"
    text: str
    tone: Tone = "plain"


@dataclass(frozen=True, slots=True)
class Link:
    """Text that leads to the heading or figure whose `target` it names."""

    kind: ClassVar[str] = "link"
    text: str
    target: str


@dataclass(frozen=True, slots=True)
class PageOf:
    """The number of the page on which a target stands, known only when the pages are made."""

    kind: ClassVar[str] = "page"
    target: str


@dataclass(frozen=True, slots=True)
class Marked:
    """A sign with the word that says the same."""

    kind: ClassVar[str] = "marked"
    sign: Sign
    text: str


@dataclass(frozen=True, slots=True)
class Break:
    """The end of a line: what follows stands on the next."""

    kind: ClassVar[str] = "break"


Run: TypeAlias = Text | Link | PageOf | Marked | Break


@dataclass(frozen=True, slots=True)
class Heading:
    """The start of a chapter, on a new page. `eyebrow` stands above the title, `facts` below it."""

    kind: ClassVar[str] = "heading"
    title: str
    target: str
    eyebrow: str = ""
    facts: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph, with its number where paragraphs are numbered."""

    kind: ClassVar[str] = "paragraph"
    runs: tuple[Run, ...]
    number: str = ""


@dataclass(frozen=True, slots=True)
class Facts:
    """One line of facts under a side heading or a title, in small type."""

    kind: ClassVar[str] = "facts"
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Dashes:
    """A list of short statements, each after a dash."""

    kind: ClassVar[str] = "dashes"
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Term:
    """One label and what is said of it."""

    label: str
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Terms:
    """Labels with values, one under the other."""

    kind: ClassVar[str] = "terms"
    terms: tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class Notice:
    """What must not be overlooked, in a box of its own that is never split between pages."""

    kind: ClassVar[str] = "notice"
    title: Marked
    paragraphs: tuple[Paragraph, ...]
    terms: tuple[Term, ...] = ()


@dataclass(frozen=True, slots=True)
class Tally:
    """How many of each, in one line above a table; it is also the key to the table's signs."""

    kind: ClassVar[str] = "tally"
    counts: tuple[tuple[int, Marked | Text], ...]


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its header, its width in millimetres (0: what is left), and whether it holds numbers."""

    title: str
    width: float
    numeric: bool = False


Line: TypeAlias = tuple[Run, ...]
Cell: TypeAlias = tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One row: as many cells as columns, each a few lines."""

    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Rows under a title of their own; a table that is not divided has one group without a title."""

    title: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table over the full width; its header is repeated on every page. `dense` asks for smaller type."""

    kind: ClassVar[str] = "table"
    columns: tuple[Column, ...]
    groups: tuple[Group, ...]
    dense: bool = False

    def __post_init__(self) -> None:
        if any(len(row.cells) != len(self.columns) for group in self.groups for row in group.rows):
            raise ValueError("a row does not have as many cells as the table has columns")


@dataclass(frozen=True, slots=True)
class Picture:
    """A figure over the full width, as SVG at its final size. `alt` says in words all that it shows."""

    kind: ClassVar[str] = "picture"
    svg: str
    alt: str
    caption: str
    target: str

    def __post_init__(self) -> None:
        if not self.alt or not self.caption:
            raise ValueError("a figure needs words for a reader who cannot see it, and a caption")


@dataclass(frozen=True, slots=True)
class Contents:
    """The table of contents: every chapter, and every section that asks to be listed."""

    kind: ClassVar[str] = "contents"


@dataclass(frozen=True, slots=True)
class Section:
    """Blocks with a side heading. `label` stands above the title; `listed` puts it into the contents."""

    kind: ClassVar[str] = "section"
    title: str
    target: str
    blocks: tuple["Paragraph | Facts | Dashes | Terms", ...]
    label: str = ""
    listed: bool = False


Block: TypeAlias = (
    Heading | Section | Paragraph | Facts | Dashes | Terms | Notice | Tally | Table | Picture | Contents
)


@dataclass(frozen=True, slots=True)
class Cover:
    """The first page: what this is, whose, and how to handle it."""

    overline: str
    subtitle: str
    terms: tuple[Term, ...]
    handling: str


@dataclass(frozen=True, slots=True)
class Document:
    """One document. `marking` and `warning` stand on every page; `head` is the journal head's first digits.

    `utc` (ISO) is the only moment in the file: nothing in it tells when, where or by whom it was made.
    """

    title: str
    short_title: str
    edition: str
    marking: str
    warning: str
    head: str
    utc: str
    description: str
    keywords: tuple[str, ...]
    cover: Cover
    blocks: tuple[Block, ...]

    def to_json(self) -> bytes:
        """Return the document as canonical JSON, each block and run with its kind."""
        return json.dumps(_plain(self), sort_keys=True, separators=(",", ":"), ensure_ascii=True).encode(
            "ascii"
        )


def _plain(value: object) -> object:
    if is_dataclass(value):
        plain = {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
        kind = getattr(value, "kind", None)
        return plain | {"kind": kind} if kind else plain
    if isinstance(value, tuple):
        return [_plain(member) for member in value]
    return value
