"""From a news article and an inspection report to the first summary: every fact through the window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.journeys.at_the_forms import ON, Investigator
from tests.journeys.test_first_case import export, make_casebook, restarts, workbench
from tests.real.article import ARTICLE, INSPECTION_REPORT, WHY_NOT, place, said
from tests.real.entering import COUNCIL, KEY_CASES, SUPPORTERS, TEMPLATE, secretary_name
from tests.workbench.report.reading import one_space, text_by_poppler, text_by_pypdf
from ui.allegations import AllegationSheet
from ui.app import Workbench
from ui.chronology import EventSheetPane
from ui.exchange import TablePage
from ui.investigation import InvestigationPage, KeyDatePane
from ui.reports import ReportsPage
from ui.shell.main_window import MainWindow

__all__ = ["restarts", "workbench"]

pytestmark = pytest.mark.skipif(not (ARTICLE.exists() and INSPECTION_REPORT.exists()), reason=WHY_NOT)

TITLE = "Concerns about children's services"
APPEARED, REPORTED = "13 February 2020", "9 January 2020"
ARTICLE_IS, REPORT_IS = "The newspaper's article", "The inspection report"
TERM = "To establish whether cases were closed to bring numbers down before the inspection"
BY = "The union's branch secretary, in the article"
SOURCED = (
    ("2014", "The inspection before", "inspection"),
    ("earlier in 2019", "A spike in referrals leaves a backlog", "referral"),
    ("late 2019", "The inspection", "inspection"),
    ("early 2020", "An independent investigator is appointed", "decision"),
    (APPEARED, "The article appears", "communication"),
)
TOLD_WHEN_IT_APPEARED = (
    ("several weeks ago", "A manager approaches the branch secretary"),
    ("this week", "The investigator meets the internal auditors"),
)
CLOSURES = "Cases are closed to bring numbers down"
ALLEGED = (
    ("The overview is", "Poor or dangerous decisions"),
    ("prior to Ofsted’s visit", "Cases closed for another reason than the child’s needs"),
    ("culture of fear", "A culture of fear"),
    ("deliberately mislead", "Inspectors misled"),
    ("chief operations officer", ""),
)
SUMMARY = (
    *(TITLE, COUNCIL, "An individual from outside the council", TERM),
    *(f"Raised by 1 person, supported by {SUPPORTERS - 1} more", "18% of the workforce as stated"),
    *("About 35 as stated, 18% of the workforce", "About 200 as stated", BY),
    *("should report to the chief executive", f"{KEY_CASES} key cases", "Key case 10", "Immediate"),
    *("Late 2019", "1 October to 31 December 2019", "Earlier in 2019", "Early 2020", "Before the inspection"),
    *("9 December 2019 to 26 January 2020", "10 to 16 February 2020", "latest 30 December 2019"),
    *(CLOSURES, "Disputed", "E001", "E002", ARTICLE_IS, REPORT_IS, "The closures before the inspection"),
    *(secretary_name() if ARTICLE.exists() else "", "1 interview has been held"),
)


@pytest.fixture
def window(qtbot: QtBot, workbench: Workbench, restarts: list[bool], tmp_path: Path) -> Iterator[MainWindow]:
    """The casebook, made through the entrance from the template for such an investigation."""
    made = make_casebook(qtbot, workbench, tmp_path, TITLE, TEMPLATE.name)
    made.resize(1366, 768)
    yield made
    made.leaving.give_up()


@pytest.fixture
def investigator(qtbot: QtBot, window: MainWindow) -> Investigator:
    return Investigator(qtbot, window)


def test_from_the_first_article_to_the_first_summary(
    qtbot: QtBot, workbench: Workbench, window: MainWindow, investigator: Investigator, tmp_path: Path
) -> None:
    frames(investigator)
    takes_in_the_documents(investigator)
    pastes_the_supporters(investigator)
    pastes_the_cases(investigator)
    dates_the_events(investigator)
    first, *_ = puts_the_allegations(investigator)
    says_who_stands_behind(investigator, first)
    notes_an_interview(investigator)
    looks_at_the_pages(investigator)
    export(qtbot, workbench, window, tmp_path / "summary.pdf")
    pdf = (tmp_path / "summary.pdf").read_bytes()
    for text in (text_by_poppler(pdf), text_by_pypdf(pdf)):
        assert [fact for fact in SUMMARY if one_space(fact) not in text] == []
        for words, _ in ALLEGED:
            assert one_space(words) in text


def frames(who: Investigator) -> None:
    """Whose investigation it is, and what more it is asked to find out."""
    who.window.act("go_investigation").trigger()
    page = who.window.rooms.widget_of(InvestigationPage)
    who.until(lambda: page.title() == TITLE)
    who.does(
        page,
        "Change: The investigation",
        {
            "organisation": COUNCIL,
            "commissioner": COUNCIL,
            "investigator": "An individual from outside the council",
        },
    )
    who.does(page, "Add a paragraph: Terms of reference", {"text": TERM})


def takes_in_the_documents(who: Investigator) -> None:
    """Both documents come in as files, each with its own date."""
    for file, title, date, sort in (
        (ARTICLE, ARTICLE_IS, APPEARED, "article"),
        (INSPECTION_REPORT, REPORT_IS, REPORTED, "report"),
    ):
        who.adds("new_evidence", {"files": (str(file),), "title": title, "date": date, "sort": sort})


def pastes_the_supporters(who: Investigator) -> None:
    """Who speaks for them has a name; of them it is known that they are about so many, and some roles."""
    who.adds("new_people", {"name": secretary_name(), "part": "professional", "role": "Branch secretary"})
    roles = ("Manager", *("Senior staff",) * 2, *("Social worker",) * (SUPPORTERS - 3))
    rows = "".join(f"{role}\t{COUNCIL}\twhistleblower\n" for role in roles)
    pastes(who, "people", f"Role\tOrganisation\tPart\n{rows}", SUPPORTERS)


def pastes_the_cases(who: Investigator) -> None:
    """The key cases are told by number alone, and why they are urgent."""
    why = "Said to be at immediate risk"
    rows = "".join(f"Key case {number}\timmediate\t{why}\n" for number in range(1, KEY_CASES + 1))
    pastes(who, "cases", f"Title\tRisk\tReason for the risk\n{rows}", KEY_CASES)


def pastes(who: Investigator, kind: str, table: str, rows: int) -> None:
    """Paste a table from its page, look at what becomes of it, and add it."""
    who.window.current.bringing_in.emit(kind)
    page = who.window.rooms.widget_of(TablePage)
    QApplication.clipboard().setText(table)
    page.paste()
    QApplication.clipboard().clear()
    who.until(lambda: page.add.isVisible() and page.add.text() == f"Add {rows} rows")
    with who.qtbot.waitSignal(who.window.desk.changed):
        page.add.click()
    who.until(lambda: not page.add.isVisible())


def dates_the_events(who: Investigator) -> None:
    """Several lines at once, two that were told on the day it appeared, and one told from a key date."""
    who.window.act("add_event").trigger()
    asking = who.window.timeline._asking
    asking.entry.several.emit("\n".join(f"{when}\t{what}" for when, what, _ in SOURCED))
    who.until(lambda: len(asking.lines.model.lines()) == len(SOURCED))
    with who.qtbot.waitSignal(who.window.desk.changed):
        asking.lines.submit()
    for when, what in TOLD_WHEN_IT_APPEARED:
        event = who.adds("new_events", {"title": what, "date": when, f"{ON} date": APPEARED})
        rests_on_the_article(who, event)
    key_date = who.adds("new_key_dates", {"name": "the inspection", "date": "late 2019"})
    sheet = who.shows(KeyDatePane, key_date)
    who.does(sheet, "Add evidence: Rests on", {"exhibit": ARTICLE_IS})
    closed = who.adds(
        "new_events",
        {
            "title": CLOSURES,
            "date": "before the inspection",
            "category": "closure",
            "status": "disputed",
            "status_by": "Staff say so; the inspectorate gives another reason",
        },
    )
    rests_on_the_article(who, closed, place("prior to Ofsted’s visit"))


def rests_on_the_article(who: Investigator, event: str, pinpoint: str = "") -> None:
    sheet = who.shows(EventSheetPane, event)
    who.does(sheet, "Add a source: Rests on", {"place": ARTICLE_IS, "pinpoint": pinpoint})


def puts_the_allegations(who: Investigator) -> list[str]:
    """Each as it was put, with what must be proved; the last with the guidance it is said to breach."""
    ids = []
    for words, elements in ALLEGED:
        put = who.adds("new_allegations", {"put": said(words), "put_by": BY, "put_on": APPEARED})
        sheet = who.shows(AllegationSheet, put)
        ids.append(put)
        if elements:
            who.does(sheet, "From a list…: Elements to be proved", {"set": elements})
        else:
            guidance = {"standards": "Director of Children"}
            who.does(sheet, "Link one: Standards said to be breached", guidance)
    return ids


def says_who_stands_behind(who: Investigator, allegation: str) -> None:
    """One raised it, the others support it all at once; beside them the numbers as they were stated."""
    sheet = who.shows(AllegationSheet, allegation)
    button = "Record one: Raised and supported by"
    who.does(sheet, button, {"person": "Manager", "sort": "raised", "how": "In person"})
    who.until(lambda: who.offered(sheet, "Behind the allegation", "person", "complainant") == SUPPORTERS - 1)
    who.does(sheet, button, {"person": "complainant", "sort": "supports", "how": "By backing it"})
    for counted, number, whom in (
        ("supporters", SUPPORTERS, "social workers and managers"),
        ("workforce", 200, "children's social workers"),
    ):
        values = {"counted": counted, "qualifier": "about", "number": str(number), "of_whom": whom}
        who.does(sheet, "State one: Numbers as stated", {**values, "source": BY})


def notes_an_interview(who: Investigator) -> None:
    """The first interview begins with one line, and what is said becomes paragraphs as it is typed."""
    window = who.window
    window.act("add_interview").trigger()
    starting = window.notes.strips.starting
    who.until(starting.isVisible)
    starting._title.set_value("The closures before the inspection")
    starting._start()
    who.until(window.notes.sheet.entry.text.hasFocus)
    for words in ("What were you told?", "That no child was to be left unallocated."):
        at = window.notes.sheet.entry.place()
        who.qtbot.keyClicks(window.notes.sheet.entry.text, words)
        who.qtbot.keyClick(window.notes.sheet.entry.text, Qt.Key.Key_Return)
        who.until(lambda: window.notes.sheet.entry.place() > at)  # noqa: B023 - waited for at once


def looks_at_the_pages(who: Investigator) -> None:
    """The pages are seen in the window before they are saved."""
    who.window.act("go_reports").trigger()
    page = who.window.rooms.widget_of(ReportsPage)
    who.until(lambda: page.pages.known() > 0)
