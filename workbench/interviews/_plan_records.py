"""The rows in which it is kept what an interviewee is to be asked, and where the answer stands."""

from typing import ClassVar

from sqlmodel import Field, Index

from workbench.interviews import rules
from workbench.store.record import Link, Record


class Question(Record, table=True):
    """A question planned for an interview, in running text; `why` says what is to be learnt from it.

    It bears on an allegation, or on one element of it. `remark` says why it was not reached, or how the
    answer came.
    """

    __tablename__ = "question"
    __table_args__ = (Index("question_in_order", "interview", "position"),)
    __kind__: ClassVar[str] = "question"
    __searchable__: ClassVar[tuple[str, ...]] = ("text", "why", "remark")
    __erasable__: ClassVar[tuple[str, ...]] = (*__searchable__, "set_aside_reason")

    interview: str = Field(foreign_key="interview.id")
    position: float
    text: str
    why: str = ""
    allegation: str | None = Field(default=None, foreign_key="allegation.id", index=True)
    element: str | None = Field(default=None, foreign_key="element.id", index=True)
    state: str = Field(default=rules.TO_ASK, index=True)
    remark: str = ""


class QuestionParagraph(Link, table=True):
    """A paragraph of the notes in which a question was answered."""

    __tablename__ = "question_paragraph"
    __kind__: ClassVar[str] = "question_paragraph"

    question: str = Field(foreign_key="question.id", index=True)
    paragraph: str = Field(foreign_key="paragraph.id", index=True)
