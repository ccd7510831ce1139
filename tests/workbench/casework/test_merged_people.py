"""After a merger: whatever either record was called is found, protected and shown as the one person kept."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import a_person, an_attendee, an_event, an_interview, an_investigation, lock, run
from tests.workbench.casework.test_merge_people import Two, merged, two
from workbench import casework, chronology, conduct, interviews, people
from workbench.casebook import Casebook
from workbench.casework import MergePeople
from workbench.disclosure.project import project
from workbench.kernel import clock
from workbench.kernel.errors import Refused
from workbench.kernel.running_text import refer
from workbench.people.name_matching import Known, Names, forms

__all__ = ["two"]

WORDS = st.text("abcdeîøłß'-", min_size=2, max_size=6).filter(lambda word: word.strip("'-"))
NAMES = st.lists(WORDS, min_size=1, max_size=4).map(lambda words: " ".join(words).title())


@given(NAMES, NAMES)
def test_every_form_of_a_name_in_full_is_a_form_of_the_person_it_is_another_name_of(
    name: str, other: str
) -> None:
    known = Names([Known("one", name), Known("one", other)])
    assert set(known.forms()) == forms(Known("one", name)) | forms(Known("one", other))
    for text in (name, other):
        assert {match.persons for match in known.find(text)} <= {("one",)}


@pytest.mark.parametrize(
    "typed", ["W12", "Aoife Griffiths", "GRIFFITHS", "A. Griffiths", "Griffiths, Aoife", "Griff", "AG"]
)
def test_whatever_the_merged_record_was_called_is_listed_as_a_name_of_the_one_kept(
    casebook: Casebook, two: Two, typed: str
) -> None:
    event = an_event(casebook, account=f"I saw {typed} there.")
    merged(casebook, two)
    (row,) = casebook.ask(casework.unresolved_names)
    assert (row.record, row.words, row.persons, row.pseudonyms) == (event, typed, (two.keep,), ("W07",))
    (match,) = casebook.ask(casework.names_in, typed)
    assert (match.persons, match.pseudonyms) == ((two.keep,), ("W07",))


def test_a_forename_that_only_the_merged_record_had_is_still_a_name(casebook: Casebook) -> None:
    keep, merge = a_person(casebook, name="Aoife Griffith"), a_person(casebook, name="Eva Griffith-Šimůnek")
    an_event(casebook, account="Eva rang Simunek.")
    casebook.run(MergePeople(keep, merge, "One desk"))
    assert [(row.words, row.persons) for row in casebook.ask(casework.unresolved_names)] == [
        ("Eva", (keep,)),
        ("Simunek", (keep,)),
    ]


@pytest.mark.parametrize("typed", ["W07", "W12", "Griffith", "Aoife Griffiths"])
def test_a_search_by_any_name_finds_references_to_either_record(
    casebook: Casebook, two: Two, typed: str
) -> None:
    ours = an_event(casebook, account=f"It was {refer(two.keep)}.")
    interview = an_interview(casebook)
    locked = run(casebook, interviews.WriteParagraph(interview, f"It was {refer(two.merge)}."))
    lock(casebook, interview)
    merged(casebook, two)
    rows = casebook.ask(casework.find, typed).rows
    assert {row.id for row in rows if row.kind != "person"} == {ours, locked}
    assert all(any(part.hit for part in row.snippet) for row in rows)


def test_a_reference_to_the_merged_record_is_shown_by_the_name_of_the_one_kept_in_what_is_given_out(
    casebook: Casebook, two: Two
) -> None:
    an_investigation(casebook)
    event = an_event(casebook, account=f"It was {refer(two.merge)}.")
    casebook.run(chronology.SetAsideEvent(event, "twice"))
    merged(casebook, two)
    casebook.run(chronology.RestoreEvent(event))
    made = casebook.ask(project)
    assert [row.account for row in made.events] == ["It was Aoife Griffith."]
    assert [row.shown_as for row in made.people] == ["Aoife Griffith (W07)"]


def test_the_words_of_the_merged_record_are_still_words_to_protect(casebook: Casebook, two: Two) -> None:
    def called(person: str) -> set[tuple[str, ...]]:
        known = casebook.ask(casework.known_names)
        return {form for form in known.forms() if person in known.find(" ".join(form).upper())[0].persons}

    before = called(two.keep) | called(two.merge)
    merged(casebook, two)
    assert called(two.keep) == before
    assert called(two.merge) == set()


def test_a_merged_record_is_not_restored_and_the_refusal_says_who_stands_for_it(
    casebook: Casebook, two: Two
) -> None:
    merged(casebook, two)
    with pytest.raises(Refused, match="merged into W07, who stands for both"):
        casebook.run(casework.restoring(two.merge))
    casebook.undo()
    casebook.run(people.SetAsidePerson(two.merge, "came by mistake"))
    casebook.run(people.RestorePerson(two.merge))
    assert {row.id for row in casebook.ask(people.persons)} == {two.keep, two.merge}


def test_what_was_set_aside_before_the_merger_is_restored_as_said_of_the_one_kept(
    casebook: Casebook, two: Two
) -> None:
    interview = an_interview(casebook)
    attendee = an_attendee(casebook, interview, two.merge)
    entry = run(casebook, conduct.AddCareEntry(two.merge, "Moved to another office"))
    casebook.run(interviews.SetAsideAttendee(attendee, "did not come"))
    casebook.run(conduct.SetAsideCareEntry(entry, "twice"))
    merged(casebook, two)
    casebook.run(interviews.RestoreAttendee(attendee))
    casebook.run(conduct.RestoreCareEntry(entry))
    (there,) = casebook.ask(interviews.interviews)[0].attendees
    assert there.person == two.keep
    (noticed,) = casebook.ask(conduct.care_log, clock.today())
    assert noticed.person == two.keep


def test_who_was_merged_cannot_be_named_anew(casebook: Casebook, two: Two) -> None:
    event = an_event(casebook, account="I saw Griffiths.")
    merged(casebook, two)
    with pytest.raises(Refused, match="no longer there"):
        casebook.run(casework.ResolveName(event, 1, "account", 6, 15, "Griffiths", two.merge))
    casebook.run(casework.ResolveName(event, 1, "account", 6, 15, "Griffiths", two.keep))
    assert casebook.ask(casework.unresolved_names) == ()
