"""The passphrase is changed, a second one set and taken away, the sheet given out: each by the old one."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from tests.ready_made import KEY, Stock
from tests.ui.conftest import open_desk
from ui.bridge import Current
from ui.look import Look
from ui.shell.keeping_page import KeepingPage
from ui.shell.new_passphrase import NewPassphrase
from ui.widgets import Form
from workbench import keeping
from workbench.casebook import Casebook
from workbench.store import keys
from workbench.store.data_key import DataKey
from workbench.store.opened import read_state
from workbench.store.slots import FLOOR

OLD = "quiet harbour lantern seven"
NEW = "copper meadow window eleven"


@pytest.fixture
def folder(tmp_path: Path, stock: Stock) -> Path:
    return stock.of(one_passphrase).copied_to(tmp_path / "Westmere.casebook")


def one_passphrase(casebook: Casebook) -> None:
    identity = read_state(casebook.store.connection).casebook
    keys.create_keys(casebook.folder, identity, KEY, OLD, FLOOR)


@pytest.fixture
def page(qtbot: QtBot, look: Look, folder: Path, key: DataKey) -> Iterator[KeepingPage]:
    desk = open_desk(qtbot, lambda: Casebook.open(folder, key=key))
    made = KeepingPage(look, desk, Current())
    qtbot.addWidget(made)
    made.show()
    yield made
    assert desk.close()


def send(form: Form, passphrase: str, new: str = "", again: str = "") -> None:
    form.set_values({"passphrase": passphrase} | ({"new": new} if "new" in form.values() else {}))
    field = form.field("new") if "new" in form.values() else None
    if isinstance(field, NewPassphrase):
        field.set_again(again or new)
    form.submitted.emit(form.values())


def test_the_passphrase_is_changed_by_the_old_one_and_nothing_typed_is_kept(
    qtbot: QtBot, page: KeepingPage, folder: Path
) -> None:
    page._passphrase.acted.emit()
    send(page.changing, "not the passphrase", NEW)
    qtbot.waitUntil(lambda: "does not open" in page.changing.refusal("passphrase"))
    send(page.changing, OLD, NEW, "something else")
    assert "not the same" in page.changing.refusal("new")
    send(page.changing, OLD, "short")
    assert "at least 8 characters" in page.changing.refusal("new")
    send(page.changing, OLD, NEW)
    qtbot.waitUntil(lambda: page._passphrase._state.text() == "Changed")
    assert page.changing.values() == {"passphrase": "", "new": ""}
    assert keys.verify_passphrase(folder, NEW)
    assert not keys.verify_passphrase(folder, OLD)


def test_a_second_passphrase_is_set_and_taken_away(qtbot: QtBot, page: KeepingPage, folder: Path) -> None:
    qtbot.waitUntil(lambda: page._second._act.text() == "Set one")
    page._second.acted.emit()
    send(page.setting, OLD, NEW)
    qtbot.waitUntil(lambda: page._second._act.text() == "Set another")
    assert keeping.has_second_passphrase(folder)
    assert keys.verify_passphrase(folder, NEW)
    page._taking.click()
    send(page.taking, NEW)
    qtbot.waitUntil(lambda: page._second._act.text() == "Set one")
    assert not keeping.has_second_passphrase(folder)


def test_the_sheet_is_given_out_by_the_passphrase_alone(
    qtbot: QtBot, page: KeepingPage, folder: Path, key: DataKey, monkeypatch: pytest.MonkeyPatch
) -> None:
    written = folder.parent / "sheet.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(written), ""))
    page._ask_way(page._out.save)
    send(page.giving, "not the passphrase")
    qtbot.waitUntil(lambda: "not the passphrase" in page.giving.refusal("passphrase"))
    assert not written.exists()
    send(page.giving, OLD)
    qtbot.waitUntil(written.exists)
    assert words_of(written) == keeping.recovery_words(key)
    inside = folder / "sheet.pdf"
    page._out.save_to(inside)
    qtbot.waitUntil(lambda: "beside what it opens" in said(page))
    assert not inside.exists()


def test_the_sheet_is_printed_without_a_file(qtbot: QtBot, page: KeepingPage, folder: Path) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(folder.parent / "paper.pdf"))
    page._out.print_on(printer)
    qtbot.waitUntil(lambda: "Given to the printer" in said(page))
    assert len(PdfReader(folder.parent / "paper.pdf").pages) == 1


def said(page: KeepingPage) -> str:
    return " ".join(str(each.property("text") or "") for each in page._sheet.findChildren(QWidget))


def words_of(document: Path) -> tuple[str, ...]:
    """The numbered words of a sheet, as a reader of PDF finds them."""
    words: list[Any] = PdfReader(document).pages[0].extract_text().split()
    return tuple(words[words.index(f"{number}.") + 1] for number in range(1, 25))
