"""What the summary tells of allegations: as put, as framed, who stands behind them, what is decided."""

from dataclasses import replace

import pytest

from tests.workbench.report.test_investigation_summary import IN_TURN, chapter, only, words
from tests.workbench.report.westmere import PROJECTION
from tests.workbench.report.westmere_allegations import ALLEGATIONS
from workbench.disclosure.projection import AnsweredFacts, FindingFacts, NumberFacts
from workbench.findings import OUTCOMES
from workbench.report.document import Section, Table
from workbench.report.investigation_summary import investigation_summary


def test_every_allegation_stands_in_the_table_and_in_a_section_of_its_own() -> None:
    document = investigation_summary(PROJECTION)
    table = only(chapter(document, "Allegations"), Table)
    assert isinstance(table, Table)
    rows = [f"Allegation {words(row.cells[0])}" for row in table.groups[0].rows]
    sections = [block for block in chapter(document, IN_TURN) if isinstance(block, Section)]
    assert rows == [section.title for section in sections]
    assert [row.removeprefix("Allegation ") for row in rows] == ["1", "1.1", "2", "3"]


def test_an_outcome_that_was_not_issued_is_said_to_be_a_draft() -> None:
    """Whoever it criticises may not have been heard yet (Inquiry Rules 2006, rules 13 to 15)."""
    blocks = chapter(investigation_summary(PROJECTION), "Allegations")
    table = only(blocks, Table)
    assert isinstance(table, Table)
    outcomes = [words(row.cells[2]) for row in table.groups[0].rows]
    assert outcomes == ["Not substantiated draft", "Substantiated", "Not decided", "Referred"]
    assert "may not have been heard" in words(*blocks)
    issued = replace(PROJECTION, allegations=(ALLEGATIONS[1],))
    assert "draft" not in words(*chapter(investigation_summary(issued), "Allegations"))


def test_an_allegation_tells_both_wordings_and_what_must_be_proved_with_its_outcome() -> None:
    first = chapter(investigation_summary(PROJECTION), IN_TURN)[0]
    told = words(first)
    assert "They shut anything that moved" in told
    assert "in order to lower the numbers" in told
    assert "The reason was the inspection, and not the children's circumstances. Not substantiated" in told
    assert "Raised by 4 people, supported by 31 more" in told


@pytest.mark.parametrize(
    "raised, supporting, said",
    [
        (1, 0, "Raised by 1 person"),
        (0, 2, "Supported by 2 people"),
        (2, 1, "Raised by 2 people, supported by 1 more"),
    ],
)
def test_nobody_is_counted_where_nobody_is(raised: int, supporting: int, said: str) -> None:
    one = replace(ALLEGATIONS[0], raised=raised, supporting=supporting)
    told = words(*chapter(investigation_summary(replace(PROJECTION, allegations=(one,))), IN_TURN))
    assert said in told
    assert " 0 " not in told


def test_an_allegation_in_parts_leads_to_them_and_one_out_of_scope_was_not_examined() -> None:
    """What has its outcome in its parts, or is not examined at all, is no gap in the findings."""
    whole, part, other, _ = ALLEGATIONS
    allegations = (
        replace(whole, outcome="", issued=False),
        part,
        replace(part, number="1.2"),
        replace(other, scope="out of scope"),
    )
    document = investigation_summary(replace(PROJECTION, allegations=allegations))
    blocks = chapter(document, "Allegations")
    assert "2 allegations, 1 of them not in scope, with 2 parts." in words(*blocks)
    table = only(blocks, Table)
    assert isinstance(table, Table)
    outcomes = [words(row.cells[2]) for row in table.groups[0].rows]
    assert outcomes == ["See 1.1 to 1.2", "Substantiated", "Substantiated", "Not examined"]
    assert "not decided" not in words(*blocks)
    assert "See 1.1 to 1.2" in words(chapter(document, IN_TURN)[0])
    one_part = replace(PROJECTION, allegations=allegations[:2])
    assert "See 1.1 " in words(*chapter(investigation_summary(one_part), "Allegations"))


def test_an_allegation_whose_scope_is_to_be_decided_is_neither_outside_nor_left_unexamined() -> None:
    undecided = replace(ALLEGATIONS[2], scope="to be decided")
    for rest, said in (
        ((), "1 allegation. Whether it is in scope is still to be decided."),
        ((undecided,), "2 allegations. Whether they are in scope is still to be decided."),
        ((ALLEGATIONS[3],), "2 allegations. Whether 1 of them is in scope is still to be decided."),
    ):
        document = investigation_summary(replace(PROJECTION, allegations=(undecided, *rest)))
        told = words(*chapter(document, "Allegations"), *chapter(document, IN_TURN))
        assert said in told
        assert "Scope to be decided" in told
        assert "Not decided" in told
        assert "Not examined" not in told


