"""The room of the allegations: listed by number, weighed on both sides, every part changed in place."""

from typing import Any, cast

import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import answer
from ui.allegations import AllegationList, AllegationSheet, NewAllegation
from ui.allegations.allegation_words import standing_of
from ui.bridge import Current, Desk, Place
from ui.findings.finding_words import outcome_tone
from ui.look import Look
from ui.widgets import Form
from workbench import allegations, assertions, casework, findings
from workbench.assertions.rules import SPEAKS_AGAINST, SPEAKS_FOR
from workbench.casework import AllegationDetails, AllegationListRow
from workbench.kernel.commands import Command, Outcome


def done(qtbot: QtBot, desk: Desk, command: Command) -> str:
    heard: list[Outcome] = []
    desk.run(command, then=heard.append)
    qtbot.waitUntil(lambda: bool(heard))
    return str(heard[0].result)


@pytest.fixture
def allegation(qtbot: QtBot, desk: Desk) -> str:
    put = "They closed cases before the inspection."
    return done(qtbot, desk, allegations.AddAllegation(put, framed="Cases were closed early."))


@pytest.fixture
def sheet(qtbot: QtBot, look: Look, desk: Desk, current: Current, allegation: str) -> AllegationSheet:
    made = AllegationSheet(look, desk, current)
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    current.select(Place("allegation", allegation))
    qtbot.waitUntil(lambda: made.title() == "Allegation 1")
    return made


def details(qtbot: QtBot, desk: Desk, allegation: str) -> AllegationDetails:
    found = answer(qtbot, desk, casework.allegation_details, allegation)
    assert isinstance(found, AllegationDetails)
    return found


def said(sheet: QWidget) -> str:
    """Everything that can be read on it now."""
    seen = [each for each in sheet.findChildren(QWidget) if each.isVisibleTo(sheet)]
    return "\n".join(str(each.property("text") or each.property("plainText") or "") for each in seen)


def fill(form: Form, **values: Any) -> None:
    form.set_values(values)
    form.submitted.emit(form.values())


def test_the_list_shows_numbers_and_finds_by_words(
    qtbot: QtBot, look: Look, desk: Desk, current: Current, allegation: str
) -> None:
    done(qtbot, desk, allegations.AddAllegation("No child was left.", parent=allegation))
    made = AllegationList(look, desk, current)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: made.cards.known() == 2)
    shown = [made.cards.model().index(row, 0).data() for row in (0, 1)]
    assert [words.split(" ")[0] for words in shown] == ["1", "1.1"]
    made.filter.setText("no child")
    qtbot.waitUntil(lambda: made.cards.known() == 1)


@pytest.mark.parametrize("outcome", findings.OUTCOMES)
def test_no_outcome_is_shown_as_better_than_another(outcome: str) -> None:
    row = AllegationListRow(cast("Any", None), outcome, True, 0, 0, 0)
    assert standing_of(row) == (outcome[:1].upper() + outcome[1:], outcome_tone(outcome))


def test_what_speaks_against_it_stands_beside_what_speaks_for_it_in_equal_room(
    qtbot: QtBot, desk: Desk, sheet: AllegationSheet
) -> None:
    for words, bearing in (
        ("Numbers fell before the visit.", SPEAKS_FOR),
        ("No rule was broken.", SPEAKS_AGAINST),
    ):
        command = assertions.RecordAssertion(
            "statement of fact", words, body="The council", allegations=((sheet.id, bearing),)
        )
        done(qtbot, desk, command)
    qtbot.waitUntil(lambda: "No rule was broken." in said(sheet) and "Numbers fell" in said(sheet))
    sides = [
        each
        for each in sheet.findChildren(QWidget)
        if each.isVisible() and each.accessibleName() in {"Speaks for it", "Speaks against it"}
    ]
    qtbot.waitUntil(lambda: len({each.width() for each in sides}) == 1)
    assert len(sides) == 2


def test_what_is_missing_is_said_and_what_is_added_is_read_at_once(
    qtbot: QtBot, desk: Desk, sheet: AllegationSheet
) -> None:
    qtbot.waitUntil(lambda: "no finding can be made" in said(sheet))
    sheet._elements._section.acted.emit()
    form = sheet._elements._section._form
    assert form is not None
    fill(form, text=" ")
    qtbot.waitUntil(lambda: form.refusal("text") == "Say what must be proved.")
    fill(form, text="A case was closed in that month.")
    qtbot.waitUntil(lambda: "A case was closed in that month." in said(sheet))


def test_what_must_be_proved_is_taken_from_a_list_as_one_act(
    qtbot: QtBot, desk: Desk, sheet: AllegationSheet
) -> None:
    form = next(each for each in sheet.findChildren(Form) if each.accessibleName() == "Elements from a list")
    fill(form, set="")
    assert form.refusal("set") == "Choose the sort of allegation."
    fill(form, set="Something not done that should have been")
    qtbot.waitUntil(lambda: len(details(qtbot, desk, sheet.id).row.elements) > 1)
    desk.undo()
    qtbot.waitUntil(lambda: not details(qtbot, desk, sheet.id).row.elements)


def test_several_people_who_stand_behind_it_are_recorded_as_one_act(
    qtbot: QtBot, desk: Desk, sheet: AllegationSheet
) -> None:
    form = next(each for each in sheet.findChildren(Form) if each.accessibleName() == "Behind the allegation")
    fill(form, person=(), sort="supports", how="By letter")
    assert "as many at once" in form.refusal("person")
    everybody = tuple(each.id for each in answer(qtbot, desk, casework.person_choices))  # type: ignore[attr-defined]
    fill(form, person=everybody, sort="supports", how="By letter")
    qtbot.waitUntil(lambda: details(qtbot, desk, sheet.id).summary.supporting == len(everybody) > 1)
    desk.undo()
    qtbot.waitUntil(lambda: details(qtbot, desk, sheet.id).summary.supporting == 0)


