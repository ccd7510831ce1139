"""The room of the right of reply: proposed, shown, put, answered and considered, each refused out of turn."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ready_made import Stock
from tests.ui.conftest import answer
from tests.workbench.allegations.alleged import an_allegation
from tests.workbench.representations.answered import a_criticism, a_manager
from ui.bridge import Current, Desk, Place
from ui.look import Look
from ui.representations import CriticismList, CriticismSheet, NewCriticism
from ui.widgets import Form
from workbench import representations
from workbench.casebook import Casebook
from workbench.kernel import clock
from workbench.kernel.wording import day
from workbench.representations import CriticismRow


@pytest.fixture
def folder(tmp_path: Path, stock: Stock) -> Path:
    return stock.of(two_criticisms).copied_to(tmp_path / "Westmere.casebook")


def two_criticisms(casebook: Casebook) -> None:
    """Two criticisms of one person, from one allegation."""
    person, allegation = a_manager(casebook), an_allegation(casebook)
    a_criticism(casebook, person, "She closed cases early", allegation=allegation)
    a_criticism(casebook, person, "She did not read the file", basis="", allegation=allegation)


@pytest.fixture
def rows(qtbot: QtBot, desk: Desk) -> tuple[CriticismRow, ...]:
    found = answer(qtbot, desk, representations.criticisms, clock.today())
    assert isinstance(found, tuple)
    return found


@pytest.fixture
def sheet(
    qtbot: QtBot, look: Look, desk: Desk, current: Current, rows: tuple[CriticismRow, ...]
) -> CriticismSheet:
    made = CriticismSheet(look, desk, current)
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    current.select(Place("criticism", rows[0].id))
    qtbot.waitUntil(lambda: made.title().startswith("Criticism 1 of"))
    return made


def said(sheet: QWidget) -> str:
    """Everything that can be read on it now."""
    seen = [each for each in sheet.findChildren(QWidget) if each.isVisibleTo(sheet)]
    links = [link.in_words() for each in seen if (link := getattr(each, "link", None))]
    words = [str(each.property("text") or each.property("plainText") or "") for each in seen]
    return "\n".join((*words, *links))


def fill(form: Form, **values: Any) -> None:
    form.set_values(values)
    form.submitted.emit(form.values())


def press(inside: QWidget, words: str) -> None:
    next(each for each in inside.findChildren(QPushButton) if each.text() == words).click()


def send(qtbot: QtBot, sheet: CriticismSheet, days_ago: int, days: int) -> None:
    """Record a letter with criticism 1, sent so many days ago, which leaves so many days."""
    sent = clock.today() - timedelta(days=days_ago)
    fill(
        sheet._letters._sending,
        criticisms=(sheet.id,),
        sent_on=day(sent),
        deadline=day(sent + timedelta(days=days)),
        how="by hand",
    )
    qtbot.waitUntil(lambda: "Sent on" in said(sheet._letters._section))


def test_a_letter_says_what_is_missing_beside_its_field_and_freezes_the_words(
    qtbot: QtBot, sheet: CriticismSheet, rows: tuple[CriticismRow, ...]
) -> None:
    press(sheet._letters._section, "Record a letter")
    form = sheet._letters._sending
    qtbot.waitUntil(lambda: form.values()["criticisms"] == (sheet.id,))
    fill(form, sent_on="yesterday", deadline="today", how="by hand")
    qtbot.waitUntil(lambda: "less than 14 days" in form.refusal("short_notice"))
    fill(form, criticisms=(rows[1].id,), short_notice="The report is due")
    qtbot.waitUntil(lambda: "support criticism 2" in form.trouble())
    fill(form, criticisms=(rows[0].id,))
    qtbot.waitUntil(lambda: "short notice: The report is due" in said(sheet._letters._section))
    qtbot.waitUntil(sheet._text._act.isHidden)


def test_an_answer_is_considered_before_anything_is_decided(qtbot: QtBot, sheet: CriticismSheet) -> None:
    fill(sheet._answers._adding, received_on="today", text="I did not.")
    assert "Record the letter first" in sheet._answers._adding.trouble()
    effect = {"outcome": "stands unchanged", "reasons": "The log agrees", "on": "today"}
    press(sheet._effect._section, "Decide")
    form = sheet._effect._section._form
    assert form is not None
    fill(form, **effect)
    qtbot.waitUntil(lambda: "has not answered yet" in form.trouble())
    send(qtbot, sheet, 2, 20)
    fill(sheet._answers._adding, received_on="today", text="I did not.")
    qtbot.waitUntil(lambda: "I did not." in said(sheet._answers._section))
    fill(form, **effect)
    qtbot.waitUntil(lambda: "Stands unchanged, decided on" in said(sheet._effect._section))
    press(sheet._effect._section, "Take the decision back…")
    fill(sheet._effect._aside, reason="A second letter came")
    qtbot.waitUntil(lambda: sheet.effect == "")


def test_that_no_answer_came_is_recorded_only_after_the_deadline_and_more_time_takes_it_back(
    qtbot: QtBot, sheet: CriticismSheet
) -> None:
    send(qtbot, sheet, 20, 15)
    letter = next(iter(sheet._letters._rows))
    sheet.open_link(letter)
    press(sheet._letters._one, "No answer came")
    qtbot.waitUntil(lambda: "No answer," in said(sheet._letters._section))
    sheet.open_link(letter)
    press(sheet._letters._one, "Give more time…")
    until = day(clock.today() + timedelta(days=5))
    fill(sheet._letters._more_time, until=until, reason="Was ill", on="today")
    qtbot.waitUntil(lambda: f"More time until {until}" in said(sheet._letters._section))
    sheet.open_link(letter)
    press(sheet._letters._one, "No answer came")
    qtbot.waitUntil(lambda: "Wait until that day has passed" in sheet._letters._one.trouble())


def test_what_was_shown_names_the_criticisms_and_is_changed_in_place(
    qtbot: QtBot, sheet: CriticismSheet
) -> None:
    press(sheet._disclosures._section, "Record what was shown")
    form = sheet._disclosures._adding
    fill(form, criticisms=(sheet.id,), items="The audit log", on="today", how="")
    qtbot.waitUntil(lambda: form.refusal("how") != "")
    fill(form, how="copies by hand")
    qtbot.waitUntil(lambda: "copies by hand, on criticism 1" in said(sheet._disclosures._section))
    sheet.open_link(next(iter(sheet._disclosures._parts._there)))
    changing = sheet._disclosures._parts.form
    changing.set_values({"items": "The audit log, page 4"})
    changing.field("items").left.emit()
    changing.left.emit()
    qtbot.waitUntil(lambda: "The audit log, page 4" in said(sheet._disclosures._section))


def test_a_criticism_is_begun_from_an_allegation_and_listed_by_person(
    qtbot: QtBot, look: Look, desk: Desk, current: Current, rows: tuple[CriticismRow, ...]
) -> None:
    form = NewCriticism(look, desk, current)
    qtbot.addWidget(form)
    form.begin(rows[0].allegation)
    assert form.values()["allegation"] == (rows[0].allegation,)
    fill(form, text="He signed unseen")
    assert form.refusal("person") != ""
    with qtbot.waitSignal(form.made):
        fill(form, person=(rows[0].person,))
    made = CriticismList(look, desk, current)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: made.cards.known() == 3)
    made.filter.setText("unseen")
    qtbot.waitUntil(lambda: made.cards.known() == 1)
