"""Reads a table from a file or from pasted text; a workbook, which may be hostile, in a sandbox child."""

import json
from pathlib import Path, PurePath
from typing import Any, Final

from workbench.exchange import rules
from workbench.exchange.delimited import read_csv, read_pasted
from workbench.exchange.headings import table_on
from workbench.exchange.raw_table import Grid, RawTable
from workbench.exchange.workbook_troubles import refuse
from workbench.kernel.errors import Refused
from workbench.kernel.progress import Progress
from workbench.kernel.wording import count, listed
from workbench.sandbox import Limits, SandboxFailure, run

PASTED: Final = "the pasted text"

_JOB: Final = "workbench.exchange.workbook_job:read_workbook"
_LIMITS: Final = Limits(memory=1 << 30, seconds=60.0, processor_seconds=60, returned=1 << 27)
_WORKBOOKS: Final = frozenset((".xlsx", ".xlsm", ".xltx", ".xls", ".xlsb", ".ods", ".ots"))
_BEGINNINGS_OF_A_WORKBOOK: Final = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")


def read_table(
    data: bytes,
    name: str,
    *,
    sheet: str = "",
    headings_at: int | None = None,
    progress: Progress | None = None,
) -> RawTable:
    """The table in a CSV, XLSX, XLS or ODS file, whose name is shown and tells nothing else.

    `sheet` names the sheet, `headings_at` the row of the headings as a spreadsheet counts it (0: there are
    none); without them they are looked for. Refused: what is no table, or too large. Raises `Cancelled`.
    """
    shown = PurePath(name).name
    rules.must_be_small_enough(shown, len(data))
    if _is_workbook(data, shown):
        return table_on(_in_workbook(data, shown, sheet, progress), headings_at)
    return table_on(read_csv(shown, data), headings_at)


def read_file(
    path: Path, *, sheet: str = "", headings_at: int | None = None, progress: Progress | None = None
) -> RawTable:
    """The same of a file that is read here. Refused besides: no file, or one that cannot be read."""
    try:
        rules.must_be_small_enough(path.name, path.stat().st_size)
        data = path.read_bytes()
    except OSError:
        raise Refused(f"“{path.name}” could not be read. Check that it is a file you may read.") from None
    return read_table(data, path.name, sheet=sheet, headings_at=headings_at, progress=progress)


def read_clipboard(text: str, *, headings_at: int | None = None) -> RawTable:
    """The table in pasted text: a line for each row, a tab between columns. Refused: what is no table."""
    return table_on(read_pasted(PASTED, text), headings_at)


def _is_workbook(data: bytes, name: str) -> bool:
    return data.startswith(_BEGINNINGS_OF_A_WORKBOOK) or PurePath(name).suffix.lower() in _WORKBOOKS


def _in_workbook(data: bytes, name: str, sheet: str, progress: Progress | None) -> Grid:
    asked = json.dumps({"sheet": sheet}).encode("ascii")
    try:
        told = json.loads(run(_JOB, asked + b"\n" + data, _LIMITS, progress))
    except SandboxFailure as failure:
        raise Refused(
            f"“{name}” could not be read as a spreadsheet: {failure.reason}. "
            "Open it in a spreadsheet, save the one sheet as CSV or XLSX, and try that."
        ) from None
    if "trouble" in told:
        refuse(name, sheet, told)
    return _grid(name, told)


def _grid(name: str, told: dict[str, Any]) -> Grid:
    return Grid(
        name,
        tuple(tuple(map(str, row)) for row in told["rows"]),
        merged=tuple((int(a), int(b), int(c), int(d)) for a, b, c, d in told["merged"]),
        hidden_rows=tuple(map(int, told["hidden_rows"])),
        hidden_columns=tuple(map(int, told["hidden_columns"])),
        notes=tuple(_notes(told)),
        sheet=str(told["sheet"]),
        sheets=tuple(map(str, told["sheets"])),
    )


def _notes(told: dict[str, Any]) -> list[str]:
    sheet, hidden = str(told["sheet"]), [str(name) for name in told["hidden_sheets"]]
    others = [
        f"“{name}” (hidden)" if name in hidden else f"“{name}”"
        for name in map(str, told["sheets"])
        if name != sheet
    ]
    notes = [f"Sheet “{sheet}” was read, not {listed(others, 'or')}."] if others else []
    notes += [f"Sheet “{sheet}” is hidden in the workbook; it was read."] if sheet in hidden else []
    if not told["hidden_known"]:
        notes.append("In this format hidden rows and columns cannot be told from others; all were read.")
    if told["lost"]:
        lost = count(int(told["lost"]), "cell")
        notes.append(
            f"{lost} of the sheet hold an error or a formula without a result, and were read as empty."
        )
    return notes
