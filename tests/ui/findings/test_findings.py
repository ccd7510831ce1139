"""The room of the findings: weighed on both sides, refused while something is missing, issued for good."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests import builders
from tests.ready_made import Stock
from tests.ui.conftest import answer
from tests.workbench.allegations.alleged import an_allegation
from tests.workbench.findings.found import WEIGHED, a_finding, concluded, the
from ui.bridge import Current, Desk, Place
from ui.findings import FindingList, FindingSheet, NewFinding
from ui.look import Look
from ui.widgets import Form
from workbench import allegations, casework, findings
from workbench.casebook import Casebook
from workbench.casework import FindingDetails, FindingListRow
from workbench.findings import FindingRow


@pytest.fixture
def folder(tmp_path: Path, stock: Stock) -> Path:
    return stock.of(one_finding).copied_to(tmp_path / "Westmere.casebook")


def one_finding(casebook: Casebook) -> None:
    """An adverse draft that is complete, on somebody who was not heard, and an allegation with no element."""
    finding = a_finding(casebook, elements=1)
    person = builders.a_person(casebook, "subject of criticism", pseudonym="P14")
    casebook.run(allegations.ComplainOf(the(casebook, finding).allegation, person, "service manager"))
    concluded(casebook, finding, "substantiated", "substantiated")
    an_allegation(casebook, "Nothing to prove")


@pytest.fixture
def finding(qtbot: QtBot, desk: Desk) -> str:
    rows = answer(qtbot, desk, findings.findings)
    assert isinstance(rows, tuple)
    (row,) = rows
    assert isinstance(row, FindingRow)
    return row.id


@pytest.fixture
def sheet(qtbot: QtBot, look: Look, desk: Desk, current: Current, finding: str) -> FindingSheet:
    made = FindingSheet(look, desk, current)
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    current.select(Place("finding", finding))
    qtbot.waitUntil(lambda: made.title() == "Finding on allegation 1")
    return made


def details(qtbot: QtBot, desk: Desk, finding: str) -> FindingDetails:
    found = answer(qtbot, desk, casework.finding_details, finding)
    assert isinstance(found, FindingDetails)
    return found


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


def test_a_person_who_was_not_heard_stands_in_the_way_until_the_reason_is_given(
    qtbot: QtBot, desk: Desk, sheet: FindingSheet
) -> None:
    assert "P14 had no chance to answer yet." in said(sheet)
    press(sheet._issuing._section, "Issue…")
    form = sheet._issuing._issue
    fill(form, without_reply="")
    qtbot.waitUntil(lambda: "Put the criticism to them first" in form.refusal("without_reply"))
    fill(form, without_reply="P14 has died")
    qtbot.waitUntil(lambda: "It was issued without a reply because: P14 has died" in said(sheet))
    assert [each.issued_at is not None for each in details(qtbot, desk, sheet.id).versions] == [True]


def test_the_next_version_stands_beside_the_one_that_was_issued(
    qtbot: QtBot, desk: Desk, sheet: FindingSheet
) -> None:
    fill(sheet._issuing._issue, without_reply="P14 has died")
    qtbot.waitUntil(lambda: sheet._issuing._section._act.text() == "Begin the next version…")
    fill(sheet._issuing._revise, reason=" ")
    qtbot.waitUntil(lambda: sheet._issuing._revise.refusal("reason") != "")
    fill(sheet._issuing._revise, reason="A new account")
    qtbot.waitUntil(lambda: "Version 2, draft" in said(sheet._versions._beside))
    assert "Version 1, issued" in said(sheet._versions._beside)
    press(sheet._issuing._section, "Give up this version…")
    fill(sheet._issuing._give_up, reason="It adds nothing")
    qtbot.waitUntil(lambda: "There is one version." in said(sheet._versions._beside))


def test_what_is_missing_leads_to_the_form_in_which_it_is_mended(
    qtbot: QtBot, desk: Desk, sheet: FindingSheet
) -> None:
    sheet._whole._weighed.acted.emit()
    form = sheet._whole._editing.form
    form.set_values({"contrary": ""})
    form.field("contrary").left.emit()
    qtbot.waitUntil(lambda: "set down what speaks against it" in said(sheet._issuing._section))
    form.left.emit()
    qtbot.waitUntil(lambda: "Nothing is set down yet that speaks against it." in said(sheet._whole._weighed))
    sheet.open_link(details(qtbot, desk, sheet.id).keeping[0].conclusion)
    assert sheet._whole._weighed.is_open()
    form.set_values({"contrary": WEIGHED["contrary"]})
    form.field("contrary").left.emit()
    qtbot.waitUntil(lambda: not details(qtbot, desk, sheet.id).keeping)


def test_a_contrary_point_keeps_a_draft_back_until_it_is_answered(
    qtbot: QtBot, desk: Desk, sheet: FindingSheet
) -> None:
    sheet._points._section.acted.emit()
    fill(sheet._points._adding, point="He was on leave that week", answer="")
    qtbot.waitUntil(lambda: "1 contrary point not answered." in said(sheet._issuing._section))
    sheet.open_link(next(iter(sheet._points._parts._there)))
    form = sheet._points._parts.form
    form.set_values({"answer": "He signed from home"})
    form.field("answer").left.emit()
    form.left.emit()
    qtbot.waitUntil(lambda: "Answered" in said(sheet._points._section))
    qtbot.waitUntil(lambda: "contrary point" not in said(sheet._issuing._section))


def test_an_element_added_later_is_concluded_on_and_another_standard_needs_the_reason(
    qtbot: QtBot, desk: Desk, sheet: FindingSheet
) -> None:
    desk.run(allegations.AddElement(details(qtbot, desk, sheet.id).allegation.id, "On purpose"))
    qtbot.waitUntil(lambda: sheet._elements._section._act.text() == "Conclude on element 2")
    sheet._elements._section.acted.emit()
    qtbot.waitUntil(lambda: len(sheet._elements._parts._there) == 2)
    sheet._measure.acted.emit()
    form = sheet._measure._form
    assert form is not None
    fill(form, standard_of_proof="beyond reasonable doubt")
    qtbot.waitUntil(lambda: form.refusal("proof_reason") != "")


def test_a_finding_is_drafted_only_where_there_is_something_to_prove(
    qtbot: QtBot, look: Look, desk: Desk, current: Current
) -> None:
    rows = answer(qtbot, desk, allegations.allegations)
    assert isinstance(rows, tuple)
    form = NewFinding(look, desk, current)
    qtbot.addWidget(form)
    form.begin(rows[1].id)
    assert form.values() == {"allegation": (rows[1].id,)}
    form.submitted.emit(form.values())
    qtbot.waitUntil(lambda: "Add the elements of the allegation first." in form.trouble())
    fill(form, allegation=())
    assert form.refusal("allegation") != ""


def test_the_list_finds_by_outcome_and_says_what_is_missing(
    qtbot: QtBot, look: Look, desk: Desk, current: Current, finding: str
) -> None:
    made = FindingList(look, desk, current)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: made.cards.known() == 1)
    for words, found in (("substantiated", 1), ("referred", 0)):
        rows = answer(qtbot, desk, casework.finding_list, words)
        assert isinstance(rows, tuple)
        assert len(rows) == found
    rows = answer(qtbot, desk, casework.finding_list)
    assert isinstance(rows, tuple)
    row: FindingListRow = rows[0]
    assert (row.finding.id, row.lacking) == (finding, 0)
