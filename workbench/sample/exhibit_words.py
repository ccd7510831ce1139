"""What a document of the sample says, in order: headings, paragraphs, rows of a table, new pages.

It is written down as plain text: `# ` begins a heading, ` | ` parts the cells of a row, `===` alone is a new
page, and an empty line is a space between paragraphs.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

Sort = Literal["heading", "paragraph", "row", "space", "page"]

_CELLS: Final = " | "


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece of a document: what sort of thing it is, and its words; a row has one text for each cell."""

    sort: Sort
    texts: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """All words of the piece."""
        return _CELLS.join(self.texts)


def pieces(words: str) -> tuple[Piece, ...]:
    """The pieces of a text, a line each."""
    return tuple(map(_piece, words.strip("\n").splitlines()))


def plain(document: tuple[Piece, ...]) -> Iterator[str]:
    """The document as lines of plain text, headings in capitals, the cells of a row behind one another."""
    for piece in document:
        if piece.sort == "page":
            yield "\f"
        else:
            yield piece.text.upper() if piece.sort == "heading" else "\t".join(piece.texts)


def _piece(line: str) -> Piece:
    if not line.strip():
        return Piece("space")
    if line == "===":
        return Piece("page")
    if line.startswith("# "):
        return Piece("heading", (line.removeprefix("# "),))
    cells = tuple(cell.strip() for cell in line.split(_CELLS))
    return Piece("row", cells) if len(cells) > 1 else Piece("paragraph", (line.rstrip(),))
