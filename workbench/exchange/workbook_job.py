"""The job a sandbox child does to read a workbook: its bytes in, one sheet's cells out as JSON.

What it is sent: a line of JSON that names the sheet wanted, "" for the first that is shown and not empty,
then the workbook. Every cell comes back as text, dates in the order of ISO 8601.
"""

import io
import json
from datetime import date, datetime, time, timedelta
from math import prod
from typing import Any, Final

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from workbench.exchange.hidden_parts import Hidden, hidden_parts
from workbench.exchange.workbook_troubles import NO_SUCH_SHEET, PASSWORD, TOO_LARGE, UNREADABLE

MOST_CELLS: Final = 5_000_000

_WHOLE_IN_A_FLOAT: Final = 10**15  # a spreadsheet keeps 15 figures
_ENCRYPTED: Final = "EncryptedPackage".encode("utf-16-le")  # the stream of an encrypted OOXML file


def read_workbook(payload: bytes) -> bytes:
    """The sheet as JSON, or `{"trouble": ...}`."""
    asked, _, data = payload.partition(b"\n")
    try:
        found = _read(data, json.loads(asked)["sheet"])
    except PasswordError:
        found = {"trouble": PASSWORD}
    except CalamineError:
        found = {"trouble": PASSWORD if _ENCRYPTED in data else UNREADABLE}
    return json.dumps(found).encode("ascii")


def _read(data: bytes, wanted: str) -> dict[str, Any]:
    book = CalamineWorkbook.from_filelike(io.BytesIO(data))
    sheets = {
        each.name: each.visible is SheetVisibleEnum.Visible
        for each in book.sheets_metadata
        if each.typ is SheetTypeEnum.WorkSheet
    }
    if wanted and wanted not in sheets:
        return {"trouble": NO_SUCH_SHEET, "sheets": list(sheets)}
    sheet = _chosen(book, wanted, sheets)
    if sheet is None:
        return {"trouble": UNREADABLE}
    if prod(_size(sheet)) > MOST_CELLS:
        return {"trouble": TOO_LARGE}
    return {
        "sheet": sheet.name,
        "sheets": list(sheets),
        "hidden_sheets": [name for name, shown in sheets.items() if not shown],
        "rows": _cells(sheet),
        "merged": [[*first, *last] for first, last in sheet.merged_cell_ranges or ()],
        **_not_shown(hidden_parts(data, sheet.name), sheet),
    }


def _chosen(book: CalamineWorkbook, wanted: str, sheets: dict[str, bool]) -> CalamineSheet | None:
    """The sheet wanted, or the first with anything on it, those that are shown before the others."""
    names = [wanted] if wanted else sorted(sheets, key=lambda name: not sheets[name])
    empty = None
    for sheet in map(book.get_sheet_by_name, names):
        if sheet.start is not None:
            return sheet
        empty = empty or sheet
    return empty


def _cells(sheet: CalamineSheet) -> list[list[str]]:
    return [_trimmed([_text(cell) for cell in row]) for row in sheet.to_python(skip_empty_area=False)]


def _trimmed(cells: list[str]) -> list[str]:
    while cells and not cells[-1]:
        cells.pop()
    return cells


def _size(sheet: CalamineSheet) -> tuple[int, int]:
    """How many rows and columns there are from the first cell of the sheet to the last that is filled."""
    rows, columns = sheet.end or (-1, -1)
    return rows + 1, columns + 1


def _not_shown(hidden: Hidden | None, sheet: CalamineSheet) -> dict[str, Any]:
    if hidden is None:
        return {"hidden_known": False, "hidden_rows": [], "hidden_columns": [], "lost": 0}
    rows, columns = _size(sheet)
    return {
        "hidden_known": True,
        "hidden_rows": sorted(row for row in hidden.rows if row < rows),
        "hidden_columns": sorted(column for column in hidden.columns if column < columns),
        "lost": hidden.lost,
    }


def _text(cell: object) -> str:
    match cell:
        case bool():
            return "yes" if cell else "no"
        case float() if cell.is_integer() and abs(cell) < _WHOLE_IN_A_FLOAT:
            return str(int(cell))
        case datetime() | date() | time():
            return _moment(cell)
        case timedelta():
            return _hours(cell)
    return str(cell)


def _moment(at: date | time) -> str:
    """A day, a time of day, or both; a spreadsheet's day without a time begins at midnight."""
    if not isinstance(at, datetime | time):
        return at.isoformat()
    exactness = "seconds" if at.second else "minutes"
    if isinstance(at, time):
        return at.isoformat(exactness)
    return at.isoformat(" ", exactness) if at.time() != time() else at.date().isoformat()


def _hours(length: timedelta) -> str:
    minutes = round(length.total_seconds() / 60)
    return f"{minutes // 60}:{minutes % 60:02}"
