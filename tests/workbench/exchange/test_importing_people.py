"""People from a table: each with a pseudonym, none twice unseen, all of it one undo."""

import pytest

from tests.builders import a_person, reveal
from tests.workbench.exchange.previews import added, adds_up, only, seen, why
from workbench import people
from workbench.casebook import Casebook
from workbench.exchange.tables import (
    import_commands,
    match,
    preview,
    read_clipboard,
)
from workbench.kernel.errors import Refused


def test_two_hundred_people_come_in_as_one_act_each_with_a_pseudonym(casebook: Casebook) -> None:
    rows = "".join(
        f"Person{number} Surname{number}\tSocial worker\tTeam {number % 7}\n" for number in range(200)
    )
    shown = seen(casebook, f"Full name\tJob title\tTeam\n{rows}", "people", ("part", "professional"))
    assert shown.in_words() == "200 rows to be added."
    (outcome,) = added(casebook, shown)
    assert outcome.label == "Import a table"
    assert casebook.ask(people.count_persons) == 200
    assert len(set(casebook.ask(people.pseudonyms).values())) == 200
    casebook.undo()
    assert casebook.ask(people.count_persons) == 0


def test_every_field_of_a_person_is_kept_where_it_belongs(casebook: Casebook) -> None:
    text = (
        "First name\tSurname\tRole\tTeam\tEmployer\tPart\tProtection\tE-mail\tPhone\tAddress\tKnown as\t"
        "Maiden name\tInitials\tNotes\n"
        "Siân\tGriffith\tManager\tMASH\tWestmere\tWhistleblower\tyes\ts@x.example\t01\t1 Row\tGriff; Shan\t"
        "Evans\tSG, SEG\tOn leave\n"
    )
    (outcome,) = added(casebook, seen(casebook, text, "people"))
    (person,) = casebook.ask(people.persons)
    assert (person.part, person.protection, person.role) == ("complainant", "protected", "Manager")
    assert (person.team, person.organisation, person.notes) == ("MASH", "Westmere", "On leave")
    known = reveal(casebook, outcome.result[0])
    assert (known.name, known.email, known.telephone) == ("Siân Griffith", "s@x.example", "01")
    assert known.address == "1 Row"
    assert {(alias.words, alias.sort) for alias in known.aliases} == {
        ("Griff", "nickname"),
        ("Shan", "nickname"),
        ("Evans", "former name"),
        ("SG", "initials"),
        ("SEG", "initials"),
    }


@pytest.mark.parametrize(
    "text, name",
    [
        ("Name\nGriffith, Aoife\n", "Aoife Griffith"),
        ("Name\tSurname\nAoife\tGriffith\n", "Aoife Griffith"),
        ("Name\tSurname\nAoife Griffith\tGRIFFITH\n", "Aoife Griffith"),
        ("Name\n  Nic   an tSaoir \n", "Nic an tSaoir"),
        ("Name\nŠimůnek-Łaska\n", "Šimůnek-Łaska"),
        ("Forename\nHope\n", "Hope"),
        ("Name\nSmith, Jones, Brown\n", "Smith, Jones, Brown"),
    ],
)
def test_a_name_is_put_together_forename_first(casebook: Casebook, text: str, name: str) -> None:
    assert only(seen(casebook, text, "people", ("part", "witness"))).name == name


def test_a_name_that_was_turned_round_is_shown(casebook: Casebook) -> None:
    shown = seen(casebook, "Name\nGriffith, Aoife\n", "people", ("part", "witness"))
    assert shown.rows[0].read_as == ("Read as: Aoife Griffith",)


def test_another_name_may_say_its_sort_and_is_not_the_name_itself(casebook: Casebook) -> None:
    text = "Name\tAlso called\nAoife Griffith\tAOIFE GRIFFITH; HD (initials); Griff (a friend)\n"
    command = only(seen(casebook, text, "people", ("part", "witness")))
    assert command.aliases == (("HD", "initials"), ("Griff (a friend)", "nickname"))


def test_a_part_that_no_column_gives_is_asked_for_and_never_supposed(casebook: Casebook) -> None:
    shown = seen(casebook, "Name\nAoife Griffith\n", "people")
    assert "what part this person has" in why(shown)
    assert "No column is “Part in the investigation”" in shown.unclear[0]


@pytest.mark.parametrize(
    "text, reason",
    [
        ("Name\tPart\nAnn\tastronaut\n", "A person's part is"),
        ("Name\tPart\tProtection\nAnn\tchild\tordinary\n", "A child is always protected"),
        ("Name\tPart\tProtection\nAnn\twitness\tsomewhat\n", "Protection is"),
        ("Name\tTeam\tPart\n\tMASH\twitness\n", "no name, and no role"),
        ("Name\tPart\tPseudonym\nAnn\twitness\tbanana\n", "capital letters"),
        ("Name\tPart\tPseudonym\nAnn\twitness\tW07\n", "given to somebody before"),
    ],
)
def test_a_person_that_the_rules_refuse_says_why(casebook: Casebook, text: str, reason: str) -> None:
    a_person(casebook, pseudonym="W07")
    assert reason in why(seen(casebook, text, "people"))


@pytest.mark.parametrize("words", ["Aoife Griffith", "Ms Aoife GRIFFITH", "Griffith, Aoife", "Griff"])
def test_a_name_that_is_known_is_flagged_and_added_only_when_chosen(casebook: Casebook, words: str) -> None:
    a_person(casebook, name="Aoife Griffith", pseudonym="W07", aliases=(("Griff", "nickname"),))
    shown = seen(casebook, f"Name\n{words}\n", "people", ("part", "witness"))
    assert shown.rows[0].same_as == "This name is known: it may be W07."
    with pytest.raises(Refused, match="no row to add"):
        import_commands(shown)
    (act,) = import_commands(shown, include=[2])
    casebook.run(act)
    assert casebook.ask(people.count_persons) == 2


def test_a_name_twice_in_the_table_is_flagged_the_second_time(casebook: Casebook) -> None:
    text = "Name\tRole\nJane Smith\tClerk\nJANE  SMITH\tManager\nJohn Smith\tClerk\n\tClerk\n\tClerk\n"
    shown = seen(casebook, text, "people", ("part", "official"))
    assert shown.same() == (3,)
    assert shown.rows[1].same_as == "The same name as row 2."
    assert adds_up(shown, 5)


def test_no_name_is_in_what_a_log_would_show(casebook: Casebook) -> None:
    table = read_clipboard("Name\nAoife Griffith\n")
    shown = casebook.ask(preview, table, match(table, "people").say("part", "witness"))
    told = repr((table, match(table, "people"), shown, import_commands(shown)))
    assert "Griffith" not in told


def test_a_column_that_becomes_nothing_is_told(casebook: Casebook) -> None:
    shown = seen(casebook, "Name\tPart\tPayroll\tGrade 2\nAnn\twitness\t1\t2\n", "people")
    assert shown.unclear == ("Not imported: the columns “Payroll” and “Grade 2”.",)
    assert shown.refused() == ()
