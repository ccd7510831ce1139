"""The decision log: recorded with every option, read with both dates, superseded and never edited."""

from pytestqt.qtbot import QtBot

from tests.ui.conduct.doing import a_decision, before, list_of, sheet_of, submit
from tests.ui.conftest import answer
from ui.bridge import Current, Desk, Place
from ui.conduct import DecisionList, DecisionSheet, NewDecision
from ui.look import Look
from ui.widgets import RunningField
from workbench import cases, casework, conduct
from workbench.conduct import DecisionRow
from workbench.kernel.running_text import refer


def decisions(qtbot: QtBot, desk: Desk) -> tuple[DecisionRow, ...]:
    found = answer(qtbot, desk, conduct.decisions)
    assert isinstance(found, tuple)
    return found


def test_a_decision_is_recorded_with_its_options_the_empty_ones_left_out(
    qtbot: QtBot, look: Look, desk: Desk, current: Current
) -> None:
    form = NewDecision(look, desk, current)
    qtbot.addWidget(form)
    form.begin("Which closures are looked at")
    submit(form, {"options": ("", "All of them", ""), "reasons": "Few."})
    qtbot.waitUntil(lambda: "Choose which" in form.trouble())
    assert form.values()["options"] == ("", "All of them", "")
    with qtbot.waitSignal(form.made):
        submit(form, {"options": ("3", "All of them", "", "The ten", "A blind sample")})
    row = decisions(qtbot, desk)[0]
    assert (row.title, row.chosen) == ("Which closures are looked at", "A blind sample")
    assert row.others == ("All of them", "The ten")
    assert form.values()["options"] == ("", "", "")


def test_a_decision_without_reasons_is_refused_beside_them_and_keeps_what_was_typed(
    qtbot: QtBot, look: Look, desk: Desk, current: Current
) -> None:
    form = NewDecision(look, desk, current)
    qtbot.addWidget(form)
    form.begin()
    submit(form, {"title": "Which", "options": ("0", "All", "None")})
    qtbot.waitUntil(lambda: "Give the reasons" in form.refusal("reasons"))
    assert form.values()["options"] == ("0", "All", "None")


def test_the_log_shows_the_newest_first_and_narrows_to_what_was_entered_late(
    qtbot: QtBot, look: Look, desk: Desk, current: Current
) -> None:
    a_decision(qtbot, desk, "First", decided_on=before(9))
    a_decision(qtbot, desk, "Second")
    log = list_of(qtbot, DecisionList(look, desk, current), 2)
    assert [card.title for card in log.cards.shown()] == ["Second", "First"]
    log.narrow("late")
    qtbot.waitUntil(lambda: [card.title for card in log.cards.shown()] == ["First"])
    assert log.cards.shown()[0].counts.endswith("entered 9 days later")
    log.clear_filter()
    log.filter.setText("august second")
    qtbot.waitUntil(lambda: [card.title for card in log.cards.shown()] == ["Second"])


def test_a_decision_is_superseded_with_its_options_at_hand_and_the_chain_is_read(
    qtbot: QtBot, look: Look, desk: Desk, current: Current
) -> None:
    first = a_decision(qtbot, desk, "Which closures")
    sheet = sheet_of(qtbot, DecisionSheet(look, desk, current), Place("decision", first), "Decision 1")
    sheet._versions.acted.emit()
    form = sheet._versions.form()
    assert form is not None
    assert form.values()["options"] == ("", "Sixty of them", "All closures")
    with qtbot.waitSignal(current.going):
        submit(form, {"options": ("1", "Sixty of them", "All closures"), "reasons": "There is time."})
    qtbot.waitUntil(lambda: sheet.title().startswith("Decision 2"))
    assert [link.badge for link in sheet._versions.links()] == ["", "This one, and it holds"]
    sheet.open_link(first)
    qtbot.waitUntil(lambda: sheet.title().startswith("Decision 1"))
    assert [link.badge for link in sheet._versions.links()] == ["This one", "Holds"]
    assert not sheet._versions._act.isVisible()


def test_a_case_is_named_in_a_decision_and_the_decision_is_linked_to_it(
    qtbot: QtBot, look: Look, desk: Desk, current: Current
) -> None:
    rows = answer(qtbot, desk, cases.cases)
    assert isinstance(rows, tuple)
    form = NewDecision(look, desk, current)
    qtbot.addWidget(form)
    form.begin()
    reasons = form.field("reasons")
    assert isinstance(reasons, RunningField)
    qtbot.waitUntil(lambda: rows[0].id in {id for id, *_ in reasons._choices})
    decision = a_decision(qtbot, desk, f"Told about {refer(rows[0].id)}")
    links = answer(qtbot, desk, casework.links_of, rows[0].id)
    assert isinstance(links, tuple)
    assert decision in {link.id for link in links}
