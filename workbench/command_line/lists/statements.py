"""The lists of the statements: how far each has come, every version, and what was asked to be changed."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from sqlalchemy.orm import Session

from workbench import interviews
from workbench.command_line.lists.listing import Listing
from workbench.command_line.lists.shown import day, moment
from workbench.interviews import AmendmentRow, StatementParagraphRow, StatementRow, VersionRow


@dataclass(frozen=True, slots=True)
class _Place:
    """A paragraph of one version of one statement."""

    statement: StatementRow
    version: VersionRow
    paragraph: StatementParagraphRow


def _paragraphs(read: Session) -> Iterator[_Place]:
    for statement in interviews.statements(read):
        for version in interviews.versions(read, statement.id):
            yield from (_Place(statement, version, paragraph) for paragraph in version.paragraphs)


def _amendments(read: Session) -> Iterator[tuple[_Place, AmendmentRow]]:
    """What was asked to be changed, each with its place."""
    for place in _paragraphs(read):
        yield from ((place, amendment) for amendment in place.paragraph.amendments)


LISTS: Final = (
    Listing[StatementRow](
        "statements",
        "the statements, and how far each has come",
        interviews.statements,
        {
            "interview": lambda row, shown: shown.one(row.interview),
            "person": lambda row, shown: shown.one(row.person),
            "state": lambda row, _: row.state,
            "answer_by": lambda row, _: day(row.answer_by),
            "answered_on": lambda row, _: day(row.answered_on),
            "answer": lambda row, shown: shown.text(row.answer),
        },
        shows=("statement",),
    ),
    Listing[_Place](
        "statement-versions",
        "every version of every statement, paragraph by paragraph",
        _paragraphs,
        {
            "interview": lambda row, shown: shown.one(row.statement.interview),
            "person": lambda row, shown: shown.one(row.statement.person),
            "version": lambda row, _: row.version.number,
            "sent_at": lambda row, _: moment(row.version.sent_at),
            "number": lambda row, _: row.paragraph.number,
            "text": lambda row, shown: shown.text(row.paragraph.text),
        },
        shows=("version", "statement_paragraph"),
    ),
    Listing[tuple[_Place, AmendmentRow]](
        "amendments",
        "what interviewees asked to change, and what was decided",
        _amendments,
        {
            "interview": lambda row, shown: shown.one(row[0].statement.interview),
            "person": lambda row, shown: shown.one(row[0].statement.person),
            "version": lambda row, _: row[0].version.number,
            "paragraph": lambda row, _: row[0].paragraph.number,
            "asked": lambda row, shown: shown.text(row[1].asked),
            "asked_on": lambda row, _: day(row[1].asked_on),
            "decision": lambda row, _: row[1].decision,
            "reason": lambda row, shown: shown.text(row[1].reason),
        },
        shows=("amendment",),
    ),
)
