"""The plan beside the notes: what the interview is for, and its questions, ticked off while they are put."""

from collections.abc import Mapping
from functools import partial
from typing import Final

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from ui.interviews.side_panel import SidePanel
from ui.look import Look, Role
from ui.widgets import IconButton, paragraph, plain_button
from workbench.interviews import (
    InterviewRow,
    MarkAnswered,
    MarkAsked,
    MarkToAsk,
    MoveQuestion,
    ParagraphRow,
    QuestionRow,
)
from workbench.kernel.running_text import render
from workbench.kernel.wording import listed

_NOTHING: Final = "No questions are planned. Add them one by one, or start from a list of questions."
_ASKED: Final = ("asked", "answered")


class QuestionPanel(SidePanel):
    """The questions of one interview.

    Signals:
        acting: a command on a question.
        adding, changing (with the QuestionRow): a form for a question is wanted.
        reason_wanted: the QuestionRow, and "not reached" or "set aside".
        opened: the id of a paragraph that answers a question.
    """

    acting = Signal(object)
    adding = Signal()
    changing = Signal(object)
    reason_wanted = Signal(object, str)
    opened = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__(look, "Plan and questions")
        self._caret = ""
        self._numbers: dict[str, int] = {}
        self._shown: Mapping[str, str] = {}
        self._told: object = None
        add = plain_button("Add a question")
        add.clicked.connect(self.adding)
        self._heading.insertWidget(2, add)

    def caret_in(self, paragraph: str) -> None:
        """Know in which paragraph of the record an answer would stand, "" for none."""
        self._caret = paragraph

    def show_plan(
        self,
        interview: InterviewRow,
        rows: tuple[QuestionRow, ...],
        notes: tuple[ParagraphRow, ...],
        shown: Mapping[str, str],
    ) -> None:
        """Show the plan of an interview; where nothing differs, everything stays as it is."""
        self._numbers = {row.id: row.number for row in notes}
        self._shown = shown
        if self._caret not in self._numbers:
            self._caret = notes[-1].id if notes else ""
        told = (interview.purpose, interview.adjustments, rows, dict(shown), tuple(self._numbers))
        if told != self._told:
            self._told = told
            facts = (("", interview.purpose), ("Adjustments: ", interview.adjustments))
            made = [self._words(f"{name}{render(words, shown)}") for name, words in facts if words]
            questions = [self._question(row, rows) for row in rows]
            self.show_rows([*made, *(questions or [self._words(_NOTHING)])])

    def _words(self, words: str) -> QWidget:
        return paragraph(words, Role.NOTE, "muted")

    def _question(self, row: QuestionRow, rows: tuple[QuestionRow, ...]) -> QWidget:
        made = QWidget()
        made.setAccessibleName(f"Question {row.number}")
        tick = QCheckBox()
        tick.setAccessibleName(f"Question {row.number} asked")
        tick.setChecked(row.state in _ASKED)
        tick.toggled.connect(lambda on: self._tick(row, asked=on))
        more = IconButton(self._look, "more", f"More for question {row.number}")
        more.clicked.connect(lambda: self._menu(row, rows).popup(more.mapToGlobal(QPoint(0, more.height()))))
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(tick)
        first.addWidget(paragraph(f"{row.number}  {render(row.text, self._shown)}"), 1)
        first.addWidget(more)
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(first)
        for words in filter(None, (render(row.why, self._shown), self._state(row))):
            line = QHBoxLayout()
            line.addSpacing(self._look.px(26))
            line.addWidget(self._words(words), 1)
            column.addLayout(line)
        return made

    def _state(self, row: QuestionRow) -> str:
        bearing = self._shown.get(row.allegation or "", "")
        places = [str(self._numbers[each]) for each in row.paragraphs if each in self._numbers]
        state = {"asked": "Asked", "not reached": "Not reached", "answered": "Answered"}.get(row.state, "")
        answered = f"{state} in {listed(places)}" if places else state
        return " · ".join(filter(None, (bearing, answered, render(row.remark, self._shown))))

    def _tick(self, row: QuestionRow, *, asked: bool) -> None:
        self.acting.emit(MarkAsked(row.id, row.revision) if asked else MarkToAsk(row.id, row.revision))

    def _menu(self, row: QuestionRow, rows: tuple[QuestionRow, ...]) -> QMenu:
        menu = QMenu(self)
        menu.setAccessibleName(f"Question {row.number}")
        number = self._numbers.get(self._caret)
        if number:
            menu.addAction(f"Answered in paragraph {number}", partial(self._answered, row))
        menu.addAction("Not reached…", partial(self.reason_wanted.emit, row, "not reached"))
        if row.state != "to ask":
            menu.addAction("Still to be asked", partial(self._tick, row, asked=False))
        for place in row.paragraphs:
            menu.addAction(
                f"Go to paragraph {self._numbers.get(place, '')}", partial(self.opened.emit, place)
            )
        menu.addSeparator()
        menu.addAction("Change…", partial(self.changing.emit, row))
        at = rows.index(row)
        if at:
            before = rows[at - 2].id if at > 1 else ""
            menu.addAction("Move up", partial(self._move, row, before))
        if at < len(rows) - 1:
            menu.addAction("Move down", partial(self._move, row, rows[at + 1].id))
        menu.addAction("Set aside…", partial(self.reason_wanted.emit, row, "set aside"))
        return menu

    def _answered(self, row: QuestionRow) -> None:
        paragraphs = tuple(dict.fromkeys((*row.paragraphs, self._caret)))
        self.acting.emit(MarkAnswered(row.id, row.revision, paragraphs, row.remark))

    def _move(self, row: QuestionRow, after: str) -> None:
        self.acting.emit(MoveQuestion(row.id, row.revision, after))
