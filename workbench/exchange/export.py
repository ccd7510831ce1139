"""Writes a table out as CSV or as a workbook; no spreadsheet runs any of it, and it comes back whole."""

import csv
import io
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from math import isfinite

from workbench.exchange import rules
from workbench.exchange.guard import guarded
from workbench.exchange.spreadsheet import SheetCell, workbook

Cell = str | int | float | bool | date | datetime | None


def export_table(kind: str, headings: Sequence[str], rows: Iterable[Sequence[Cell]], form: str) -> bytes:
    """The rows given, as a file of one of `FORMS`: CSV as RFC 4180 has it, in UTF-8 with its mark, or XLSX.

    What the rows may show is decided by who asks for them; of the care and retaliation log none are taken.
    The same rows always give the same bytes. Refused: that log, another form, more than a sheet holds.
    """
    rules.must_be_a_form(form)
    rules.must_be_for_export(kind)
    titles = [_titled(heading) for heading in headings]
    written = [[_written(cell) for cell in row] for row in rows]
    if form == rules.CSV:
        return _csv([titles, *written])
    longest = max((len(str(cell)) for row in written for cell in row), default=0)
    rules.must_fit_a_sheet(len(written) + 1, longest)
    return workbook(_titled(kind), titles, written)


def _csv(rows: Sequence[Sequence[SheetCell]]) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.writer(out, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\r\n")
    writer.writerows([guarded(cell) if isinstance(cell, str) else cell for cell in row] for row in rows)
    return out.getvalue().replace("\0", "\ufffd").encode("utf-8-sig", errors="replace")


def _titled(name: str) -> str:
    """The name of a column as a heading: `risk_reason` becomes `Risk reason`."""
    plain = name.replace("_", " ").replace("-", " ")
    return plain[:1].upper() + plain[1:]


def _written(cell: Cell) -> SheetCell:
    """A cell as it is written: days and moments in the order of ISO 8601, as text that sorts."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, float) and not isfinite(cell):
        return str(cell)
    if isinstance(cell, datetime):
        return cell.isoformat(" ", "minutes")
    return cell.isoformat() if isinstance(cell, date) else cell
