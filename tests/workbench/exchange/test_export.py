"""What is written out: text as text in every form, nothing that runs in a spreadsheet, no who and no when."""

import io
import json
import re
import zipfile
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from tests.assurance import Record as Assurance
from tests.workbench.exchange.test_guard import FORMULAS, TEXTS
from workbench.exchange.delimited import read_csv
from workbench.exchange.guard import guarded
from workbench.exchange.tables import Cell, export_table, read_table
from workbench.exchange.workbook_job import read_workbook
from workbench.kernel.errors import Refused

SIGNS = "=+-@\t\r\n"
ODD = [
    *(
        "_x0041_",
        "_x005F_",
        "_X0041_",
        "\x01\x1f",
        "a\r\nb\rc",
        " both sides ",
        "<&>\"'",
        "𝔸😀",
        "\ufdd0",
        "]]>",
    ),
    *("#N/A", "TRUE", "1e5", "00123", "3/4/19", "C:\\x", "{=1}", "\u2028", "xml:space"),
]
FIELD = re.compile(r'(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)')

a_text = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\ufffe\uffff"))


def strict_csv(data: bytes) -> list[list[str]]:
    """A reader of RFC 4180 and nothing else: every record ends in CR LF, every quotation is closed."""
    assert data.startswith(b"\xef\xbb\xbf")
    text = data[3:].decode("utf-8")
    rows: list[list[str]] = [[]]
    at = 0
    while at < len(text):
        found = FIELD.match(text, at)
        assert found, f"no field at {at}"
        rows[-1].append(found[2] if found[1] is None else found[1].replace('""', '"'))
        rows += [[]] if found[3] == "\r\n" else []
        at = found.end()
    return rows[:-1]


def by_openpyxl(data: bytes) -> list[list[Any]]:
    """The cells as another program sees them."""
    sheet = load_workbook(io.BytesIO(data)).worksheets[0]
    return [[cell.value for cell in row] for row in sheet.iter_rows()]


def parts(data: bytes) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        return {name: packed.read(name).decode("utf-8") for name in packed.namelist()}


def test_csv_is_that_of_rfc_4180_in_utf_8_with_its_mark() -> None:
    data = export_table("people", ("name", "risk_reason"), [('Šimůnek "Ann"', "a,b\r\nc"), (3, None)], "csv")
    assert data == ('\ufeff"Name","Risk reason"\r\n"Šimůnek ""Ann""","a,b\r\nc"\r\n3,""\r\n'.encode())


def test_every_sort_of_cell_is_written() -> None:
    moment = datetime(2020, 2, 17, 12, 0, 30, tzinfo=UTC)
    cells: list[Cell] = ["x", 3, -2, 2.5, float("nan"), True, False, None, date(2019, 11, 4), moment]
    words = ["x", "3", "-2", "2.5", "nan", "yes", "no", "", "2019-11-04", "2020-02-17 12:00+00:00"]
    assert strict_csv(export_table("t", ["a"] * 10, [cells], "csv"))[1] == words
    (_, row) = by_openpyxl(export_table("t", ["a"] * 10, [cells], "xlsx"))
    assert row == ["x", 3, -2, 2.5, "nan", "yes", "no", None, "2019-11-04", "2020-02-17 12:00+00:00"]


def test_t57_no_cell_of_a_csv_file_begins_like_a_formula(assurance: Assurance) -> None:
    tried = [f"{before}{text}" for text in (*FORMULAS, *TEXTS) for before in ("", " ", '"', "\u200e")]
    data = export_table("events", ["title", "account"], [(text, text) for text in tried], "csv")
    rows = strict_csv(data)[1:]
    runs = [
        text for text, row in zip(tried, rows, strict=True) if any(cell[:1] in set(SIGNS) for cell in row)
    ]
    changed = [text for text, row in zip(tried, rows, strict=True) if row[0] not in {text, f"'{text}"}]
    back = read_csv("a.csv", data).rows[1:]
    lost = [text for text, row in zip(tried, back, strict=True) if row != (text, text)]
    failures = len({*runs, *changed, *lost})
    assurance(
        test_id="T57", what="cells of CSV that could run as formulas", count=len(tried), failures=failures
    )
    assert (runs, changed, lost) == ([], [], [])


def test_t57_no_cell_of_a_workbook_is_a_formula(assurance: Assurance) -> None:
    tried = [*FORMULAS, *TEXTS, *ODD]
    data = export_table("events", ["title"], [(text,) for text in tried], "xlsx")
    sheet = load_workbook(io.BytesIO(data)).worksheets[0]
    cells = [(text, sheet.cell(row, 1)) for row, text in enumerate(tried, start=2) if text]
    runs = [text for text, cell in cells if cell.data_type != "s"]
    unquoted = [text for text, cell in cells if text in FORMULAS and not cell.quotePrefix]
    formulas = re.findall("<f[ >/]", parts(data)["xl/worksheets/sheet1.xml"])
    failures = len({*runs, *unquoted}) + len(formulas)
    what = "cells of workbooks that could be formulas"
    assurance(test_id="T57", what=what, count=len(cells), failures=failures)
    assert (runs, unquoted, formulas) == ([], [], [])


