"""The plan and the questions beside the notes, joined to the desk: shown, ticked, added, changed, put off."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from ui.bridge import Desk
from ui.interviews.note_strips import NoteStrips
from ui.interviews.note_words import NoteAnswer
from ui.interviews.question_form import QuestionForm
from ui.interviews.question_panel import QuestionPanel
from ui.look import Look
from ui.record import Sending
from workbench import casework
from workbench.casework import Choice
from workbench.interviews import MarkNotReached, QuestionRow, SetAsideQuestion
from workbench.kernel.commands import Command, Outcome

_WHY_NOT_REACHED: Final = "Why this question was not reached, such as “she had to leave”."
_WHY_SET_ASIDE: Final = "Why this question is not to be asked. It can be put back."


class PlanBeside(QObject):
    """What the panel of questions does."""

    def __init__(self, look: Look, desk: Desk, strips: NoteStrips) -> None:
        super().__init__(strips)
        self._desk, self._strips = desk, strips
        self.panel = QuestionPanel(look)
        self.action = QAction("Plan and questions", self)
        self._interview = self._opening = ""
        self._changing: QuestionRow | None = None
        self._form = QuestionForm(look)
        self._sending = Sending(self._form, desk, self._command)
        self._sending.done.connect(self._done)
        self._form.left.connect(self._close_form)
        self.panel.add_form(self._form)
        self.panel.acting.connect(lambda command: desk.run(command, failed=desk.complain))
        self.panel.adding.connect(lambda: self._open_form(None))
        self.panel.changing.connect(self._open_form)
        self.panel.reason_wanted.connect(self._ask)

    def show_answer(self, answer: NoteAnswer) -> None:
        """Show the plan of the interview that is shown."""
        row = answer.interview
        if row is None:
            return
        if row.id != self._interview:
            self._interview = row.id
            self._close_form()
        self.panel.show_plan(row, answer.questions, answer.paragraphs, answer.shown)
        if self._opening == row.id and answer.questions:
            self.panel.show()
        self._opening = ""

    def refer_to(self, choices: tuple[Choice, ...], shown: Mapping[str, str]) -> None:
        """Offer these records at @."""
        self._form.refer_to(choices, shown)

    def caret_in(self, paragraph: str) -> None:
        """Know where an answer would stand."""
        if paragraph:
            self.panel.caret_in(paragraph)

    def toggle(self) -> None:
        """Show the plan, or hide it."""
        self.panel.setVisible(self.panel.isHidden())

    def open_if_planned(self, interview: str) -> None:
        """Show the plan of this interview when it comes, if it has questions."""
        self._opening = interview

    def _open_form(self, row: QuestionRow | None) -> None:
        self._changing = row
        self._desk.ask(casework.bearing_choices, then=self._offer, slot="bearing")

    def _offer(self, choices: tuple[Choice, ...]) -> None:
        self._form.offer(choices)
        self._form.begin(self._changing)
        self.panel.open_form()

    def _close_form(self) -> None:
        self.panel.close_form()

    def _command(self, values: dict[str, str]) -> Command:
        return self._form.command(self._interview, self._changing, values)

    def _done(self, _: Outcome) -> None:
        if self._changing is None:
            self._form.focus_first()
        else:
            self._close_form()

    def _ask(self, row: QuestionRow, what: str) -> None:
        if what == "set aside":
            self._strips.ask(_WHY_SET_ASIDE, "Set it aside", lambda why: SetAsideQuestion(row.id, why))
        else:
            not_reached = "Record that it was not reached"
            self._strips.ask(
                _WHY_NOT_REACHED, not_reached, lambda why: MarkNotReached(row.id, row.revision, why)
            )
