"""An original is looked at in the window and let go of; a copy leaves only with a reason."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.evidence.scenes import a_file, an_exhibit, done, showing
from ui.bridge import Current, Desk
from ui.evidence import ExhibitSheet
from ui.look import Look
from workbench import evidence


@pytest.fixture
def sheet(qtbot: QtBot, look: Look, desk: Desk, current: Current, tmp_path: Path) -> ExhibitSheet:
    file = a_file(tmp_path, "mail.html", b"<b>Close</b> what you can")
    logged = done(qtbot, desk, evidence.LogExhibit("E-mail", file))
    file.unlink()
    return showing(qtbot, ExhibitSheet(look, desk, current), current, logged.exhibit)


def test_text_of_evidence_is_shown_as_text_and_let_go_of_with_the_exhibit(
    qtbot: QtBot, desk: Desk, current: Current, sheet: ExhibitSheet
) -> None:
    sheet.original.look_at()
    qtbot.waitUntil(lambda: sheet.original.view is not None)
    assert sheet.original.view is not None
    assert sheet.original.view.text.toPlainText() == "<b>Close</b> what you can"
    current.open(an_exhibit(qtbot, desk))
    qtbot.waitUntil(lambda: sheet.original.view is None)


def test_beside_another_page_it_opens_by_itself_once_and_stays_closed_when_it_was_closed(
    qtbot: QtBot, current: Current, sheet: ExhibitSheet
) -> None:
    sheet.compare(True)
    qtbot.waitUntil(lambda: sheet.original.view is not None)
    sheet.original.close()
    with qtbot.waitSignal(sheet.desk.changed):
        sheet.desk.run(evidence.GradeExhibit(sheet.id, sheet.seen, "2", "B", "Told by two"))
    qtbot.waitUntil(lambda: sheet.seen > 1)
    assert sheet.original.view is None


def test_a_copy_needs_its_reason_and_is_then_the_original(
    qtbot: QtBot, sheet: ExhibitSheet, tmp_path: Path
) -> None:
    form = sheet.original.form
    form.submitted.emit(form.values())
    assert form.refusal("reason").startswith("Say what the copy is for")
    copy = tmp_path / "copy.html"
    sheet.original.save_to(copy, "For the expert")
    qtbot.waitUntil(copy.exists)
    assert copy.read_bytes() == b"<b>Close</b> what you can"
