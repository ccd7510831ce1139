"""Taking evidence in: several files at once, sealed while she goes on; what is left out stays with why."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.conftest import answer
from tests.ui.evidence.scenes import a_file
from ui.bridge import Current, Desk
from ui.evidence import NewExhibit
from ui.evidence.files_field import local_files
from ui.look import Look
from workbench import casework, evidence
from workbench.evidence import ExhibitRow


@pytest.fixture
def form(qtbot: QtBot, look: Look, desk: Desk, current: Current) -> NewExhibit:
    made = NewExhibit(look, desk, current)
    qtbot.addWidget(made)
    made.resize(400, 900)
    made.show()
    return made


def submit(form: NewExhibit) -> None:
    form.submitted.emit(form.values())


def rows(qtbot: QtBot, desk: Desk) -> tuple[ExhibitRow, ...]:
    return answer(qtbot, desk, evidence.exhibits)  # type: ignore[return-value]


def test_several_files_become_exhibits_in_one_act_with_the_link_already_made(
    qtbot: QtBot, desk: Desk, form: NewExhibit, tmp_path: Path
) -> None:
    person = answer(qtbot, desk, casework.person_choices)[0].id  # type: ignore[index]
    files = tuple(str(a_file(tmp_path, f"{name}.txt", name.encode())) for name in ("one", "two"))
    form.give({"files": files, "persons": (person,)})
    form.begin()
    form.field("from_whom").set_value("The head of audit")
    with qtbot.waitSignal(form.made):
        submit(form)
    assert [row.title for row in rows(qtbot, desk)] == ["one", "two"]
    ties = answer(qtbot, desk, evidence.exhibit_ties, [row.id for row in rows(qtbot, desk)])
    assert all(tie.persons == ((person, ""),) for tie in ties.values())  # type: ignore[attr-defined]
    assert form.values()["files"] == ()
    desk.undo()
    qtbot.waitUntil(lambda: not rows(qtbot, desk))


def test_files_dropped_while_the_form_is_open_are_added_to_what_is_typed(
    desk: Desk, form: NewExhibit, tmp_path: Path
) -> None:
    form.begin()
    form.field("from_whom").set_value("The head of audit")
    form.give({"files": (str(a_file(tmp_path)),)})
    form.begin()
    assert form.values()["from_whom"] == "The head of audit"
    assert len(form.values()["files"]) == 1
    form.hide()
    form.show()
    form.give({"files": (str(a_file(tmp_path, "other.txt")),)})
    form.begin()
    assert form.values()["from_whom"] == ""
    assert len(form.values()["files"]) == 1


def test_a_file_that_cannot_be_read_stays_with_its_reason_and_stops_no_other(
    qtbot: QtBot, desk: Desk, form: NewExhibit, tmp_path: Path
) -> None:
    gone = str(tmp_path / "gone.txt")
    form.files.add((str(a_file(tmp_path)), gone))
    submit(form)
    qtbot.waitUntil(lambda: bool(form.refusal("files")))
    assert form.values()["files"] == (gone,)
    assert len(rows(qtbot, desk)) == 1


def test_a_file_that_is_an_exhibit_already_is_logged_again_only_with_a_reason(
    qtbot: QtBot, desk: Desk, form: NewExhibit, tmp_path: Path
) -> None:
    file = str(a_file(tmp_path))
    form.files.add((file,))
    with qtbot.waitSignal(form.made):
        submit(form)
    form.files.add((file,))
    submit(form)
    qtbot.waitUntil(lambda: "only with a reason" in form.refusal("files"))
    form.field("copy_reason").set_value("Handed over by a second person")
    with qtbot.waitSignal(form.made):
        submit(form)
    assert len(rows(qtbot, desk)) == 2


def test_a_sealing_that_is_stopped_keeps_nothing_and_the_files_stay_chosen(
    qtbot: QtBot, desk: Desk, form: NewExhibit, tmp_path: Path
) -> None:
    file = str(a_file(tmp_path, "long.bin", bytes(8_000_000)))
    form.files.add((file,))
    with qtbot.waitSignal(desk.cancelled):
        submit(form)
        form.intake.stop()
    assert not form.intake.busy
    assert form.values()["files"] == (file,)
    assert not rows(qtbot, desk)


def test_an_original_without_a_file_is_logged_by_where_it_is_kept(
    qtbot: QtBot, desk: Desk, form: NewExhibit
) -> None:
    submit(form)
    qtbot.waitUntil(lambda: "say where the original is kept" in form.refusal("files"))
    form.field("title").set_value("Her notebook")
    form.field("kept_at").set_value("Safe, shelf 2")
    with qtbot.waitSignal(form.made):
        submit(form)
    assert rows(qtbot, desk)[0].kept_at == "Safe, shelf 2"


def test_what_is_on_the_clipboard_is_files_only_where_they_lie_on_this_computer(
    qapp: QApplication, tmp_path: Path
) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.txt")), QUrl("https://example.org/b.txt")])
    assert local_files(data) == (str(tmp_path / "a.txt"),)
