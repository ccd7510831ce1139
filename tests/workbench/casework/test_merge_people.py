"""Two records of one person become one: everything goes to the one kept, and one undo puts all of it back."""

from datetime import date

import pytest

from tests.builders import (
    World,
    a_case,
    a_paragraph,
    a_person,
    a_statement,
    an_attendee,
    an_event,
    an_interview,
    lock,
    reveal,
    revision,
    run,
    send,
)
from tests.workbench.chronology.told import an_account
from tests.workbench.undoing import every_row, searched
from workbench import allegations, cases, casework, chronology, conduct, interviews, people
from workbench.casebook import Casebook
from workbench.casework import Merged, MergePeople, merged_into, rules_of_merging
from workbench.kernel.errors import Refused
from workbench.kernel.running_text import refer

WHY = "The same e-mail address"


class Two:
    """Two records of one person, the first with less said of her than the second."""

    def __init__(self, casebook: Casebook) -> None:
        self.keep = a_person(casebook, name="Aoife Griffith", pseudonym="W07", role="Social worker")
        self.merge = a_person(
            casebook,
            name="Aoife Griffiths",
            pseudonym="W12",
            role="Senior social worker",
            team="MASH",
            email="a@x.example",
            aliases=(("Griff", "nickname"), ("AG", "initials")),
        )


@pytest.fixture
def two(casebook: Casebook) -> Two:
    return Two(casebook)


def merged(casebook: Casebook, two: Two, **said: str) -> Merged:
    result = casebook.run(MergePeople(two.keep, two.merge, WHY, **said)).result
    assert isinstance(result, Merged)
    return result


def persons_of(casebook: Casebook, event: str) -> tuple[tuple[str, str], ...]:
    row = casebook.ask(casework.event_details, event)
    assert row is not None
    return row.persons


def account(casebook: Casebook, event: str) -> str:
    row = casebook.ask(chronology.the_event, event)
    assert row is not None
    return row.account


def test_one_undo_puts_everything_back_exactly_and_redo_merges_again(casebook: Casebook, two: Two) -> None:
    everything(casebook, two)
    before, words = casebook.ask(every_row), searched(casebook)
    merged(casebook, two)
    done, new_words = casebook.ask(every_row), searched(casebook)
    assert done != before
    casebook.undo()
    assert (casebook.ask(every_row), searched(casebook)) == (before, words)
    casebook.redo()
    assert (casebook.ask(every_row), searched(casebook)) == (done, new_words)


def everything(casebook: Casebook, two: Two) -> None:
    """One of every tie that a person has, on the record that is merged."""
    person, reference = two.merge, refer(two.merge)
    an_event(casebook, f"{reference} rang", account=f"{reference} and {refer(two.keep)}", persons=(person,))
    a_case(casebook, f"Raised by {reference}", family=(person,))
    interview = an_interview(casebook, f"With {reference}")
    an_attendee(casebook, interview, person)
    a_paragraph(casebook, interview, f"“{reference} was told.”")
    a_statement(casebook, interview, person)
    casebook.run(people.RecordConsent(person, "To be quoted", date(2020, 3, 2)))
    event = an_event(casebook, account="Griff came.")
    casebook.run(casework.DecideWhoIsMeant(event, "account", "Griff", person))
    casebook.run(conduct.AddCareEntry(person, f"{reference} is tired"))
    casebook.run(people.RelatePeople(person, a_person(casebook), "is managed by"))
    an_account(casebook, event, f"{reference} came", person=person, there=(person,))
    casebook.run(people.ChangePerson(person, 1, notes=f"Goes by {reference}"))
    reveal(casebook, person)


def test_nothing_but_the_record_itself_still_names_the_one_merged(casebook: Casebook, two: Two) -> None:
    everything(casebook, two)
    merged(casebook, two)
    naming = {
        id.partition("-")[0]
        for id, row in casebook.ask(every_row).items()
        if id != two.merge and any(two.merge in str(value) for value in row.values())
    }
    assert naming == {"identity", "merged_person", "revealed_person"}


def test_what_was_done_is_counted(casebook: Casebook, two: Two) -> None:
    event = an_event(casebook, f"{refer(two.merge)} rang {refer(two.merge)}", persons=(two.keep, two.merge))
    result = merged(casebook, two)
    assert result == Merged(moved=2, joined=1, rewritten=2, left=0)
    assert persons_of(casebook, event) == ((two.keep, ""),)


def test_the_person_merged_is_set_aside_with_the_reason_and_remembered(casebook: Casebook, two: Two) -> None:
    merged(casebook, two)
    assert [row.id for row in casebook.ask(people.persons)] == [two.keep]
    assert [(row.id, row.reason) for row in casebook.ask(casework.set_aside)] == [(two.merge, WHY)]
    assert casebook.ask(merged_into) == {two.merge: two.keep}


