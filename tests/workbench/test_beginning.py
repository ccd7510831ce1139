"""A new casebook, with a title alone or begun from a template, of which everything is put on record."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from tests.builders import casebook, run
from tests.workbench.allegations.alleged import an_allegation
from workbench import allegations, beginning, conduct, interviews, investigation
from workbench.allegations import STANDARD_SORTS
from workbench.casebook import Casebook
from workbench.conduct import PRIORITIES
from workbench.kernel.errors import Refused
from workbench.store.data_key import DataKey
from workbench.templates import NOT_VERBATIM, Template, template, templates

__all__ = ["casebook"]

NAMES = [each.name for each in templates()]
TODAY = date(2020, 2, 17)
CHILDREN = "whistleblowing-childrens-services"


@pytest.fixture
def begun(tmp_path: Path) -> Iterator[Casebook]:
    key = DataKey.random()
    with beginning.new_casebook(tmp_path / "A", None, "Concerns", begin_from=CHILDREN, key=key) as opened:
        yield opened


def test_the_templates_are_those_that_were_promised() -> None:
    assert NAMES == ["data-quality-review", "single-complaint", CHILDREN]


@pytest.mark.parametrize("name", NAMES)
def test_a_template_is_whole_and_its_words_are_those_of_the_casebook(name: str) -> None:
    chosen = template(name)
    assert all((chosen.title, chosen.about, chosen.scope, chosen.confidentiality, chosen.marking))
    assert all((chosen.terms, chosen.enquiries, chosen.interviews, chosen.question_sets))
    assert {each.sort for each in chosen.standards} <= set(STANDARD_SORTS)
    assert {each.priority for each in chosen.enquiries} <= set(PRIORITIES)
    assert all(each.elements for each in chosen.element_sets)
    sets = [each.name for each in chosen.question_sets] + [each.name for each in chosen.element_sets]
    assert len(set(sets)) == len(sets)


@pytest.mark.parametrize("name", NAMES)
def test_everything_that_a_template_holds_is_put_on_record(casebook: Casebook, name: str) -> None:
    chosen = template(name)
    casebook.run(beginning.begun_from(chosen, "Concerns at Westmere"))
    frame = casebook.ask(investigation.investigation)
    assert frame is not None
    assert (frame.title, frame.scope, frame.marking) == ("Concerns at Westmere", chosen.scope, chosen.marking)
    assert frame.confidentiality == chosen.confidentiality
    assert tuple(row.text for row in casebook.ask(investigation.terms_of_reference)) == chosen.terms
    asked = {(row.question, row.why, row.priority) for row in casebook.ask(conduct.enquiries, TODAY)}
    assert asked == {(each.question, each.why, each.priority) for each in chosen.enquiries}
    assert {row.text for row in casebook.ask(allegations.standards)} == {
        each.as_recorded() for each in chosen.standards
    }
    assert planned(casebook) == expected(chosen)


def planned(casebook: Casebook) -> list[tuple[str, str, tuple[tuple[str, str], ...]]]:
    return [
        (row.title, row.reason, tuple((each.text, each.why) for each in row.questions))
        for row in casebook.ask(interviews.interview_plan)
    ]


def expected(chosen: Template) -> list[tuple[str, str, tuple[tuple[str, str], ...]]]:
    return [(each.title, each.reason, each.questions.questions) for each in chosen.interviews]


def test_a_casebook_begun_from_a_template_is_one_entry_and_one_undo(begun: Casebook) -> None:
    assert begun.head.number == 2
    assert begun.head.label == "Begin the investigation"
    begun.undo()
    assert begun.ask(investigation.investigation) is None
    assert begun.ask(investigation.terms_of_reference) == ()
    assert begun.ask(interviews.interview_plan) == ()
    begun.redo()
    assert len(begun.ask(interviews.interview_plan)) == 3


def test_a_standard_that_is_not_word_for_word_says_so() -> None:
    for each in template(CHILDREN).standards:
        assert each.as_recorded().startswith(NOT_VERBATIM) is not each.verbatim
    (verbatim,) = (each.text for each in template(CHILDREN).standards if each.verbatim)
    assert verbatim.startswith("The DCS and LMCS roles… should report to the chief executive")


def test_a_set_of_elements_is_put_under_an_allegation_in_one_act(casebook: Casebook) -> None:
    allegation = an_allegation(casebook)
    chosen = template(CHILDREN).element_sets[0]
    casebook.run(beginning.elements_of(chosen, allegation))
    assert tuple(row.text for row in casebook.ask(allegations.elements, allegation)) == chosen.elements
    casebook.undo()
    assert casebook.ask(allegations.elements, allegation) == ()


def test_a_set_of_questions_is_planned_for_an_interview_in_one_act(casebook: Casebook) -> None:
    allegation = an_allegation(casebook)
    interview = run(casebook, interviews.PlanInterview("W07"))
    chosen = template(CHILDREN).question_sets[1]
    casebook.run(beginning.questions_of(chosen, interview, allegation=allegation))
    rows = casebook.ask(interviews.questions, interviews.QuestionFilter(interview))
    assert tuple((row.text, row.why) for row in rows) == chosen.questions
    assert {row.allegation for row in rows} == {allegation}


def test_a_template_that_is_not_there_is_refused_and_nothing_is_made(tmp_path: Path) -> None:
    for name in ("none", "../sample/cases"):
        with pytest.raises(Refused, match="There is no template"):
            beginning.new_casebook(tmp_path / "A", None, "Concerns", begin_from=name, key=DataKey.random())
    assert list(tmp_path.iterdir()) == []


def test_a_casebook_without_a_template_has_its_title_alone(tmp_path: Path) -> None:
    with beginning.new_casebook(tmp_path / "A", None, "Concerns", key=DataKey.random()) as casebook:
        frame = casebook.ask(investigation.investigation)
        assert frame is not None
        assert (frame.title, frame.scope) == ("Concerns", "")
        assert casebook.ask(investigation.terms_of_reference) == ()
