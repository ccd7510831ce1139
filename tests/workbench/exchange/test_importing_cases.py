"""Cases and allegations from a table."""

import pytest

from tests.builders import a_case, a_person
from tests.workbench.exchange.previews import added, only, seen, why
from workbench import allegations, cases
from workbench.casebook import Casebook


def test_every_field_of_a_case_is_kept_where_it_belongs(casebook: Casebook) -> None:
    child = a_person(casebook, "child", name="Callum May")
    mother = a_person(casebook, "family", name="Rosa May")
    text = (
        "Case name\tSummary\tRisk level\tReason for risk\tStatus\tChild\tFamily\n"
        "Closed  after one call\tIt began\tHIGH\tUnder five\tUnder Review\tCallum May\tRosa May\n"
    )
    (outcome,) = added(casebook, seen(casebook, text, "cases"))
    case = casebook.ask(cases.the_case, outcome.result[0])
    assert case is not None
    assert (case.title, case.summary, case.risk) == ("Closed after one call", "It began", "high")
    assert (case.risk_reason, case.status) == ("Under five", "under review")
    assert {(each.person, each.part) for each in case.persons} == {(child, "child"), (mother, "family")}


@pytest.mark.parametrize("risk, reason", [("Amber", "The risk is"), ("high", "")])
def test_a_colour_is_not_taken_for_a_risk(casebook: Casebook, risk: str, reason: str) -> None:
    shown = seen(casebook, f"Case\tRAG\nA\t{risk}\n", "cases")
    assert shown.rows[0].why_not.startswith(reason)


def test_a_case_without_a_risk_says_with_which_it_begins(casebook: Casebook) -> None:
    shown = seen(casebook, "Case\tStatus\nA\t\nB\tasleep\n\topen\n", "cases")
    assert shown.rows[0].read_as == ("No risk is given: it begins as medium.",)
    assert "A case is open" in shown.rows[1].why_not
    assert "Give the case a title" in shown.rows[2].why_not


def test_a_case_of_the_same_title_is_flagged(casebook: Casebook) -> None:
    a_case(casebook, "Left alone")
    shown = seen(casebook, "Case\nLEFT ALONE\nOther\nother\n", "cases")
    assert [row.same_as for row in shown.rows] == [
        "There is a case of this title: C01.",
        "",
        "The same title as row 3.",
    ]


def test_every_field_of_an_allegation_is_kept_where_it_belongs(casebook: Casebook) -> None:
    text = (
        "Allegation\tRaised by\tDate raised\tFramed as\tFrom date\tTo date\tTeams\tIn scope\tScope reason\t"
        "Standard of proof\tReason for the standard\n"
        "“They closed cases.”\tThe union\t13 February 2020\tCases were closed\tSeptember 2019\t"
        "November 2019\tMASH; Duty\tno\tTribunal\treasonable belief\tAgreed\n"
    )
    command = only(seen(casebook, text, "allegations"))
    assert isinstance(command, allegations.AddAllegation)
    assert (command.put, command.put_by, command.framed) == (
        "“They closed cases.”",
        "The union",
        "Cases were closed",
    )
    dates = (command.put_on, command.began, command.ended)
    assert [date.in_words() for date in dates] == ["13 February 2020", "September 2019", "November 2019"]
    assert (command.units, command.scope, command.scope_reason) == ("MASH\nDuty", "out of scope", "Tribunal")
    assert (command.standard_of_proof, command.proof_reason) == ("reasonable belief", "Agreed")


@pytest.mark.parametrize(
    "text, reason",
    [
        ("Allegation\tFramed\n\tAs I see it\n", "very words"),
        ("Allegation\tScope\nA\tperhaps\n", "An allegation is"),
        ("Allegation\tScope\nA\tout\n", "Say why this allegation is out of scope"),
        ("Allegation\tStandard of proof\nA\tcertainty\n", "Say why the standard is not"),
        ("Allegation\tStart\tEnd\nA\t2020\t2019\n", "ends before it begins"),
        ("Allegation\tDate\nA\tsoonish\n", "soonish"),
    ],
)
def test_an_allegation_that_the_rules_refuse_says_why(casebook: Casebook, text: str, reason: str) -> None:
    assert reason in why(seen(casebook, text, "allegations"))


def test_allegations_come_in_as_one_act_and_are_known_afterwards(casebook: Casebook) -> None:
    text = "Allegation\tIn scope\nThey closed cases\tyes\nThey hid cases\t\n"
    (outcome,) = added(casebook, seen(casebook, text, "allegations"))
    assert [row.put for row in casebook.ask(allegations.allegations)] == [
        "They closed cases",
        "They hid cases",
    ]
    again = seen(casebook, "Allegation\nthey CLOSED cases\n", "allegations")
    assert again.rows[0].same_as == "Allegation 1 is put in these words."
    assert outcome.label == "Import a table"
    casebook.undo()
    assert casebook.ask(allegations.count_allegations) == 0


def test_an_allegation_begins_to_be_decided_on_the_balance_of_probabilities(casebook: Casebook) -> None:
    shown = seen(casebook, "Allegation\nThey closed cases\nTHEY CLOSED CASES\n", "allegations")
    command = shown.rows[0].command
    assert isinstance(command, allegations.AddAllegation)
    assert (command.scope, command.standard_of_proof) == ("to be decided", "balance of probabilities")
    assert shown.rows[1].same_as == "The same allegation as row 2."
