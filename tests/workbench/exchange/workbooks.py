"""Makes workbooks as other programs make them: XLSX by openpyxl, ODS part by part."""

import io
import zipfile
from collections.abc import Sequence
from typing import Any
from xml.sax.saxutils import escape

from openpyxl import Workbook

Rows = Sequence[Sequence[Any]]

_ODS = "application/vnd.oasis.opendocument.spreadsheet"
_NAMES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text")
)


def filled(rows: Rows, title: str = "Staff") -> Workbook:
    """A workbook of one sheet, to be changed before it is saved."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = title
    for row in rows:
        sheet.append(list(row))
    return book


def saved(book: Workbook) -> bytes:
    """The bytes of a workbook."""
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def xlsx(rows: Rows) -> bytes:
    """A workbook of one sheet."""
    return saved(filled(rows))


def ods(tables: dict[str, str]) -> bytes:
    """An OpenDocument spreadsheet; each table is given by its rows and columns in XML."""
    body = "".join(f'<table:table table:name="{name}">{rows}</table:table>' for name, rows in tables.items())
    content = (
        f'<office:document-content {_NAMES} office:version="1.3"><office:body><office:spreadsheet>'
        f"{body}</office:spreadsheet></office:body></office:document-content>"
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as into:
        into.writestr("mimetype", _ODS)
        into.writestr("content.xml", content)
        into.writestr("META-INF/manifest.xml", _manifest())
    return out.getvalue()


def ods_row(*cells: str, said: str = "") -> str:
    """A row of an OpenDocument table."""
    written = "".join(
        f'<table:table-cell office:value-type="string"><text:p>{escape(cell)}</text:p></table:table-cell>'
        for cell in cells
    )
    return f"<table:table-row {said}>{written}</table:table-row>"


def changed(data: bytes, part: str, old: str, new: str) -> bytes:
    """A workbook with words of one of its parts replaced, as no honest program writes them."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as parts, zipfile.ZipFile(out, "w") as into:
        for name in parts.namelist():
            words = parts.read(name).decode("utf-8")
            assert name != part or old in words
            into.writestr(name, words.replace(old, new) if name == part else words)
    return out.getvalue()


def _manifest() -> str:
    return (
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{_ODS}"/>'
        '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
        "</manifest:manifest>"
    )
