"""Whatever is lawfully erased of what was alleged, found and answered, every question is answered still."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy.orm import Session
from sqlmodel import select

from tests.builders import a_date, a_person
from tests.ready_made import Stock
from tests.rotation import Rotating
from tests.workbench.allegations.alleged import (
    a_complaint,
    a_part,
    a_standard,
    a_supporter,
    an_element,
    the_workforce,
)
from tests.workbench.findings.found import (
    a_contrary_point,
    a_finding,
    a_recommendation,
    concluded,
    issue,
    newest,
    the,
)
from tests.workbench.representations.answered import (
    a_criticism,
    a_disclosure,
    a_letter,
    a_response,
    an_effect,
    more_time,
)
from workbench import allegations, findings, keeping, representations
from workbench.casebook import Casebook
from workbench.kernel.errors import Refused
from workbench.store.record import kinds

TODAY = date(2020, 7, 1)
OURS = ("workbench.allegations", "workbench.findings", "workbench.representations")


def everything(casebook: Casebook) -> str:
    finding = a_finding(casebook, put_on=a_date(), began=a_date("2019"), ended=a_date("about March 2020"))
    allegation = the(casebook, finding).allegation
    an_element(casebook, a_part(casebook, allegation))
    a_standard(casebook, allegations=(allegation,), in_force_from=date(2018, 7, 1))
    a_supporter(casebook, allegation, since=a_date())
    the_workforce(casebook, as_at=a_date())
    a_complaint(casebook, allegation, a_person(casebook))
    a_contrary_point(casebook, newest(casebook, finding).elements[0].id, answer="No")
    concluded(casebook, finding, "substantiated in part", "substantiated", "not substantiated")
    issue(casebook, finding, without_reply="They have left the country.")
    casebook.run(findings.ReviseFinding(finding, "An answer"))
    a_recommendation(casebook, findings=(finding,), due_on=TODAY)
    criticism = a_criticism(casebook, finding=finding)
    a_disclosure(casebook, criticism)
    letter = a_letter(casebook, criticism)
    more_time(casebook, letter, TODAY)
    a_response(casebook, letter)
    an_effect(casebook, criticism)
    return finding


def ours(read: Session) -> list[str]:
    kept = (cls for cls in kinds().values() if cls.__module__.startswith(OURS))
    return sorted(row.id for cls in kept for row in read.scalars(select(cls)))


def ask_everything(casebook: Casebook) -> None:
    for row in casebook.ask(allegations.allegations):
        casebook.ask(allegations.support_of, row.id)
        casebook.ask(allegations.support_summary, row.id)
    casebook.ask(allegations.shortcomings_of_allegations)
    casebook.ask(allegations.stated_numbers)
    casebook.ask(allegations.standards)
    for finding in casebook.ask(findings.findings):
        for version in casebook.ask(findings.finding_versions, finding.id):
            casebook.ask(findings.incoherences, version.id)
    casebook.ask(findings.outcomes)
    casebook.ask(findings.recommendations)
    casebook.ask(representations.criticisms, TODAY)
    casebook.ask(representations.outstanding, TODAY)
    casebook.ask(representations.heard)
    casebook.ask(representations.disclosures)
    casebook.ask(representations.letters)
    casebook.ask(representations.responses)


@pytest.fixture
def casebook(tmp_path: Path, stock: Stock) -> Iterator[Casebook]:
    """Everything, made once."""
    with stock.of(everything).opened_at(tmp_path / "Try.casebook") as opened:
        yield opened


@pytest.fixture
def finding(stock: Stock) -> str:
    return stock.of(everything).given


def test_every_question_is_answered_after_any_record_was_erased(
    casebook: Casebook, rotating: Rotating
) -> None:
    there = casebook.ask(ours)
    assert len({id.split("-")[0] for id in there}) == 23
    for id in (there[at] for at in rotating(total=len(there), short=8)):
        if id in casebook.ask(ours):
            keeping.erase(casebook, [id], "asked", "Article 17")
            ask_everything(casebook)


def test_what_was_erased_keeps_its_dates_and_its_place(casebook: Casebook, finding: str) -> None:
    allegation = the(casebook, finding).allegation
    keeping.erase(casebook, [allegation], "asked", "Article 17")
    row = casebook.ask(allegations.allegations)[0]
    assert (row.id, row.number, row.put, row.framed) == (allegation, "1", "", "")
    assert (row.put_on.earliest, row.put_on.words) == (date(2019, 11, 4), "")


def test_a_finding_whose_conclusion_was_erased_says_that_nothing_is_decided(
    casebook: Casebook, finding: str
) -> None:
    version = newest(casebook, finding)
    keeping.erase(casebook, [version.overall.id], "asked", "Article 17")
    again = newest(casebook, finding)
    assert (again.overall.id, again.overall.outcome, len(again.elements)) == ("", "", 2)
    assert the(casebook, finding).draft_outcome == ""
    with pytest.raises(Refused, match="no outcome is decided"):
        issue(casebook, finding)


def test_a_finding_of_which_every_version_was_erased_is_drafted_anew(casebook: Casebook) -> None:
    finding = a_finding(casebook)
    version = newest(casebook, finding)
    keeping.erase(casebook, [id for id, _ in version.seen], "asked", "Article 17")
    with pytest.raises(Refused, match="no version left"):
        casebook.run(findings.ReviseFinding(finding, "It is gone"))
    allegation = the(casebook, finding).allegation
    casebook.run(findings.SetAsideFinding(finding, "erased"))
    casebook.run(findings.DraftFinding(allegation))
