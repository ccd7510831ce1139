"""Looking for names again: only what was changed is read anew, and the answer is as if all had been."""

import pytest
from sqlalchemy.orm import Session

from tests.builders import a_case, a_date, a_paragraph, a_person, an_event, an_interview, run
from workbench import casework, chronology, interviews, keeping, people
from workbench.casebook import Casebook
from workbench.casework import UnresolvedName, _name_scan
from workbench.kernel.progress import Progress, Step


def typed(casebook: Casebook) -> tuple[UnresolvedName, ...]:
    """The names listed, which are those that a look at everything lists."""
    remembered = casebook.ask(casework.unresolved_names)
    casebook.ask(forget)
    assert casebook.ask(casework.unresolved_names) == remembered
    return remembered


def forget(read: Session) -> None:
    _name_scan._memories.pop(read.get_bind(), None)


def words(casebook: Casebook) -> list[str]:
    return [row.words for row in typed(casebook)]


@pytest.fixture
def person(casebook: Casebook) -> str:
    return a_person(casebook, name="Aoife Griffith")


def test_what_was_read_is_not_read_again_until_something_changes(casebook: Casebook, person: str) -> None:
    an_event(casebook, account="Griffith came.")
    steps: list[Step] = []
    for expected in (1, 1):
        casebook.ask(casework.unresolved_names, Progress(steps.append))
        assert len(steps) == expected
    an_event(casebook, "Aoife rang")
    assert len(casebook.ask(casework.unresolved_names, Progress(steps.append))) == 2
    assert {step.total for step in steps[1:]} == {5}


def test_every_kind_of_change_is_seen(casebook: Casebook, person: str) -> None:
    assert words(casebook) == []
    event = an_event(casebook, account="Griffith came.")
    assert words(casebook) == ["Griffith"]
    casebook.run(chronology.ChangeEvent(event, 1, account="Aoife Griffith came."))
    assert words(casebook) == ["Aoife Griffith"]
    casebook.undo()
    assert words(casebook) == ["Griffith"]
    casebook.run(chronology.SetAsideEvent(event, "twice"))
    assert words(casebook) == []
    casebook.run(chronology.RestoreEvent(event))
    decision = run(casebook, casework.DecideNotAName(event, "account", "Griffith"))
    assert words(casebook) == []
    casebook.run(casework.SetAsideNameDecision(decision, "It was she"))
    assert words(casebook) == ["Griffith"]


def test_a_name_that_becomes_known_is_looked_for_everywhere(casebook: Casebook, person: str) -> None:
    an_event(casebook, account="Zebedee and Griffith came.")
    assert words(casebook) == ["Griffith"]
    alias = run(casebook, people.AddAlias(person, "Zebedee", "nickname"))
    assert words(casebook) == ["Zebedee", "Griffith"]
    casebook.run(people.RemoveAlias(alias))
    assert words(casebook) == ["Griffith"]


def test_what_is_shown_inside_something_set_aside_is_not_listed(casebook: Casebook, person: str) -> None:
    interview = an_interview(casebook)
    a_paragraph(casebook, interview, "Griffith said so.")
    assert words(casebook) == ["Griffith"]
    casebook.run(interviews.SetAsideInterview(interview, "twice"))
    assert words(casebook) == []
    casebook.run(interviews.RestoreInterview(interview))
    assert words(casebook) == ["Griffith"]


def test_what_was_erased_is_not_remembered(casebook: Casebook, person: str) -> None:
    event = an_event(casebook, account="Griffith came.")
    assert words(casebook) == ["Griffith"]
    keeping.erase(casebook, [event], "asked", "Article 17")
    assert words(casebook) == []


def test_after_an_import_of_many_rows_everything_is_read_anew(
    casebook: Casebook, person: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(_name_scan, "_MOST_CHANGED", 2)
    assert words(casebook) == []
    for title in ("Griffith rang", "Griffith wrote", "Griffith came"):
        an_event(casebook, title)
    assert words(casebook) == ["Griffith"] * 3


def test_the_reference_of_a_case_and_a_pseudonym_in_their_own_place_are_no_names(casebook: Casebook) -> None:
    a_person(casebook, pseudonym="W07", name="Clara Case")
    case = a_case(casebook, "Case of the school")
    assert words(casebook) == ["Case"]
    casebook.ask(casework.unresolved_names)
    run(casebook, chronology.AddEvent("W07 rang", a_date(), cases=(case,)))
    assert words(casebook) == ["Case", "W07"]


def test_names_of_a_kind_can_be_left_out_and_counted(casebook: Casebook, person: str) -> None:
    an_event(casebook, account="Griffith came.")
    a_case(casebook, "Griffith’s case")
    assert casebook.ask(casework.count_unresolved_names) == 2
    assert casebook.ask(casework.count_unresolved_names, leave_out=("case",)) == 1
    assert len(casebook.ask(casework.unresolved_names, limit=1)) == 1