def test_a_person_merged_twice_over_leads_to_the_last(casebook: Casebook, two: Two) -> None:
    merged(casebook, two)
    third = a_person(casebook, name="Aoife G")
    casebook.run(MergePeople(third, two.keep, WHY))
    assert casebook.ask(merged_into) == {two.merge: third, two.keep: third}


def test_the_pseudonym_that_was_merged_is_never_given_again(casebook: Casebook, two: Two) -> None:
    merged(casebook, two)
    for act in (
        people.AddPerson("witness", pseudonym="W12"),
        people.SetPseudonym(two.keep, revision(casebook, people.person, two.keep), "W12"),
    ):
        with pytest.raises(Refused, match="given to somebody before"):
            casebook.run(act)


@pytest.mark.parametrize("sort", ["misspelling", "former name"])
def test_the_other_name_becomes_another_name_of_the_person(casebook: Casebook, two: Two, sort: str) -> None:
    merged(casebook, two, name_becomes=sort)
    known = reveal(casebook, two.keep)
    assert known.name == "Aoife Griffith"
    assert {(alias.words, alias.sort) for alias in known.aliases} == {
        ("Aoife Griffiths", sort),
        ("Griff", "nickname"),
        ("AG", "initials"),
    }


@pytest.mark.parametrize("typed", ["Aoife Griffiths", "Griffiths", "GRIFFITHS", "Griffith", "Griff", "AG"])
def test_a_name_of_either_is_found_as_the_one_kept(casebook: Casebook, two: Two, typed: str) -> None:
    merged(casebook, two)
    (match,) = casebook.ask(people.match_names, typed)
    assert match.persons == (two.keep,)


def test_a_name_or_another_name_that_both_had_is_there_once(casebook: Casebook) -> None:
    keep = a_person(casebook, name="Aoife Griffith", aliases=(("Griff", "nickname"),))
    merge = a_person(casebook, name="Aoife Griffith", aliases=(("Griff", "misspelling"),))
    casebook.run(MergePeople(keep, merge, WHY))
    assert [(alias.words, alias.sort) for alias in reveal(casebook, keep).aliases] == [("Griff", "nickname")]
    other = a_person(casebook, name="Aoife Griff")
    casebook.run(MergePeople(keep, other, WHY))
    assert {(alias.words, alias.sort) for alias in reveal(casebook, keep).aliases} == {
        ("Griff", "nickname"),
        ("Aoife Griff", "misspelling"),
    }


def test_a_name_known_only_of_the_other_becomes_the_name(casebook: Casebook) -> None:
    keep, merge = a_person(casebook), a_person(casebook, name="Aoife Griffith")
    casebook.run(MergePeople(keep, merge, WHY))
    known = reveal(casebook, keep)
    assert (known.name, known.aliases) == ("Aoife Griffith", ())


def test_how_a_person_is_reached_is_kept_from_both(casebook: Casebook) -> None:
    keep = a_person(casebook, email="a@x.example", telephone="01")
    merge = a_person(casebook, email="b@x.example", telephone="01", address="1 Row")
    casebook.run(MergePeople(keep, merge, WHY))
    known = reveal(casebook, keep)
    assert (known.email, known.telephone, known.address) == ("a@x.example; b@x.example", "01", "1 Row")


def test_what_is_shown_fills_gaps_and_what_differs_goes_into_the_notes(casebook: Casebook, two: Two) -> None:
    casebook.run(people.ChangePerson(two.keep, 1, notes="Knows the building."))
    casebook.run(people.ChangePerson(two.merge, 1, notes="Left in May."))
    merged(casebook, two)
    row = casebook.ask(people.person, two.keep)
    assert row is not None
    assert (row.role, row.team) == ("Social worker", "MASH")
    assert row.notes == "Knows the building.\n\nLeft in May.\n\nAlso recorded as: Senior social worker."


def test_the_stronger_protection_must_be_chosen_and_is_kept(casebook: Casebook) -> None:
    keep = a_person(casebook, "professional")
    merge = a_person(casebook, "witness")
    for chosen in ("", "ordinary", "public office"):
        with pytest.raises(Refused, match="must be “protected” afterwards"):
            casebook.run(MergePeople(keep, merge, WHY, chosen))
    casebook.run(MergePeople(keep, merge, WHY, "protected"))
    row = casebook.ask(people.person, keep)
    assert row is not None
    assert (row.protection, row.protection_reason) == ("protected", WHY)


