"""The overview: what presses, what is due, what is missing; every line a place to go to."""

from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import answer
from ui.bridge import Current, Desk
from ui.casework import OverviewPage
from ui.casework.overview_page import counted, due_link, escalation_link, missing_links
from ui.look import Look
from ui.widgets import LinkLine
from workbench import cases, casework
from workbench.casework import Due, Escalated, Missing
from workbench.kernel import clock
from workbench.kernel.ids import is_id


@pytest.fixture
def page(qtbot: QtBot, look: Look, desk: Desk, current: Current) -> OverviewPage:
    made = OverviewPage(look, desk, current)
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    qtbot.waitUntil(lambda: made.title() == "Concerns at Westmere")
    return made


def said(page: QWidget) -> str:
    return " ".join(str(each.property("text") or "") for each in page.findChildren(QWidget))


def test_it_counts_what_there_is_and_says_of_whom_nobody_was_told(qtbot: QtBot, page: OverviewPage) -> None:
    qtbot.waitUntil(lambda: "2 cases" in said(page))
    (line,) = (each for each in page.findChildren(LinkLine) if each.link.tone == "danger")
    assert (line.link.words, line.link.badge) == ("C01", "Immediate risk, and nothing escalated")
    assert "No escalation is open" not in said(page)
    assert "Nothing is due within two weeks." in said(page)


def test_what_is_missing_is_found_in_the_background_and_a_line_goes_there(
    qtbot: QtBot, page: OverviewPage, current: Current
) -> None:
    qtbot.waitUntil(lambda: bool(page._missing))
    line = next(each for each in page.findChildren(LinkLine) if is_id(each.link.id))
    line.click()
    assert current.place is not None
    assert current.place.id == line.link.id


def test_what_was_not_begun_leads_to_the_form_for_the_first_one(
    qtbot: QtBot, page: OverviewPage, current: Current
) -> None:
    qtbot.waitUntil(lambda: bool(page._missing))
    line = next(each for each in page.findChildren(LinkLine) if each.link.words == "Allegations")
    with qtbot.waitSignal(current.making) as asked:
        line.click()
    assert asked.args is not None
    assert asked.args[0].kind == "allegation"


def test_a_child_at_risk_is_there_as_soon_as_it_is_recorded(
    qtbot: QtBot, page: OverviewPage, desk: Desk
) -> None:
    case = answer(qtbot, desk, cases.cases)[0].id  # type: ignore[index]
    desk.run(cases.RaiseEscalation(case, "Not seen for nine weeks", clock.now()))
    qtbot.waitUntil(lambda: any("nine weeks" in line.link.in_words() for line in page.findChildren(LinkLine)))


def test_a_line_says_how_late_it_is() -> None:
    today = date(2020, 3, 2)
    with clock.fixed(clock.now().replace(year=2020, month=3, day=2, hour=12)):
        late = due_link(Due("enquiry-1", "Enquiry 1", "Who agreed?", today - timedelta(days=1)))
        soon = due_link(Due("enquiry-2", "Enquiry 2", "Who knew?", today))
    assert (late.badge, late.tone) == ("Overdue since 1 Mar 2020", "warn")
    assert (soon.badge, soon.tone) == ("By 2 Mar 2020", "accent")


def test_an_escalation_and_what_is_missing_are_put_into_words() -> None:
    escalated = escalation_link(Escalated("case-1", "C01", "Not seen", "Escalation: not acknowledged"))
    assert escalated.in_words() == "C01, Not seen, Not acknowledged"
    nobody_told = escalation_link(
        Escalated("case-2", "C02", "Alone", "Immediate risk, and nothing escalated")
    )
    assert nobody_told.in_words() == "C02, Alone, Immediate risk, and nothing escalated"
    assert nobody_told.tone == "danger"
    (link,) = missing_links(
        Missing("No reason", 1, (casework.ReadinessRow("case", "case-1", "C01: say why the risk is high"),))
    )
    assert (link.words, link.detail) == ("C01", "say why the risk is high")


def test_counts_say_people_and_not_persons() -> None:
    none = dict.fromkeys(casework.Counts.__dataclass_fields__, 0)
    line = counted(casework.Counts(**{**none, "people": 2, "cases": 1}))
    assert line.startswith("1 case · 0 allegations · 2 people")
