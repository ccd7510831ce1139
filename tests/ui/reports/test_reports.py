"""Reports: looked at before they go out, which records nothing; what goes out is recorded."""

import io
import zlib
from pathlib import Path
from typing import Any

import pypdf
import pytest
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from tests.ui.conftest import answer
from ui.bridge import Current, Desk
from ui.look import Look
from ui.reports import ReportsPage
from ui.reports.page_view import PageView
from ui.reports.printing import put_on_paper
from workbench import cases, casework, people
from workbench.papers import PagePicture

WHITE = PagePicture(21, 29, 63, zlib.compress(b"\xff" * 63 * 29))


@pytest.fixture
def page(qtbot: QtBot, look: Look, desk: Desk, current: Current) -> ReportsPage:
    made = ReportsPage(look, desk, current)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    return made


def test_the_pages_are_shown_and_looking_at_them_records_nothing(
    qtbot: QtBot, page: ReportsPage, desk: Desk
) -> None:
    before = answer(qtbot, desk, casework.count_journal)
    qtbot.waitUntil(lambda: page.pages.known() > 0)
    assert (
        page._said.text()
        == "Names are hidden here. What is saved or printed contains them: it is for you alone."
    )
    assert answer(qtbot, desk, casework.count_journal) == before
    desk.run(cases.AddCase("Third"))
    qtbot.waitUntil(page._anew.isVisible)
    assert page._said.text() == "The record was changed since these pages were made."


def test_the_pages_hold_a_name_only_while_it_is_revealed(
    qtbot: QtBot, page: ReportsPage, desk: Desk, current: Current
) -> None:
    people_there: Any = answer(qtbot, desk, people.persons)
    worker = people_there[0]
    qtbot.waitUntil(lambda: page.pages.known() > 0)
    assert "Bartholomew" not in _words_of(page)
    current.names.show({worker.id: "Bartholomew"})
    assert page.pages.known() == 0
    qtbot.waitUntil(lambda: page.pages.known() > 0)
    assert "Bartholomew" in _words_of(page)
    current.names.hide()
    assert page.pages.known() == 0
    assert page._document == b""
    qtbot.waitUntil(lambda: page.pages.known() > 0)
    assert "Bartholomew" not in _words_of(page)


def _words_of(page: ReportsPage) -> str:
    return "".join(sheet.extract_text() for sheet in pypdf.PdfReader(io.BytesIO(page._document)).pages)


def test_another_choice_takes_the_place_of_what_was_being_made_without_a_word(
    qtbot: QtBot, page: ReportsPage, desk: Desk
) -> None:
    said: list[object] = []
    desk.cancelled.connect(lambda: said.append(None))
    qtbot.waitUntil(lambda: page._job is not None)
    page._sort.set_value("case")
    page._sort.edited.emit()
    qtbot.waitUntil(lambda: page._made_of[0] == "case" and page.pages.known() > 0)
    with qtbot.waitSignal(page.saving) as saved:
        page._save.click()
    assert saved.args == list(page.wanted())
    assert said == []


def test_more_pages_are_asked_for_near_the_end_and_a_page_keeps_its_shape(qtbot: QtBot, look: Look) -> None:
    view = PageView(look)
    qtbot.addWidget(view)
    view.resize(600, 400)
    view.show()
    view.show_pages([WHITE] * 3, 9)
    qtbot.waitUntil(lambda: view.verticalScrollBar().maximum() > 0)
    with qtbot.waitSignal(view.more_wanted) as wanted:
        view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    assert wanted.args == [3]
    view.add_pages([WHITE])
    sheet = view._sheets[3]
    assert sheet.accessibleName() == "Page 4 of 9"
    assert abs(sheet.width() / sheet.height() - 21 / 29) < 0.01


def test_every_page_is_put_on_paper(qtbot: QtBot, tmp_path: Path) -> None:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "paper.pdf"))
    assert put_on_paper(printer, [WHITE, WHITE]) == 2
    assert len(pypdf.PdfReader(tmp_path / "paper.pdf").pages) == 2
