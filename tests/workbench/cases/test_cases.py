"""Key cases and escalations, through the door."""

import pytest

from tests.builders import NOON, World, a_case, a_person, after, an_escalation, run
from workbench import cases
from workbench.casebook import Casebook
from workbench.cases import CaseFilter
from workbench.kernel.errors import Refused


def test_references_count_up_and_are_never_given_again(casebook: Casebook) -> None:
    first = a_case(casebook)
    a_case(casebook)
    casebook.undo()
    a_case(casebook)
    casebook.run(cases.SetAsideCase(first, "Entered twice"))
    assert list(casebook.ask(cases.references).values()) == ["C01", "C03"]
    assert [row.reference for row in casebook.ask(cases.cases)] == ["C03"]


def test_a_case_is_shown_with_its_children_first(casebook: Casebook) -> None:
    mother, child = a_person(casebook, "family"), a_person(casebook, "child")
    id = a_case(casebook, children=(child,), family=(mother,))
    row = casebook.ask(cases.the_case, id)
    assert row is not None
    assert [(link.person, link.part) for link in row.persons] == [(child, "child"), (mother, "family")]
    assert casebook.ask(cases.the_case, "case-" + "a" * 26) is None


def test_a_person_linked_again_changes_their_part_and_is_not_there_twice(casebook: Casebook) -> None:
    world = World(casebook)
    first = run(casebook, cases.LinkCasePerson(world.case, world.witness, "family"))
    assert run(casebook, cases.LinkCasePerson(world.case, world.witness, "family")) == first
    casebook.run(cases.LinkCasePerson(world.case, world.witness, "professional"))
    (row,) = casebook.ask(cases.cases, CaseFilter(person=world.witness))
    assert [link.part for link in row.persons] == ["child", "professional"]


def test_only_people_who_are_there_are_linked_and_unlinked(
    casebook: Casebook,
) -> None:
    case = a_case(casebook)
    with pytest.raises(Refused, match="no longer there"):
        casebook.run(cases.LinkCasePerson(case, "person-" + "a" * 26, "child"))
    with pytest.raises(Refused, match="not linked"):
        casebook.run(cases.UnlinkCasePerson(case, "person-" + "a" * 26))


def test_cases_are_filtered_and_ordered_by_risk_from_the_greatest(casebook: Casebook) -> None:
    for risk in ("lower", "immediate", "medium", "high"):
        a_case(casebook, risk, risk=risk)
    assert [row.risk for row in casebook.ask(cases.cases, order="risk")] == [
        "immediate",
        "high",
        "medium",
        "lower",
    ]
    assert [row.title for row in casebook.ask(cases.cases, order="-title", limit=1)] == ["medium"]
    assert [row.risk for row in casebook.ask(cases.cases, CaseFilter(risk="high"))] == ["high"]
    assert casebook.ask(cases.count_cases, CaseFilter(status="closed")) == 0


def test_an_immediate_risk_raises_an_alarm_until_it_is_escalated_and_closed(casebook: Casebook) -> None:
    case = a_case(casebook, risk="immediate")

    def alarm() -> str:
        return casebook.ask(cases.cases)[0].alarm

    assert alarm() == "Immediate risk, and nothing escalated"
    id = run(casebook, cases.RaiseEscalation(case, "Nobody has seen the baby", NOON))
    assert alarm() == "Escalation: nobody told yet"
    casebook.run(cases.ChangeEscalation(id, 1, told="The director, by telephone", told_at=after(10)))
    assert alarm() == "Escalation: not acknowledged"
    casebook.run(cases.AcknowledgeEscalation(id, 2, "The director", after(12)))
    assert alarm() == "Escalation: acknowledged, no outcome yet"
    casebook.run(cases.CloseEscalation(id, 3, "Seen that evening, safe", after(300)))
    assert alarm() == ""


def test_open_escalations_stand_first_the_longest_open_before_the_others(casebook: Casebook) -> None:
    case = a_case(casebook)
    closed = an_escalation(casebook, case, noticed="closed", noticed_at=NOON, told_at=NOON)
    casebook.run(cases.AcknowledgeEscalation(closed, 1, "The manager", after(1)))
    casebook.run(cases.CloseEscalation(closed, 2, "Seen", after(2)))
    for minutes in (20, 10):
        an_escalation(casebook, case, noticed=str(minutes), noticed_at=after(minutes), told_at=after(minutes))
    assert [row.noticed for row in casebook.ask(cases.escalations, case)] == ["10", "20", "closed"]
    assert [row.noticed for row in casebook.ask(cases.open_escalations)] == ["10", "20"]


def test_a_closed_escalation_stays_as_it_is(casebook: Casebook) -> None:
    id = an_escalation(casebook, a_case(casebook))
    casebook.run(cases.AcknowledgeEscalation(id, 1, "The manager", after(1)))
    casebook.run(cases.CloseEscalation(id, 2, "Seen", after(2)))
    for command in (
        cases.ChangeEscalation(id, 3, noticed="Something else"),
        cases.AcknowledgeEscalation(id, 3, "The director", after(3)),
        cases.CloseEscalation(id, 3, "Seen again", after(3)),
    ):
        with pytest.raises(Refused, match="is closed"):
            casebook.run(command)


def test_a_case_with_an_open_escalation_is_neither_closed_nor_set_aside(casebook: Casebook) -> None:
    world = World(casebook)
    assert world.escalation
    with pytest.raises(Refused, match="open escalation"):
        casebook.run(cases.ChangeCase(world.case, 1, status="closed"))
    with pytest.raises(Refused, match="open escalation"):
        casebook.run(cases.SetAsideCase(world.case, "Not a key case"))
    casebook.run(cases.SetAsideEscalation(world.escalation, "Entered for another case"))
    casebook.run(cases.ChangeCase(world.case, 1, status="closed"))
    assert casebook.ask(cases.cases)[0].status == "closed"