@given(
    st.lists(st.lists(a_text | st.text(alphabet="'\"=+-@\t\r\n ,;＝x"), min_size=2, max_size=2), max_size=6)
)
def test_any_text_is_read_from_csv_guarded_by_a_strict_reader_and_as_it_was_by_ours(
    rows: list[list[str]],
) -> None:
    data = export_table("t", ["first", "second"], rows, "csv")
    assert strict_csv(data)[1:] == [[guarded(cell) for cell in row] for row in rows]
    assert [list(row) for row in read_csv("a.csv", data).rows[1:]] == rows


@given(st.lists(a_text | st.text(alphabet="_xX0041F\r\n\t =<&"), min_size=1, max_size=6))
def test_any_text_comes_back_from_a_workbook(texts: list[str]) -> None:
    data = export_table("t", ["words", "end"], [(text, "x") for text in texts], "xlsx")
    told = json.loads(read_workbook(b'{"sheet": ""}\n' + data))
    assert [row[0] for row in told["rows"][1:]] == texts


@pytest.mark.parametrize("text", ODD)
def test_odd_text_is_seen_alike_by_our_reader_and_comes_back(text: str) -> None:
    data = export_table("t", ["words", "end"], [(text, "x")], "xlsx")
    assert read_table(data, "a.xlsx", headings_at=1).rows[0].cells == (text, "x")


def test_what_no_file_can_hold_is_replaced_visibly() -> None:
    rows = [("a\0b\ud800c",)]
    assert by_openpyxl(export_table("t", ["x"], rows, "xlsx"))[1] == ["a\ufffdb\ufffdc"]
    assert strict_csv(export_table("t", ["x"], rows, "csv"))[1] == ["a\ufffdb?c"]


def test_the_same_rows_always_give_the_same_bytes() -> None:
    rows = [("x", 3), ("=1", None)]
    for form in ("csv", "xlsx"):
        assert export_table("t", ["a", "b"], rows, form) == export_table("t", ["a", "b"], rows, form)


def test_a_workbook_tells_nothing_of_who_when_or_where() -> None:
    data = export_table("people", ["role"], [("Clerk",)], "xlsx")
    assert sorted(parts(data)) == [
        *(
            "[Content_Types].xml",
            "_rels/.rels",
            "xl/_rels/workbook.xml.rels",
            "xl/styles.xml",
            "xl/workbook.xml",
        ),
        "xl/worksheets/sheet1.xml",
    ]
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        told = {
            (entry.date_time, entry.create_system, entry.extra, entry.comment) for entry in packed.infolist()
        }
    assert told == {((1980, 1, 1, 0, 0, 0), 0, b"", b"")}
    assert not re.search(
        r"20[12]\d-|creator|author|modified|Excel|docProps", "".join(parts(data).values()), re.IGNORECASE
    )


def test_writing_leaves_no_file_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr("tempfile.tempdir", None)
    opened: list[object] = []
    monkeypatch.setattr("tempfile.NamedTemporaryFile", lambda *_, **__: opened.append("a file"))
    export_table("people", ["role"], [("Clerk",)], "xlsx")
    assert (opened, list(tmp_path.iterdir())) == ([], [])


@pytest.mark.parametrize(
    "kind, name",
    [("key-dates", "Key dates"), ("a/b:c*d", "A b c d"), ("'", "Table"), ("x" * 50, "X" + "x" * 30)],
)
def test_a_sheet_is_named_after_the_kind(kind: str, name: str) -> None:
    data = export_table(kind, ["role"], [("Clerk",)], "xlsx")
    assert load_workbook(io.BytesIO(data)).sheetnames == [name]


def test_headings_are_held_in_view_and_never_formulas() -> None:
    data = export_table("t", ["=1+1", ""], [("x", "y")], "xlsx")
    sheet = load_workbook(io.BytesIO(data)).worksheets[0]
    assert sheet.freeze_panes == "A2"
    assert (sheet["A1"].value, sheet["A1"].data_type) == ("=1+1", "s")
    assert strict_csv(export_table("t", ["=1+1", ""], [("x", "y")], "csv"))[0] == ["'=1+1", ""]


def test_the_care_log_another_form_and_too_much_are_refused() -> None:
    with pytest.raises(Refused, match="never exported"):
        export_table("care", ["a"], [], "csv")
    with pytest.raises(Refused, match="csv or xlsx"):
        export_table("people", ["a"], [], "pdf")
    with pytest.raises(Refused, match="as CSV instead"):
        export_table("people", ["a"], [("x" * 40_000,)], "xlsx")
    assert len(strict_csv(export_table("people", ["a"], [("x" * 40_000,)], "csv"))[1][0]) == 40_000
