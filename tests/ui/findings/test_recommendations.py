"""The room of the recommendations: what each still lacks, on what it rests, what the body answered."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ready_made import Stock
from tests.ui.conftest import answer
from tests.workbench.findings.found import a_finding, a_recommendation
from ui.bridge import Current, Desk, Place
from ui.findings import NewRecommendation, RecommendationList, RecommendationSheet
from ui.look import Look
from ui.widgets import Form
from workbench import findings
from workbench.casebook import Casebook
from workbench.findings import RecommendationRow


@pytest.fixture
def folder(tmp_path: Path, stock: Stock) -> Path:
    return stock.of(one_recommendation).copied_to(tmp_path / "Westmere.casebook")


def one_recommendation(casebook: Casebook) -> None:
    """A recommendation that rests on one of two findings."""
    a_recommendation(casebook, findings=(a_finding(casebook),))
    a_finding(casebook, put="Nobody was told")


def the(qtbot: QtBot, desk: Desk) -> RecommendationRow:
    rows = answer(qtbot, desk, findings.recommendations)
    assert isinstance(rows, tuple)
    found: RecommendationRow = rows[0]
    return found


def fill(form: Form, **values: Any) -> None:
    form.set_values(values)
    form.submitted.emit(form.values())


@pytest.fixture
def sheet(qtbot: QtBot, look: Look, desk: Desk, current: Current) -> RecommendationSheet:
    made = RecommendationSheet(look, desk, current)
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    current.select(Place("recommendation", the(qtbot, desk).id))
    qtbot.waitUntil(lambda: made.title() == "Recommendation 1")
    return made


def test_what_it_rests_on_is_linked_and_unlinked_in_place(
    qtbot: QtBot, desk: Desk, sheet: RecommendationSheet
) -> None:
    (before,) = the(qtbot, desk).findings
    rows = answer(qtbot, desk, findings.findings)
    assert isinstance(rows, tuple)
    (other,) = (row.id for row in rows if row.id != before)
    sheet._resting.acted.emit()
    field = sheet._linking.form.field("findings")
    for chosen in ((before, other), (other,)):
        field.set_value(chosen)
        field.left.emit()
        qtbot.waitUntil(lambda chosen=chosen: set(sheet.row.findings) == set(chosen))  # type: ignore[misc]


def test_an_answer_needs_its_day_and_less_than_accepted_its_reason(
    qtbot: QtBot, desk: Desk, sheet: RecommendationSheet
) -> None:
    sheet._answered.acted.emit()
    form = sheet._answered._form
    assert form is not None
    fill(form, response="declined", on="", reason="")
    assert form.refusal("on") != ""
    fill(form, on="today")
    qtbot.waitUntil(lambda: form.refusal("reason") != "")
    fill(form, reason="It would cost too much")
    qtbot.waitUntil(lambda: the(qtbot, desk).response == "declined")
    qtbot.waitUntil(sheet._text._act.isHidden)


def test_a_recommendation_is_begun_from_a_finding_and_the_list_says_what_it_lacks(
    qtbot: QtBot, look: Look, desk: Desk, current: Current
) -> None:
    (finding,) = the(qtbot, desk).findings
    form = NewRecommendation(look, desk, current)
    qtbot.addWidget(form)
    form.begin(finding)
    assert form.values()["findings"] == (finding,)
    fill(form, text=" ")
    qtbot.waitUntil(lambda: form.refusal("text") != "")
    with qtbot.waitSignal(form.made):
        fill(form, text="Audit every closure", addressed_to="The director")
    made: QWidget = RecommendationList(look, desk, current)
    qtbot.addWidget(made)
    made.show()
    assert isinstance(made, RecommendationList)
    qtbot.waitUntil(lambda: made.cards.known() == 2)
    shown = made.cards.model().index(1, 0).data(3)
    assert "Still to say: by when it should be done and how it will be known" in shown
