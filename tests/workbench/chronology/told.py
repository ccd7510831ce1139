"""One line for each account, difference and source that a test of the chronology needs."""

from typing import Any

from tests.builders import a_date, run
from workbench import chronology, evidence
from workbench.casebook import Casebook
from workbench.kernel.dates import FuzzyDate


def an_account(
    casebook: Casebook, event: str, said: str = "Nobody was in.", when: str = "", **more: Any
) -> str:
    """What a source tells of an event; without another source, the council's letter does."""
    given_by = more.pop("given_by", "" if more.get("person") else "The council, by letter")
    date = a_date(when) if when else FuzzyDate.not_known()
    return run(casebook, chronology.AddAccount(event, said, date, given_by=given_by, **more))


def an_exhibit(casebook: Casebook, title: str = "Visit record") -> str:
    """An original that is kept elsewhere."""
    logged = casebook.run(evidence.LogExhibit(title, kept_at="The safe")).result
    assert isinstance(logged, evidence.Logged)
    return logged.exhibit


def a_source(casebook: Casebook, event: str, **said: Any) -> str:
    """A place in the evidence on which an event rests."""
    where = said or {"exhibit": an_exhibit(casebook), "pinpoint": "page 4"}
    return run(casebook, chronology.AddEventSource(event, **where))


def a_resolution(casebook: Casebook, event: str, preferred: str = "", **said: Any) -> str:
    """A difference over the date that was resolved, by preferring an account where one is given."""
    outcome = "one account is preferred" if preferred else "both can be right"
    given = {"about": "the date", "outcome": outcome, "reasons": "The record was made that day", **said}
    return run(casebook, chronology.ResolveDifference(event, preferred=preferred, **given))
