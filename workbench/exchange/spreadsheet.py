"""Writes a table as an XLSX workbook: text as text, numbers as numbers, and nothing of who wrote it, or when.

Made here and not by a library: the one at hand puts every sheet unencrypted into a temporary file, and the
hour into the workbook. The parts are those of ECMA-376 (Office Open XML), with no property part at all.
"""

import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import Final
from xml.sax.saxutils import escape

from workbench.exchange.guard import is_dangerous
from workbench.exchange.raw_table import letter_of

SheetCell = str | int | float

LONGEST_SHEET_NAME: Final = 31

_MAIN: Final = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_DOCUMENT: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_FIRST_DAY_OF_ZIP: Final = (1980, 1, 1, 0, 0, 0)
_OF_NO_SYSTEM: Final = 0
_HEAD: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

# How cells look, by their place in the last list: a heading, text, and text that begins like a formula. "@"
# (49) keeps typed text as text; a spreadsheet's own apostrophe (quotePrefix) keeps it so when it is edited.
_HEADING, _TEXT, _LIKE_A_FORMULA = 1, 2, 3
_STYLES: Final = (
    f'<styleSheet xmlns="{_MAIN}">'
    '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>'
    '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill>'
    '<fill><patternFill patternType="gray125"/></fill></fills>'
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    '<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
    '<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>'
    '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
    '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" quotePrefix="1"/>'
    "</cellXfs>"
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
)
_NOT_IN_A_SHEET_NAME: Final = re.compile(r"[\\/*?:\[\]\x00-\x1f]")
_LIKE_AN_ESCAPE: Final = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_ESCAPED: Final = re.compile(r"[\x01-\x08\x0b-\x1f]")
_NEVER_IN_XML: Final = re.compile("[\x00\ud800-\udfff\ufffe\uffff]")


def workbook(title: str, headings: Sequence[str], rows: Iterable[Sequence[SheetCell]]) -> bytes:
    """One sheet, named after the title, its headings held in view. The same rows give the same bytes."""
    parts = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relations(("officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": _book(title),
        "xl/_rels/workbook.xml.rels": _relations(
            ("worksheet", "worksheets/sheet1.xml"), ("styles", "styles.xml")
        ),
        "xl/styles.xml": _STYLES,
        "xl/worksheets/sheet1.xml": "".join(_sheet(headings, rows)),
    }
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as into:
        for name, words in parts.items():
            into.writestr(_entry(name), (_HEAD + words).encode("utf-8"))
    return packed.getvalue()


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _FIRST_DAY_OF_ZIP)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.create_system = _OF_NO_SYSTEM
    return entry


def _content_types() -> str:
    of = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    kinds = (("workbook", "sheet.main"), ("styles", "styles"), ("worksheets/sheet1", "worksheet"))
    overrides = (
        f'<Override PartName="/xl/{part}.xml" ContentType="{of}.{kind}+xml"/>' for part, kind in kinds
    )
    return (
        f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels"'
        ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{"".join(overrides)}</Types>'
    )


def _relations(*relations: tuple[str, str]) -> str:
    each = (
        f'<Relationship Id="rId{number}" Type="{_DOCUMENT}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(relations, start=1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{"".join(each)}</Relationships>'


def _book(title: str) -> str:
    name = _NOT_IN_A_SHEET_NAME.sub(" ", title)[:LONGEST_SHEET_NAME].strip(" '") or "Table"
    return (
        f'<workbook xmlns="{_MAIN}" xmlns:r="{_DOCUMENT}"><sheets>'
        f'<sheet name="{_in_xml(name)}" sheetId="1" r:id="rId1"/></sheets></workbook>'
    )


def _sheet(headings: Sequence[str], rows: Iterable[Sequence[SheetCell]]) -> Iterator[str]:
    yield (
        f'<worksheet xmlns="{_MAIN}"><sheetViews><sheetView workbookViewId="0">'
        '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
        "<sheetData>"
    )
    for number, row in enumerate(chain([headings], rows), start=1):
        yield f'<row r="{number}">'
        yield from (_cell(f"{letter_of(at)}{number}", cell, number) for at, cell in enumerate(row))
        yield "</row>"
    yield "</sheetData></worksheet>"


def _cell(place: str, cell: SheetCell, row: int) -> str:
    if cell == "":
        return ""
    if not isinstance(cell, str):
        return f'<c r="{place}"><v>{cell!r}</v></c>'
    style = _LIKE_A_FORMULA if is_dangerous(cell) else _HEADING if row == 1 else _TEXT
    return (
        f'<c r="{place}" s="{style}" t="inlineStr"><is><t xml:space="preserve">{_in_xml(cell)}</t></is></c>'
    )


def _in_xml(words: str) -> str:
    """The words as a cell holds them: what XML cannot say is escaped as _xHHHH_ (ECMA-376, ST_Xstring)."""
    known = _LIKE_AN_ESCAPE.sub("_x005F_", _NEVER_IN_XML.sub("\ufffd", words))
    return escape(_ESCAPED.sub(lambda found: f"_x{ord(found[0]):04X}_", known), {'"': "&quot;"})
