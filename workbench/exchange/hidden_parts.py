"""Finds the rows and columns that a workbook hides, and the cells whose value a reader cannot give.

The library that reads cells passes over both. Runs in the sandbox child alone: the files are hostile.
"""

import zipfile
from collections.abc import Callable
from dataclasses import dataclass, field
from io import BytesIO
from posixpath import join, normpath
from typing import Final
from xml.parsers import expat

_MOST_REPEATED: Final = 2_000_000
_MOST_OF_A_PART: Final = 500_000_000  # bytes, unpacked

Attributes = dict[str, str]
Begin = Callable[[str, Attributes], None]


@dataclass
class Hidden:
    """Hidden rows and columns, counted from 0; `lost` cells hold an error, or a formula never worked out."""

    rows: set[int] = field(default_factory=set)
    columns: set[int] = field(default_factory=set)
    lost: int = 0


def hidden_parts(data: bytes, sheet: str) -> Hidden | None:
    """What one sheet of an XLSX or ODS file hides; None for a file that does not let it be told."""
    if not zipfile.is_zipfile(BytesIO(data)):
        return None
    try:
        return _found(data, sheet)
    except (expat.ExpatError, zipfile.BadZipFile, KeyError, ValueError, NotImplementedError):
        return None


def _found(data: bytes, sheet: str) -> Hidden | None:
    with zipfile.ZipFile(BytesIO(data)) as parts:
        names = set(parts.namelist())
        if "content.xml" in names:
            return _of_open_document(parts, sheet)
        place = _place_of_sheet(parts, sheet) if "xl/workbook.xml" in names else ""
        return _of_sheet(parts, place) if place in names else None


def _of_sheet(parts: zipfile.ZipFile, place: str) -> Hidden:
    found = _SheetReader()
    _parse(parts, place, found.begin, found.end)
    return found.hidden


class _SheetReader:
    """Reads one sheet of an XLSX file as its elements begin and end."""

    def __init__(self) -> None:
        self.hidden = Hidden()
        self._row = -1
        self._formula = False
        self._value = False

    def begin(self, name: str, said: Attributes) -> None:
        match name:
            case "row":
                self._row = int(said.get("r", self._row + 2)) - 1
                self.hidden.rows |= {self._row} if _is_true(said.get("hidden")) else set()
            case "col" if _is_true(said.get("hidden")):
                self.hidden.columns |= set(range(int(said["min"]) - 1, min(int(said["max"]), _MOST_REPEATED)))
            case "c":
                self._formula = self._value = False
                self.hidden.lost += said.get("t") == "e"
            case "f":
                self._formula = True
            case "v":
                self._value = True

    def end(self, name: str, words: str) -> None:
        if name == "v":
            self._value = bool(words)
        if name == "c":
            self.hidden.lost += self._formula and not self._value


def _place_of_sheet(parts: zipfile.ZipFile, sheet: str) -> str:
    """Where in an XLSX file a sheet is kept; "" if it is not said."""
    relation: list[str] = []
    targets: dict[str, str] = {}

    def in_workbook(name: str, said: Attributes) -> None:
        if name == "sheet" and said.get("name") == sheet:
            relation.append(said.get("id", ""))

    def in_relations(name: str, said: Attributes) -> None:
        if name == "Relationship":
            targets[said.get("Id", "")] = said.get("Target", "")

    _parse(parts, "xl/workbook.xml", in_workbook)
    _parse(parts, "xl/_rels/workbook.xml.rels", in_relations)
    target = targets.get(relation[0], "") if relation else ""
    return target[1:] if target.startswith("/") else normpath(join("xl", target))


def _of_open_document(parts: zipfile.ZipFile, sheet: str) -> Hidden:
    found = _TableReader(sheet)
    _parse(parts, "content.xml", found.begin, found.end)
    return found.hidden


class _TableReader:
    """Reads one table of an ODS file as its elements begin and end."""

    def __init__(self, sheet: str) -> None:
        self.hidden = Hidden()
        self._sheet = sheet
        self._inside = False
        self._row = self._column = 0

    def begin(self, name: str, said: Attributes) -> None:
        if name == "table":
            self._inside = said.get("name") == self._sheet
        elif self._inside and name == "table-row":
            self._row = _passed(self.hidden.rows, self._row, said, "number-rows-repeated")
        elif self._inside and name == "table-column":
            self._column = _passed(self.hidden.columns, self._column, said, "number-columns-repeated")

    def end(self, name: str, _words: str) -> None:
        self._inside = self._inside and name != "table"


def _passed(hidden: set[int], at: int, said: Attributes, repeated: str) -> int:
    """The place after a row or column and its repetitions, which are noted if they are not shown."""
    reached = at + min(int(said.get(repeated, "1")), _MOST_REPEATED)
    if said.get("visibility", "visible") != "visible":
        hidden |= set(range(at, reached))
    return reached


def _is_true(said: str | None) -> bool:
    return said in {"1", "true"}


def _parse(
    parts: zipfile.ZipFile, place: str, begin: Begin, end: Callable[[str, str], None] | None = None
) -> None:
    """Go through one part; names lose their prefix, and an element ends with its own words."""
    words: list[str] = []
    parser = expat.ParserCreate()
    parser.buffer_text = True

    def began(name: str, said: Attributes) -> None:
        words.clear()
        begin(_bare(name), {_bare(key): value for key, value in said.items()})

    def ended(name: str) -> None:
        if end:
            end(_bare(name), "".join(words))
        words.clear()

    parser.StartElementHandler = began
    parser.EndElementHandler = ended
    parser.CharacterDataHandler = words.append
    if parts.getinfo(place).file_size > _MOST_OF_A_PART:
        raise ValueError("this part is too large to go through")
    parser.Parse(parts.read(place), True)


def _bare(name: str) -> str:
    return name.rpartition(":")[2]
