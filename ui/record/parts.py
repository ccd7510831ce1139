"""The parts of a record in a section of its sheet: pressing one opens the form that changes it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ui.record.drafted import Values
from ui.record.reason_form import ReasonForm
from ui.widgets import Form, SheetSection
from workbench.kernel.commands import Command

if TYPE_CHECKING:
    from ui.record.sheet_pane import SheetPane


@dataclass(frozen=True, slots=True)
class Part:
    """A part as its form shows it: its row is what the question gave, the values are by the form's keys.

    `about` is said above the fields, for a form that would not tell which part it changes.
    """

    id: str
    revision: int
    values: Values
    row: Any = None
    about: str = ""


class Parts:
    """Remembers which part is being changed, and what else can be done with it.

    `change` makes the command of the part's id, the revision seen, and the values that changed.
    """

    def __init__(
        self,
        sheet: "SheetPane",
        section: SheetSection,
        form: Form,
        change: Callable[[str, int, Values], Command],
    ) -> None:
        self.form = form
        self._sheet, self._section = sheet, section
        self._editing = sheet.edits_there(form, change)
        self._there: dict[str, Part] = {}
        self._chosen = ""

    @property
    def chosen(self) -> Part:
        """The part whose form is open. Raises KeyError where none ever was."""
        return self._there[self._chosen]

    def show(self, parts: Iterable[Part]) -> None:
        """Show the form what its part says now; it closes where the part is there no longer."""
        self._there = {part.id: part for part in parts}
        if self._chosen in self._there:
            self._editing.show(self.chosen.id, self.chosen.revision, self.chosen.values)
        elif self._chosen:
            self._chosen = ""
            self._section.close_form()

    def open(self, id: str) -> bool:
        """Open the form of a part. False if the id is of none of these."""
        if id not in self._there:
            return False
        self._chosen = id
        self.form.explain(self.chosen.about)
        self._editing.show(id, self.chosen.revision, self.chosen.values)
        self._section.open_form(self.form)
        return True

    def act(self, words: str, command: Callable[[Part], Command]) -> None:
        """One more button in the form: an act on the part, done when it is pressed."""
        button = self.form.add_act(words)
        button.clicked.connect(lambda: self._sheet.desk.run(command(self.chosen)))
        button.clicked.connect(self._section.close_form)

    def asks(self, words: str, form: Form, command: Callable[[Part, Values], Command]) -> None:
        """One more button in the form: it opens another form, which does its act when it is submitted."""
        sending = self._sheet.sends_there(self._section, form, lambda values: command(self.chosen, values))
        button = self.form.add_act(words)
        button.clicked.connect(lambda: sending.turn_to(f"{self._chosen}/{form.accessibleName()}"))
        button.clicked.connect(sending.take_up)
        button.clicked.connect(lambda: self._section.open_form(form))

    def can_be_set_aside(
        self, what: str, command: Callable[[str, str], Command], help_words: str = ""
    ) -> None:
        """A button that sets the part aside, with the reason; `what` is what it is called."""
        form = ReasonForm(self._sheet.look, f"Set aside: {what}", f"Set {what} aside", help_words)
        self.asks("Set aside…", form, lambda part, values: command(part.id, values["reason"]))
