"""The room of the cases: found, grouped, read as a whole, changed in place, a child at risk first."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from tests.ui.conftest import answer
from ui.bridge import Current, Desk, Place
from ui.cases import CaseList, CaseSheet, NewEscalation
from ui.cases.escalations import EscalationSection
from ui.look import Look
from ui.shell.main_window import MainWindow
from ui.widgets import Form
from workbench import cases, people
from workbench.kernel import clock
from workbench.kernel.commands import Command, Outcome


def done(qtbot: QtBot, desk: Desk, command: Command) -> str:
    heard: list[Outcome] = []
    desk.run(command, then=heard.append)
    qtbot.waitUntil(lambda: bool(heard))
    return str(heard[0].result)


def case_ids(qtbot: QtBot, desk: Desk) -> list[str]:
    rows = answer(qtbot, desk, cases.cases)
    assert isinstance(rows, tuple)
    return [row.id for row in rows]


def list_of(qtbot: QtBot, look: Look, desk: Desk, current: Current) -> CaseList:
    made = CaseList(look, desk, current)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: made.cards.known() == 2)
    return made


@pytest.fixture
def sheet(qtbot: QtBot, look: Look, desk: Desk, current: Current) -> CaseSheet:
    made = CaseSheet(look, desk, current)
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    current.select(Place("case", case_ids(qtbot, desk)[0]))
    qtbot.waitUntil(lambda: made.title().startswith("C01"))
    return made


def submit(form: Form, values: dict[str, str]) -> None:
    form.set_values(values)
    form.submitted.emit(form.values())


def test_a_card_shows_reference_child_risk_status_counts_and_the_alarm(
    qtbot: QtBot, look: Look, desk: Desk, current: Current
) -> None:
    first = list_of(qtbot, look, desk, current).cards.shown()[0]
    assert (first.number, first.badge) == ("C01", "Immediate risk")
    assert first.facts.startswith("Open · ")
    assert len(first.facts) > len("Open · ")
    assert first.counts == "1 event · 0 exhibits · 0 interviews"
    assert first.alarm == "Immediate risk, and nothing escalated"


def test_choosing_a_case_narrows_the_window_to_it(
    qtbot: QtBot, look: Look, desk: Desk, current: Current
) -> None:
    pane = list_of(qtbot, look, desk, current)
    second = pane.cards.shown()[1].id
    pane.cards.chosen.emit(second)
    assert current.filters.case == second
    assert current.place == Place("case", second)
    assert pane.selected() == second
    current.clear()
    assert pane.selected() is None


def test_filtering_finds_words_and_risk_on_the_card(
    qtbot: QtBot, look: Look, desk: Desk, current: Current
) -> None:
    pane = list_of(qtbot, look, desk, current)
    pane.filter.setText("lower oversight")
    qtbot.waitUntil(lambda: [card.title for card in pane.cards.shown()] == ["Stepped down"])


def test_cases_stand_in_groups_by_the_teams_of_the_people_in_them(
    qtbot: QtBot, look: Look, desk: Desk, current: Current
) -> None:
    worker = done(qtbot, desk, people.AddPerson("witness", team="North"))
    done(qtbot, desk, cases.LinkCasePerson(case_ids(qtbot, desk)[1], worker, "professional"))
    pane = list_of(qtbot, look, desk, current)
    pane.group("team")
    qtbot.waitUntil(lambda: bool(pane.cards.shown()[0].group))
    assert [(card.number, card.group) for card in pane.cards.shown()] == [
        ("C02", "North · 1"),
        ("C01", "No team known · 1"),
    ]
    pane.group("risk")
    qtbot.waitUntil(lambda: pane.cards.shown()[0].group == "Immediate risk · 1")


def test_the_sheet_shows_what_is_linked_and_who_belongs_to_the_case(sheet: CaseSheet) -> None:
    assert [link.badge for link in sheet._people.links()] == ["Child"]
    assert [link.words for link in sheet._linked["event"].links()] == ["4 November 2019"]
    assert not sheet._linked["interview"].links()


def test_a_case_is_changed_in_place_and_closing_over_an_escalation_is_refused(
    qtbot: QtBot, sheet: CaseSheet
) -> None:
    submit_case = sheet._editing.form
    submit_case.field("summary").set_value("Closed after one call, reopened.")
    submit_case.field_left.emit("summary")
    qtbot.waitUntil(lambda: sheet._row is not None and sheet._row.summary.endswith("reopened."))
    done(qtbot, sheet.desk, cases.RaiseEscalation(sheet.id, "A bruise", clock.now() - timedelta(hours=1)))
    sheet._happened.acted.emit()
    submit_case.field("status").set_value("closed")
    submit_case.field_left.emit("status")
    qtbot.waitUntil(lambda: "open escalation" in submit_case.trouble())


def test_people_are_linked_unlinked_and_made_another_part_in_one_form(qtbot: QtBot, sheet: CaseSheet) -> None:
    assert sheet._row is not None
    child = sheet._row.persons[0].person
    worker = done(qtbot, sheet.desk, people.AddPerson("witness"))
    form = sheet._editing_people.form
    form.field("professional").set_value((worker,))
    form.field("child").set_value(())
    form.field("family").set_value((child,))
    form.submitted.emit(form.values())
    expected = {(worker, "professional"), (child, "family")}
    qtbot.waitUntil(
        lambda: sheet._row is not None and {(row.person, row.part) for row in sheet._row.persons} == expected
    )


def test_an_escalation_is_taken_step_by_step_to_its_outcome(qtbot: QtBot, sheet: CaseSheet) -> None:
    done(qtbot, sheet.desk, cases.RaiseEscalation(sheet.id, "A bruise", clock.now() - timedelta(hours=1)))
    qtbot.waitUntil(lambda: len(sheet.escalations.sections()) == 1)
    section = sheet.escalations.sections()[0]
    assert section.row.standing == "Escalation: nobody told yet"
    step(section, {"told": "The designated officer"})
    qtbot.waitUntil(lambda: section.row.standing == "Escalation: not acknowledged")
    step(section, {"acknowledged": "The officer, by telephone"})
    qtbot.waitUntil(lambda: section.row.standing == "Escalation: acknowledged, no outcome yet")
    form = step(section, {"outcome": ""})
    qtbot.waitUntil(lambda: form.refusal("outcome") != "")
    submit(form, {"outcome": "A strategy meeting was held."})
    qtbot.waitUntil(lambda: section.row.standing == "")
    assert not section._next.isVisible()


def step(section: EscalationSection, values: dict[str, str]) -> Form:
    section._next.click()
    form = section.form()
    assert form is not None
    submit(form, values)
    return form


def test_a_case_is_set_aside_with_a_reason_and_put_back(qtbot: QtBot, sheet: CaseSheet) -> None:
    aside = sheet._setting_aside
    aside.section.acted.emit()
    submit(aside._form, {"reason": ""})
    qtbot.waitUntil(lambda: aside._form.refusal("reason") != "")
    submit(aside._form, {"reason": "Entered twice"})
    qtbot.waitUntil(lambda: aside._is_aside)
    aside.section.acted.emit()
    qtbot.waitUntil(lambda: not aside._is_aside)


def test_an_escalation_is_recorded_in_two_keystrokes_from_a_selected_case(
    qtbot: QtBot, look: Look, desk: Desk, folder: Path
) -> None:
    window = MainWindow(look, desk, folder)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: window.cases.cards.known() == 2)
    case = window.cases.cards.shown()[1].id
    window.cases.choose(case)
    assert window.act("escalate").shortcut().toString() == "Ctrl+Shift+S"
    window.act("escalate").trigger()
    form = window.drawer.form()
    assert isinstance(form, NewEscalation)
    assert form.values()["case"] == case
    assert form.values()["noticed_at"]
    form.field("noticed").set_value("The school rang: a bruise on the arm")
    qtbot.keyClick(form, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(window.drawer.isHidden)
    qtbot.waitUntil(lambda: window.cases.cards.shown()[1].alarm == "Escalation: nobody told yet")


def test_an_escalation_without_a_case_says_so_and_keeps_what_was_typed(
    qtbot: QtBot, look: Look, desk: Desk, current: Current
) -> None:
    form = NewEscalation(look, desk, current)
    qtbot.addWidget(form)
    form.begin()
    submit(form, {"noticed": "A bruise"})
    assert form.refusal("case") != ""
    assert form.values()["noticed"] == "A bruise"


def test_the_list_is_found_in_the_order_and_the_groups_in_which_it_was_left(
    qtbot: QtBot, look: Look, desk: Desk, current: Current
) -> None:
    pane = list_of(qtbot, look, desk, current)
    pane.sort("title")
    pane.group("status")
    again = list_of(qtbot, look, desk, current)
    qtbot.waitUntil(lambda: [card.group for card in again.cards.shown()] == ["Open · 2", "Open · 2"])
    checked = {action.data() for action in again.findChildren(QAction) if action.isChecked()}
    assert checked == {"title", "status"}
