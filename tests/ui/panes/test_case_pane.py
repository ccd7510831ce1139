"""The case list: every card answers its questions; a refused form keeps its text."""

from pytestqt.qtbot import QtBot

from ui.bridge import Current, Desk
from ui.cases import CasePane
from ui.look import Look


def made(qtbot: QtBot, look: Look, desk: Desk, current: Current, cards: int = 2) -> CasePane:
    pane = CasePane(look, desk, current)
    qtbot.addWidget(pane)
    pane.show()
    qtbot.waitUntil(lambda: len(pane._cards) == cards)
    return pane


def test_a_card_shows_reference_risk_counts_and_the_alarm(
    qtbot: QtBot, look: Look, desk: Desk, current: Current
) -> None:
    first = made(qtbot, look, desk, current)._cards[0]
    assert (first.number, first.badge) == ("C01", "Immediate risk")
    assert first.counts == "1 event · 0 exhibits · 0 interviews"
    assert first.alarm == "Immediate risk, and nothing escalated"


def test_choosing_a_case_narrows_the_window_to_it(
    qtbot: QtBot, look: Look, desk: Desk, current: Current
) -> None:
    pane = made(qtbot, look, desk, current)
    pane._list.chosen.emit(pane._cards[1].id)
    assert current.filters.case == pane._cards[1].id
    assert pane._list.selected() == pane._cards[1].id


def test_filtering_finds_words_and_risk_on_the_card(
    qtbot: QtBot, look: Look, desk: Desk, current: Current
) -> None:
    pane = made(qtbot, look, desk, current)
    pane._filter.filtered.emit("lower oversight")
    assert [pane._list.model().index(0, 0).data()] == ["C02 Stepped down"]
    assert pane._list.model().rowCount() == 1


def test_a_case_added_in_the_form_is_listed_and_chosen(
    qtbot: QtBot, look: Look, desk: Desk, current: Current
) -> None:
    pane = made(qtbot, look, desk, current)
    pane.add()
    pane._form.set_values({"title": "Third", "risk": "high"})
    pane._form.submitted.emit(pane._form.values())
    qtbot.waitUntil(lambda: len(pane._cards) == 3)
    assert pane._cards[2].title == "Third"
    qtbot.waitUntil(lambda: pane._list.selected() == pane._cards[2].id)


def test_a_refused_form_says_why_beside_the_field_and_keeps_what_was_typed(
    qtbot: QtBot, look: Look, desk: Desk, current: Current
) -> None:
    pane = made(qtbot, look, desk, current)
    pane.add()
    pane._form.set_values({"summary": "Long typed words"})
    pane._form.submitted.emit(pane._form.values())
    qtbot.waitUntil(lambda: bool(pane._form.refusal("title")))
    assert pane._form.values()["summary"] == "Long typed words"