WEIGHED = FindingFacts(
    reasons="The log shows nine closures.",
    against=("The rise in referrals.",),
    points=(AnsweredFacts("To prove 1: He was on leave.", "The log shows him in."),),
    limits=("To prove 1: The log ends in March.",),
    reply="Not heard: Hamish Duffield.",
    without_reply="He has died.",
    open_criticisms=("3, of Hamish Duffield",),
)


@pytest.mark.parametrize("outcome", OUTCOMES)
def test_an_issued_finding_is_printed_with_what_weakens_it_whatever_the_outcome(outcome: str) -> None:
    """Acas guide, step 5: the report says what was and was not established, with mitigating circumstances."""
    one = replace(ALLEGATIONS[0], outcome=outcome, issued=True, finding=WEIGHED)
    told = words(*chapter(investigation_summary(replace(PROJECTION, allegations=(one,))), IN_TURN))
    for said in (
        "Reasons The log shows nine closures.",
        "Speaks against it The rise in referrals. To prove 1: He was on leave. Answer: The log shows him in.",
        "Limits To prove 1: The log ends in March.",
        "Right of reply Not heard: Hamish Duffield. Issued without a reply because: He has died.",
        "Open criticisms Criticism 3, of Hamish Duffield.",
    ):
        assert said in told


def test_where_nothing_weakens_a_finding_that_is_said_too() -> None:
    bare = replace(
        WEIGHED, reasons="", against=(), points=(), limits=(), without_reply="", open_criticisms=()
    )
    unanswered = replace(bare, points=(AnsweredFacts("He was on leave.", ""),), reworded="All were closed.")
    for found, expected in (
        (
            bare,
            ("Speaks against it Nothing is set down.", "Limits None are set down.", "Open criticisms None."),
        ),
        (
            unanswered,
            ("He was on leave. Not answered.", "Issued on other words It now reads: All were closed."),
        ),
    ):
        one = replace(ALLEGATIONS[0], issued=True, finding=found)
        told = words(*chapter(investigation_summary(replace(PROJECTION, allegations=(one,))), IN_TURN))
        assert all(said in told for said in expected)
    assert "Issued on other words" not in words(*chapter(investigation_summary(PROJECTION), IN_TURN))


def test_the_last_page_leaves_out_only_the_reasons_of_drafts() -> None:
    """What is said not to be in it is not in it."""
    issued = replace(ALLEGATIONS[0], issued=True, finding=WEIGHED)
    for allegations, left_out in (
        (ALLEGATIONS, "The reasons of findings in draft"),
        ((issued,), "The notes and statements of the interviews"),
        ((ALLEGATIONS[2],), "this summary weighs nothing and decides nothing"),
    ):
        document = investigation_summary(replace(PROJECTION, allegations=allegations))
        told = words(*chapter(document, "About this document"))
        assert left_out in told
        assert ("findings in draft" in told) == (allegations is ALLEGATIONS)


def test_the_reason_for_a_scope_is_printed_under_the_scope_it_is_for() -> None:
    for scope, said in (
        ("in scope", "Why in scope It is what was asked"),
        ("out of scope", "Out of scope It is what was asked"),
        ("to be decided", "On the scope It is what was asked"),
    ):
        one = replace(ALLEGATIONS[0], scope=scope, scope_reason="It is what was asked")
        told = words(*chapter(investigation_summary(replace(PROJECTION, allegations=(one,))), IN_TURN))
        assert said in told
        assert (scope == "out of scope") == ("Out of scope" in told)


def test_who_stands_behind_an_allegation_is_told_as_recorded_and_as_stated() -> None:
    numbers = (
        NumberFacts("supporters", "about", 35, "managers among them", "The union", "18%"),
        NumberFacts("workforce", "exactly", 1_200, "", ""),
    )
    one = replace(ALLEGATIONS[0], share="17%", numbers=numbers)
    told = words(*chapter(investigation_summary(replace(PROJECTION, allegations=(one,))), IN_TURN))
    assert "Raised by 4 people, supported by 31 more, 17% of the workforce as stated" in told
    assert "Supporters About 35 as stated, 18% of the workforce Managers among them; The union" in told
    assert "Workforce 1,200 as stated" in told
    of_all = investigation_summary(replace(PROJECTION, numbers=numbers))
    assert "Supporters About 35 as stated" in words(*chapter(of_all, "Allegations"))


def test_a_standard_said_to_be_breached_is_told_with_the_text_relied_on() -> None:
    told = words(chapter(investigation_summary(PROJECTION), IN_TURN)[0])
    assert "Breach alleged Working Together to Safeguard Children (2018), chapter 1 Assessment" in told
    assert "Breach alleged Closure procedure, section 4" in told


@pytest.mark.parametrize(
    "put, said", [("They “shut” it.", "‘They “shut” it.’"), ("A ‘spike’.", "“A ‘spike’.”")]
)
def test_marks_round_a_quotation_are_not_those_inside_it(put: str, said: str) -> None:
    one = replace(ALLEGATIONS[0], put=put)
    assert said in words(*chapter(investigation_summary(replace(PROJECTION, allegations=(one,))), IN_TURN))