def test_an_element_is_changed_moved_and_set_aside_from_its_line(
    qtbot: QtBot, desk: Desk, sheet: AllegationSheet
) -> None:
    first, second = (
        done(qtbot, desk, allegations.AddElement(sheet.id, text))
        for text in ("Cases were closed", "On purpose")
    )
    parts = sheet._elements._parts
    qtbot.waitUntil(lambda: second in parts._there)
    sheet.open_link(second)
    parts.form.set_values({"text": "Knowingly"})
    parts.form.field("text").left.emit()
    qtbot.waitUntil(lambda: parts.chosen.values == {"text": "Knowingly"})
    press(parts.form, "Move up")
    qtbot.waitUntil(
        lambda: [row.id for row in details(qtbot, desk, sheet.id).row.elements] == [second, first]
    )
    sheet.open_link(second)
    press(parts.form, "Set aside…")
    form = sheet._elements._section._form
    assert form is not None
    fill(form, reason="It need not be proved")
    qtbot.waitUntil(lambda: second not in parts._there)
    qtbot.waitUntil(lambda: sheet._back.opens(second))
    qtbot.waitUntil(lambda: second in parts._there)


def test_leaving_an_allegation_out_of_scope_without_the_reason_is_refused_beside_the_field(
    qtbot: QtBot, sheet: AllegationSheet
) -> None:
    sheet._alleged._about.acted.emit()
    form = sheet._alleged._editing_about.form
    form.set_values({"scope": "out of scope"})
    form.field("scope").left.emit()
    qtbot.waitUntil(lambda: "out of scope" in form.refusal("scope_reason"))
    form.set_values({"scope": "out of scope", "scope_reason": "Not within the terms", "began": "some day"})
    form.field("scope_reason").left.emit()
    assert form.refusal("began") != ""


def test_the_wording_as_put_is_corrected_only_with_the_source(qtbot: QtBot, sheet: AllegationSheet) -> None:
    sheet._alleged._put.acted.emit()
    form = sheet._alleged._correction
    assert form.values()["put"] == "They closed cases before the inspection."
    fill(form, put="They closed cases before the inspection!", reason="")
    qtbot.waitUntil(lambda: form.refusal("reason") != "")
    fill(form, reason="The letter, page 1")
    qtbot.waitUntil(lambda: "inspection!" in said(sheet))


def test_an_assertion_is_recorded_only_when_it_is_said_how_it_bears(
    qtbot: QtBot, sheet: AllegationSheet
) -> None:
    form = sheet._said._recording
    given = {
        "words": "Caseloads were manageable.",
        "sort": "judgement",
        "subject": "caseloads",
        "body": "Inspectors",
    }
    fill(form, **given)
    assert form.refusal("bearing") != ""
    fill(form, bearing=SPEAKS_AGAINST)
    qtbot.waitUntil(lambda: "Caseloads were manageable." in said(sheet))
    sheet.open_link(next(iter(sheet._said._parts._there)))
    assert sheet._said._section.is_open()


def test_a_standard_is_quoted_and_a_number_needs_figures(
    qtbot: QtBot, desk: Desk, sheet: AllegationSheet
) -> None:
    sheet._standards._section.acted.emit()
    form = sheet._standards._section._form
    assert form is not None
    fill(form, title="Working Together", text="Decisions are recorded.", in_force_from="4 July 2018")
    qtbot.waitUntil(lambda: "Decisions are recorded." in said(sheet))
    number = sheet._numbers._adding
    fill(number, counted="workforce", number="many", source="The letter")
    assert "figures" in number.refusal("number")
    fill(number, number="200", about="all")
    qtbot.waitUntil(lambda: "Workforce: 200" in [link.words for link in links(sheet)])


def test_the_numbers_are_frozen_for_good_after_they_were_read(
    qtbot: QtBot, desk: Desk, sheet: AllegationSheet
) -> None:
    place = sheet._place
    press(place._section, "Freeze the numbers…")
    qtbot.waitUntil(lambda: "1 allegation: 1" in said(place._section))
    place._freezing.submitted.emit({})
    qtbot.waitUntil(lambda: details(qtbot, desk, sheet.id).row.frozen)
    qtbot.waitUntil(place._act.isHidden)


def test_a_new_allegation_is_put_in_its_very_words_as_a_part_of_another(
    qtbot: QtBot, look: Look, desk: Desk, current: Current, allegation: str
) -> None:
    form = NewAllegation(look, desk, current)
    qtbot.addWidget(form)
    form.begin()
    fill(form, put="  ")
    qtbot.waitUntil(lambda: form.refusal("put") != "")
    with qtbot.waitSignal(form.made) as made:
        fill(form, put="No child was left.", put_on="27 January 2020", parent=(allegation,))
    assert made.args is not None
    assert details(qtbot, desk, str(made.args[0])).row.number == "1.1"


def press(inside: QWidget, words: str) -> None:
    next(each for each in inside.findChildren(QPushButton) if each.text() == words).click()


def links(sheet: QWidget) -> list[Any]:
    found = (getattr(each, "link", None) for each in sheet.findChildren(QWidget))
    return [each for each in found if each is not None]
