"""Names that were typed although text should hold references: listed, resolved, decided."""

import pytest

from tests.builders import World, a_person, an_event, lock, reveal, run
from workbench import casework, chronology, interviews, people
from workbench.casebook import Casebook
from workbench.casework import DecideNotAName, DecideWhoIsMeant, ResolveName
from workbench.kernel.errors import Refused
from workbench.kernel.running_text import refer


def listed(casebook: Casebook) -> list[tuple[str, str]]:
    return [(row.field, row.words) for row in casebook.ask(casework.unresolved_names)]


def test_nothing_is_listed_in_a_casebook_without_people_or_without_names(casebook: Casebook) -> None:
    an_event(casebook, account="Griffith came.")
    assert listed(casebook) == []
    a_person(casebook, name="Jane Smith")
    assert listed(casebook) == []


def test_every_typed_name_is_listed_with_whom_it_may_mean_and_where_it_stands(casebook: Casebook) -> None:
    smiths = {a_person(casebook, name=f"{first} Smith") for first in ("Jane", "John")}
    event = an_event(casebook, account="I saw Smith.")
    (row,) = casebook.ask(casework.unresolved_names)
    assert (row.record, row.field, row.start, row.end) == (event, "account", 6, 11)
    assert (set(row.persons), row.home, row.place) == (smiths, event, "4 November 2019")
    assert set(row.pseudonyms) == set(casebook.ask(people.pseudonyms).values())


def test_a_pseudonym_typed_as_a_word_is_listed_too_but_not_where_it_belongs(casebook: Casebook) -> None:
    a_person(casebook, pseudonym="W07")
    an_event(casebook, account="W07 came.")
    assert listed(casebook) == [("account", "W07")]


def test_a_name_is_resolved_into_a_reference(casebook: Casebook) -> None:
    person = a_person(casebook, name="Aoife Griffith", pseudonym="W07")
    event = an_event(casebook, account="I saw Griffith’s note.")
    casebook.run(ResolveName(event, 1, "account", 6, 14, "Griffith", person))
    row = casebook.ask(chronology.the_event, event)
    assert row is not None
    assert row.account == f"I saw {refer(person)}’s note."
    assert listed(casebook) == []
    casebook.undo()
    assert listed(casebook) == [("account", "Griffith")]


def test_a_name_is_resolved_only_where_it_still_stands(casebook: Casebook) -> None:
    person = a_person(casebook, name="Aoife Griffith")
    event = an_event(casebook, account="I saw Griffith.")
    with pytest.raises(Refused, match="changed since"):
        casebook.run(ResolveName(event, 1, "account", 0, 8, "Griffith", person))
    casebook.run(chronology.ChangeEvent(event, 1, account="I saw Griffith. Twice."))
    with pytest.raises(Refused, match="was changed after you opened it"):
        casebook.run(ResolveName(event, 1, "account", 6, 14, "Griffith", person))


@pytest.mark.parametrize("field", ["date_words", "revision"])
def test_words_as_they_were_told_are_not_rewritten(casebook: Casebook, field: str) -> None:
    person = a_person(casebook, name="Theresa May")
    event = an_event(casebook, when="May 2019")
    words = "May" if field == "date_words" else "1"
    with pytest.raises(Refused, match="stay as they are"):
        casebook.run(ResolveName(event, 1, field, 0, len(words), words, person))


def test_a_month_that_is_also_a_name_is_decided_to_be_none(casebook: Casebook) -> None:
    a_person(casebook, name="Theresa May")
    event = an_event(casebook, when="May 2019", account="In May, she said, in May.")
    assert len(listed(casebook)) == 3
    casebook.run(DecideNotAName(event, "account", "May"))
    assert listed(casebook) == [("date_words", "May")]
    decision = run(casebook, DecideNotAName(event, "date_words", "May"))
    assert listed(casebook) == []
    casebook.run(casework.SetAsideNameDecision(decision, "It was she"))
    assert listed(casebook) == [("date_words", "May")]


def test_in_locked_notes_it_is_decided_who_is_meant(casebook: Casebook) -> None:
    world = World(casebook)
    casebook.run(interviews.ChangeParagraph(world.paragraph, 1, "I told Griffith."))
    lock(casebook, world.interview)
    with pytest.raises(Refused, match="late entry"):
        casebook.run(ResolveName(world.paragraph, 3, "text", 7, 15, "Griffith", world.witness))
    casebook.run(DecideWhoIsMeant(world.paragraph, "text", "Griffith", world.witness))
    assert listed(casebook) == []
    decided = casebook.ask(casework.decisions_by_field)
    assert decided == {(world.paragraph, "text"): {"griffith": world.witness}}


def test_words_are_decided_once_and_only_if_they_stand_there(casebook: Casebook) -> None:
    event = an_event(casebook, account="It may be so.")
    first = run(casebook, DecideNotAName(event, "account", "may"))
    with pytest.raises(Refused, match="decided before"):
        casebook.run(DecideNotAName(event, "account", "May"))
    with pytest.raises(Refused, match="do not stand in the text"):
        casebook.run(DecideNotAName(event, "account", "Hope"))
    with pytest.raises(Refused, match="no text"):
        casebook.run(DecideNotAName(event, "revision", "1"))
    casebook.run(casework.SetAsideNameDecision(first, "Not sure"))
    run(casebook, DecideNotAName(event, "account", "may"))
    with pytest.raises(Refused, match="decided before"):
        casebook.run(casework.RestoreNameDecision(first))


def test_the_reason_for_revealing_somebody_is_searched_for_names_too(casebook: Casebook) -> None:
    person = a_person(casebook, name="Aoife Griffith")
    reveal(casebook, person, "To write to Griffith")
    assert listed(casebook) == [("reason", "Griffith")]
