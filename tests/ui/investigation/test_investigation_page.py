"""The investigation's own sheet: set up, its frame, terms of reference, interests and closed days changed."""

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.conduct.doing import submit
from tests.ui.conftest import answer
from ui.bridge import Current, Desk
from ui.investigation import InvestigationPage
from ui.look import Look
from workbench import investigation
from workbench.investigation import InvestigationRow


@pytest.fixture
def page(qtbot: QtBot, look: Look, desk: Desk, current: Current) -> InvestigationPage:
    made = InvestigationPage(look, desk, current)
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    qtbot.waitUntil(lambda: made.title() != "")
    return made


def terms(qtbot: QtBot, page: InvestigationPage) -> list[tuple[str, str]]:
    rows = answer(qtbot, page.desk, investigation.terms_of_reference)
    assert isinstance(rows, tuple)
    return [(row.number, row.text) for row in rows]


def test_the_page_shows_the_one_investigation_by_itself_and_changes_its_marking(
    qtbot: QtBot, page: InvestigationPage
) -> None:
    form = page._keeping_editing.form
    form.field("marking").set_value("OFFICIAL")
    form.field("retain_until").set_value("soon")
    form.field_left.emit("marking")
    assert form.refusal("retain_until") != ""
    form.field("retain_until").set_value("1 May 2040")
    form.field_left.emit("retain_until")
    qtbot.waitUntil(lambda: page._heading._state.text() == "OFFICIAL")
    row = answer(qtbot, page.desk, investigation.investigation)
    assert isinstance(row, InvestigationRow)
    assert str(row.retain_until) == "2040-05-01"


def test_a_paragraph_of_the_terms_is_added_changed_set_aside_and_put_back(
    qtbot: QtBot, page: InvestigationPage
) -> None:
    before = terms(qtbot, page)
    page._terms.acted.emit()
    form = submit(page._terms.form(), {"text": ""})
    qtbot.waitUntil(lambda: form.refusal("text") != "")
    submit(form, {"text": "To say who decided.", "number": "9"})
    qtbot.waitUntil(lambda: len(terms(qtbot, page)) == len(before) + 1)
    qtbot.waitUntil(lambda: len(page._term_parts._there) == len(before) + 1)
    term = list(page._term_parts._there)[-1]
    page.open_link(term)
    changing = page._term_parts.form
    changing.field("number").set_value("10")
    changing.field_left.emit("number")
    qtbot.waitUntil(lambda: terms(qtbot, page)[-1] == ("10", "To say who decided."))
    page.desk.run(investigation.SetAsideTerm(term, "Withdrawn"))
    qtbot.waitUntil(lambda: [link.id for link in page._putting_back.section.links()] == [term])
    page.open_link(term)
    qtbot.waitUntil(lambda: len(terms(qtbot, page)) == len(before) + 1)


def test_an_interest_is_declared(qtbot: QtBot, page: InvestigationPage) -> None:
    page._interests.acted.emit()
    submit(page._interests.form(), {"what": "We sat on one panel.", "declared_on": "10 February 2020"})
    qtbot.waitUntil(lambda: len(page._interest_parts._there) == 1)


def test_days_on_which_it_was_closed_are_added_and_set_aside(qtbot: QtBot, page: InvestigationPage) -> None:
    page._closed.acted.emit()
    submit(page._closed.form(), {"first": "24 December 2019", "why": "Closed over Christmas"})
    qtbot.waitUntil(lambda: len(closed(qtbot, page)) == 1)
    page.open_link(closed(qtbot, page)[0].id)
    submit(page._closed_aside, {"reason": "It was open"})
    qtbot.waitUntil(lambda: closed(qtbot, page) == ())


def closed(qtbot: QtBot, page: InvestigationPage) -> tuple[investigation.ClosedDaysRow, ...]:
    rows = answer(qtbot, page.desk, investigation.closed_days)
    assert isinstance(rows, tuple)
    return rows
