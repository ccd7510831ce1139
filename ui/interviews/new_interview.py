"""One line that starts an interview: what about, with whom, and from which list of questions."""

from collections.abc import Iterable, Mapping
from typing import Final

from PySide6.QtCore import Signal

from ui.interviews.one_line import OneLine
from ui.widgets.fields import ChoiceField, TextField
from workbench.casework import Choice
from workbench.interviews import StartInterview
from workbench.kernel import clock
from workbench.kernel.wording import day
from workbench.templates import QuestionSet, templates

_NOBODY: Final = ("", "Nobody chosen yet")
_NO_LIST: Final = ("", "No list of questions")
LAST_LIST: Final = "list of questions"
"""The setting that remembers which list was chosen last."""


def question_sets() -> Mapping[str, QuestionSet]:
    """The lists of questions that come with the program, by the name of each."""
    return {each.name: each for template in templates() for each in template.question_sets}


class NewInterview(OneLine):
    """The strip above the notes. The title is filled in and the list of questions is the one chosen last, so
    that Enter alone starts the interview.

    Signals: `starting` with the command.
    """

    starting = Signal(object)

    def __init__(self) -> None:
        self._title = TextField("What about", "What about, such as Closures before the visit")
        self._who = ChoiceField("Who is interviewed", [_NOBODY])
        self._list = ChoiceField("Questions", [_NO_LIST])
        super().__init__("New interview", "Start", (self._title, 4), (self._who, 2), (self._list, 2))
        for box in (self._who, self._list):
            box.narrow()
        self._sets: Mapping[str, QuestionSet] = {}
        self._last = ""
        self._button.setAccessibleName("Start the interview")
        self.done.connect(self._start)

    def remember(self, settings: Mapping[str, str]) -> None:
        """Begin from now on with the list of questions that was chosen last in this casebook."""
        self._last = settings.get(LAST_LIST, "")

    def begin(self, people: Iterable[Choice]) -> None:
        """Offer these people and start typing."""
        self._sets = self._sets or question_sets()
        known = ((each.id, f"{each.shown}  {each.detail}") for each in people)
        self._who.offer([_NOBODY, *known])
        self._list.offer([_NO_LIST, *((name, name) for name in self._sets)])
        self._list.set_value(self._last if self._last in self._sets else "")
        self._title.set_value(f"Interview of {day(clock.now().astimezone())}")
        self.open()
        self._title.control.selectAll()  # type: ignore[attr-defined]

    def list_chosen(self) -> str:
        """The name of the list of questions chosen; nothing for none."""
        return str(self._list.value())

    def command(self) -> StartInterview:
        """What is entered, as the command it means."""
        chosen = self._sets.get(self._list.value())
        questions = chosen.questions if chosen else ()
        return StartInterview(self._title.value(), self._who.value(), questions=questions)

    def _start(self) -> None:
        self.starting.emit(self.command())