def test_a_weaker_protection_of_the_other_changes_nothing(casebook: Casebook) -> None:
    keep, merge = a_person(casebook, "witness"), a_person(casebook, "official")
    casebook.run(MergePeople(keep, merge, WHY, "protected"))
    row = casebook.ask(people.person, keep)
    assert row is not None
    assert (row.protection, row.protection_reason) == ("protected", "")


def test_how_both_took_part_in_one_event_is_kept(casebook: Casebook, two: Two) -> None:
    plain, filled, alike, apart = (an_event(casebook) for _ in range(4))
    for event, ours, theirs in (
        (plain, "decided", ""),
        (filled, "", "present"),
        (alike, "decided", "decided"),
        (apart, "decided", "present"),
    ):
        casebook.run(chronology.LinkEventPerson(event, two.keep, ours))
        casebook.run(chronology.LinkEventPerson(event, two.merge, theirs))
    assert merged(casebook, two).joined == 4
    assert [persons_of(casebook, event) for event in (plain, filled, alike, apart)] == [
        ((two.keep, "decided"),),
        ((two.keep, "present"),),
        ((two.keep, "decided"),),
        ((two.keep, "decided, present"),),
    ]


def test_two_who_belong_to_one_case_as_different_things_are_not_merged(casebook: Casebook, two: Two) -> None:
    case = a_case(casebook)
    casebook.run(cases.LinkCasePerson(case, two.keep, "family"))
    casebook.run(cases.LinkCasePerson(case, two.merge, "professional"))
    with pytest.raises(Refused, match="as family and as professional"):
        merged(casebook, two)
    casebook.run(cases.LinkCasePerson(case, two.merge, "family"))
    merged(casebook, two)
    row = casebook.ask(cases.the_case, case)
    assert row is not None
    assert [(each.person, each.part) for each in row.persons] == [(two.keep, "family")]


def test_words_that_nobody_may_change_keep_their_reference(casebook: Casebook, two: Two) -> None:
    interview = an_interview(casebook)
    an_attendee(casebook, interview, two.keep)
    locked = a_paragraph(casebook, interview, f"{refer(two.merge)} told {refer(two.merge)}.")
    statement = a_statement(casebook, interview, two.keep)
    send(casebook, statement)
    lock(casebook, interview)
    event = an_event(casebook, account=f"{refer(two.merge)} left.")
    gone = an_event(casebook, account=f"{refer(two.merge)} again.")
    casebook.run(chronology.SetAsideEvent(gone, f"{refer(two.merge)} said so"))
    result = merged(casebook, two)
    assert (result.rewritten, result.left) == (1, 6)
    assert account(casebook, event) == f"{refer(two.keep)} left."
    assert account(casebook, gone) == f"{refer(two.merge)} again."
    paragraph = casebook.ask(interviews.the_paragraph, locked)
    assert paragraph is not None
    assert paragraph.text == f"{refer(two.merge)} told {refer(two.merge)}."
    sent = casebook.ask(interviews.versions, statement)[0].paragraphs[0]
    assert refer(two.merge) in sent.text


def test_a_reference_left_as_it_is_still_leads_to_somebody(casebook: Casebook, two: Two) -> None:
    merged(casebook, two)
    shown = casebook.ask(casework.shown_names)
    assert two.merge in shown
    assert two.merge in casebook.ask(merged_into)


def test_references_are_rewritten_one_by_one_and_no_other_word_is(casebook: Casebook, two: Two) -> None:
    said = f"{refer(two.merge)}, {refer(two.keep)} and {refer(two.merge)}: “{two.merge}” @[{two.merge}"
    event = an_event(casebook, account=said)
    merged(casebook, two)
    assert account(casebook, event) == said.replace(refer(two.merge), refer(two.keep))


def test_what_was_decided_of_names_holds_for_the_one_kept(casebook: Casebook, two: Two) -> None:
    event = an_event(casebook, account="Griff came in May.")
    casebook.run(casework.DecideWhoIsMeant(event, "account", "Griff", two.merge))
    casebook.run(people.ChangePerson(two.keep, 1, notes="May"))
    casebook.run(people.ChangePerson(two.merge, 1, notes="May or Hope"))
    for person, words in ((two.keep, "May"), (two.merge, "May"), (two.merge, "Hope")):
        run(casebook, casework.DecideNotAName(person, "notes", words))
    merged(casebook, two)
    decided = casebook.ask(casework.decisions_by_field)
    assert decided[event, "account"] == {"griff": two.keep}
    assert set(decided[two.keep, "notes"]) == {"may", "hope"}


