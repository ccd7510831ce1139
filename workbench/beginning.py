"""A new casebook, ready to work in: made, given a title, and begun from a template where one is chosen."""

from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from workbench.allegations import AddElement, AddElements, AddStandard
from workbench.casebook import Casebook
from workbench.conduct import RaiseEnquiry
from workbench.interviews import AddQuestion, PlanInterview
from workbench.investigation import AddTerm, SetUpInvestigation
from workbench.kernel.commands import Batch
from workbench.store.data_key import DataKey
from workbench.templates import ElementSet, QuestionSet, Template, template


@dataclass(frozen=True)
class BeginInvestigation(Batch):
    """Everything with which an investigation begins, as one act: one entry of the journal, one undo."""

    label: ClassVar[str] = "Begin the investigation"


def new_casebook(
    folder: Path,
    passphrase: str | None,
    title: str,
    *,
    begin_from: str = "",
    key: DataKey | None = None,
) -> Casebook:
    """The open casebook; `begin_from` is the name of a template. Refused: a folder that exists, a weak
    passphrase, no title, no such template; then nothing is made.
    """
    beginning = begun_from(template(begin_from), title) if begin_from else None
    casebook = Casebook.create(folder, passphrase, key=key)
    casebook.run(beginning or SetUpInvestigation(title))
    return casebook


def begun_from(chosen: Template, title: str) -> BeginInvestigation:
    """What a template puts on record in a casebook that holds nothing yet: the frame, the terms of
    reference, standards, lines of enquiry and planned interviews with their questions.
    """
    frame = SetUpInvestigation(
        title, scope=chosen.scope, confidentiality=chosen.confidentiality, marking=chosen.marking
    )
    terms = (AddTerm(text) for text in chosen.terms)
    enquiries = (RaiseEnquiry(each.question, each.why, each.priority) for each in chosen.enquiries)
    return BeginInvestigation((frame, *terms, *_standards(chosen), *enquiries, *_interviews(chosen)))


def elements_of(chosen: ElementSet, allegation: str) -> AddElements:
    """What has to be proved for one sort of allegation, put under an allegation in one act."""
    return AddElements(tuple(AddElement(allegation, text) for text in chosen.elements))


def questions_of(chosen: QuestionSet, interview: str, *, allegation: str = "", element: str = "") -> Batch:
    """A set of questions planned for an interview in one act, bearing on an allegation or an element."""
    return Batch(
        tuple(AddQuestion(interview, text, why, allegation, element) for text, why in chosen.questions)
    )


def _standards(chosen: Template) -> tuple[AddStandard, ...]:
    return tuple(
        AddStandard(
            each.sort,
            each.title,
            each.as_recorded(),
            each.provision,
            each.in_force_from,
            each.in_force_until,
        )
        for each in chosen.standards
    )


def _interviews(chosen: Template) -> tuple[PlanInterview, ...]:
    return tuple(
        PlanInterview(each.title, each.purpose, questions=each.questions.questions, turn_reason=each.reason)
        for each in chosen.interviews
    )
