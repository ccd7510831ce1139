"""What a new investigation can begin from: the templates that come with the program, read as plain values."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from resources import resource
from workbench.kernel.errors import Refused
from workbench.kernel.wording import listed

FOLDER: Final = "templates"

NOT_VERBATIM: Final = "[In short. Copy the words themselves before relying on them.] "
"""Stands before the text of a standard that a template gives only in other words."""


@dataclass(frozen=True, slots=True)
class StandardText:
    """A standard commonly relied on; where `verbatim` is False the text is not the standard's own words."""

    sort: str
    title: str
    text: str
    provision: str = ""
    in_force_from: date | None = None
    in_force_until: date | None = None
    verbatim: bool = False

    def as_recorded(self) -> str:
        """The text as it goes on record: what is not the standard's own words says so."""
        return self.text if self.verbatim else f"{NOT_VERBATIM}{self.text}"


@dataclass(frozen=True, slots=True)
class EnquiryText:
    """A line of enquiry to begin with."""

    question: str
    why: str
    priority: str


@dataclass(frozen=True, slots=True)
class QuestionSet:
    """Questions for one sort of interviewee: each with what is to be learnt from it, or ""."""

    name: str
    questions: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class ElementSet:
    """What has to be proved for one sort of allegation."""

    name: str
    elements: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PlannedInterview:
    """An interview to plan, in this turn for this reason, with the questions of the set named."""

    title: str
    purpose: str
    questions: QuestionSet
    reason: str


@dataclass(frozen=True, slots=True)
class Template:
    """What one sort of investigation begins with. `name` is what is typed, `title` what is read.

    Question and element sets are not put on record at the beginning: they are used when there is an
    interview, or an allegation, to which they apply.
    """

    name: str
    title: str
    about: str
    scope: str
    confidentiality: str
    marking: str
    terms: tuple[str, ...]
    standards: tuple[StandardText, ...]
    enquiries: tuple[EnquiryText, ...]
    interviews: tuple[PlannedInterview, ...]
    question_sets: tuple[QuestionSet, ...]
    element_sets: tuple[ElementSet, ...]


def templates() -> tuple[Template, ...]:
    """Every template there is, by name."""
    return tuple(template(name) for name in _names())


def template(name: str) -> Template:
    """The template of a name. Refused: there is none."""
    if name not in _names():
        raise Refused(f"There is no template “{name}”. There is {listed(_names(), 'and')}.", field="template")
    read = tomllib.loads(resource(FOLDER, f"{name}.toml").read_text(encoding="utf-8"))
    sets = {each["name"]: _question_set(each) for each in read["question_sets"]}
    return Template(
        name=name,
        title=read["title"],
        about=read["about"],
        **read["investigation"],
        terms=tuple(each["text"] for each in read["terms"]),
        standards=tuple(StandardText(**each) for each in read.get("standards", ())),
        enquiries=tuple(EnquiryText(**each) for each in read["enquiries"]),
        interviews=tuple(_interview(each, sets) for each in read["interviews"]),
        question_sets=tuple(sets.values()),
        element_sets=tuple(
            ElementSet(each["name"], tuple(each["elements"])) for each in read["element_sets"]
        ),
    )


def _names() -> tuple[str, ...]:
    folder = resource(FOLDER)
    return tuple(sorted(path.stem for path in folder.iterdir() if path.suffix == ".toml"))


def _question_set(read: Mapping[str, Any]) -> QuestionSet:
    return QuestionSet(read["name"], tuple((text, why) for text, why in read["questions"]))


def _interview(read: Mapping[str, Any], sets: Mapping[str, QuestionSet]) -> PlannedInterview:
    return PlannedInterview(read["title"], read["purpose"], sets[read["questions"]], read["reason"])