def test_both_who_were_there_stay_attendees(casebook: Casebook, two: Two) -> None:
    interview = an_interview(casebook)
    for person in (two.keep, two.merge):
        an_attendee(casebook, interview, person)
    merged(casebook, two)
    row = casebook.ask(interviews.the_interview, interview)
    assert row is not None
    assert [each.person for each in row.attendees] == [two.keep, two.keep]


def test_one_who_supports_or_is_complained_of_twice_counts_once(casebook: Casebook, two: Two) -> None:
    both, other = (
        run(casebook, allegations.AddAllegation(put=words)) for words in ("They closed it", "They hid it")
    )
    for person, allegation in ((two.keep, both), (two.merge, both), (two.merge, other)):
        casebook.run(allegations.RecordSupport(allegation, person, "raised", "In the letter"))
        casebook.run(allegations.ComplainOf(allegation, person, "manager"))
    result = merged(casebook, two)
    assert (result.moved, result.joined) == (4, 2)
    for row in casebook.ask(allegations.allegations):
        assert (row.raised, [each.person for each in row.complained_of]) == (1, [two.keep])
    doubled = [row for row in casebook.ask(casework.set_aside) if row.id != two.merge]
    assert {row.reason for row in doubled} == {rules_of_merging.SAID_OF_BOTH}
    assert len(doubled) == 2


def test_support_that_was_withdrawn_stands_beside_support_that_holds(casebook: Casebook, two: Two) -> None:
    allegation = run(casebook, allegations.AddAllegation(put="They closed it"))
    first = run(casebook, allegations.RecordSupport(allegation, two.keep, "raised", "By letter"))
    casebook.run(allegations.WithdrawSupport(first, 1, date(2020, 3, 2), "By telephone"))
    casebook.run(allegations.RecordSupport(allegation, two.merge, "supports", "In person"))
    assert merged(casebook, two).joined == 0
    assert {row.person for row in casebook.ask(allegations.support_of, allegation)} == {two.keep}


def test_who_was_looked_at_before_stays_in_the_record_of_looking(casebook: Casebook, two: Two) -> None:
    reveal(casebook, two.merge)
    merged(casebook, two)
    assert casebook.ask(people.revelations)[0].persons == (two.merge,)


@pytest.mark.parametrize(
    "said, why",
    [
        ({"keep": "merge"}, "This is one record"),
        ({"reason": " "}, "Say how it is known"),
        ({"name_becomes": "title"}, "The other name is kept as"),
    ],
)
def test_a_merger_that_the_rules_refuse_changes_nothing(
    casebook: Casebook, two: Two, said: dict[str, str], why: str
) -> None:
    asked = {"keep": two.keep, "merge": two.merge, "reason": WHY} | said
    asked["keep"] = two.merge if asked["keep"] == "merge" else asked["keep"]
    before = casebook.ask(every_row)
    with pytest.raises(Refused, match=why):
        casebook.run(MergePeople(**asked))
    assert casebook.ask(every_row) == before


def test_only_people_who_are_there_are_merged(casebook: Casebook, two: Two) -> None:
    world = World(casebook)
    with pytest.raises(Refused):
        casebook.run(MergePeople(two.keep, world.case, WHY))
    merged(casebook, two)
    for one, other in ((two.keep, two.merge), (two.merge, two.keep)):
        with pytest.raises(Refused, match="no longer there"):
            casebook.run(MergePeople(one, other, WHY))


def test_the_rules_of_merging_read_alone() -> None:
    order = ("protected", "ordinary", "public office")
    rules_of_merging.must_keep_the_stronger_protection("ordinary", "ordinary", "", order)
    rules_of_merging.must_keep_the_stronger_protection("ordinary", "ordinary", "ordinary", order)
    with pytest.raises(Refused):
        rules_of_merging.must_keep_the_stronger_protection("ordinary", "ordinary", "protected", order)
    assert rules_of_merging.stronger("public office", "ordinary", order) == "ordinary"
    rules_of_merging.must_belong_alike("child", "child")


@pytest.mark.parametrize(
    "kept, other, name",
    [
        ("Aoife Griffith", "Aoife  Griffiths", "Aoife Griffiths"),
        ("Aoife Griffith", "AOIFE  GRIFFITH", ""),
        ("Aoife Griffith", "", ""),
        ("", "Hope", "Hope"),
        ("Seán O'Brien", "Sean OBrien", ""),
    ],
)
def test_the_name_to_be_known_by_too_afterwards(kept: str, other: str, name: str) -> None:
    assert rules_of_merging.other_name(kept, other) == name


def test_a_merged_record_is_not_put_back_into_the_register() -> None:
    """The program's own: one person counts once."""
    rules_of_merging.must_not_have_been_merged("")
    with pytest.raises(Refused, match="merged into W07, who stands for both"):
        rules_of_merging.must_not_have_been_merged("W07")
