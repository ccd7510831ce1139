"""The section in which an original is looked at from memory, and from which one copy is saved when asked."""

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtWidgets import QFileDialog

from ui.evidence.exhibit_answer import ExhibitAnswer
from ui.evidence.original_view import OriginalView
from ui.look import Look
from ui.record.drafted import Values
from ui.widgets import Form, TextField
from workbench import originals
from workbench.evidence import FileRow
from workbench.kernel.errors import Refused, StoreTrouble
from workbench.kernel.progress import Progress
from workbench.originals import Text

if TYPE_CHECKING:
    from ui.evidence.exhibit_sheet import ExhibitSheet

_LOOK: Final = "Look at it"
_ABOUT: Final = "Shown from memory: no file is written, and nothing in it is followed."
_NO_FILE: Final = "The original is kept elsewhere; there is no file to look at."
_OPENING: Final = "Opening the original…"
_UNSEALED: Final = "The copy is a plain file that anybody can open. That it was made stays in the journal."


class OriginalFileSection:
    """Shows what was taken in, and lets one copy of it out."""

    def __init__(self, sheet: "ExhibitSheet", look: Look) -> None:
        self._sheet, self._look = sheet, look
        self._section = sheet.add_section("The original", _LOOK)
        self._file: FileRow | None = None
        self._of = self._looked = ""
        self._looking: Progress | None = None
        self.view: OriginalView | None = None
        self.form = Form(look, "Save a copy", submit="Choose where…", leave="Cancel")
        self.form.wait_in(sheet)
        self.form.add("reason", "What the copy is for", TextField("What the copy is for"), _UNSEALED)
        self.form.submitted.connect(self._ask_where)
        self._section.acted.connect(self.look_at)
        self._save = sheet.add_action("Save a copy…")
        self._save.clicked.connect(lambda: self._section.open_form(self.form))

    def show(self, answer: ExhibitAnswer) -> None:
        """Show that there is a file to look at; what was seen of another exhibit is let go."""
        self._file = answer.row.file
        self._save.setVisible(self._file is not None)
        if answer.row.id != self._of:
            self._of, self._looked = answer.row.id, ""
            self.close()

    def look_at(self, page: int = 0) -> None:
        """Open the original, at one of its pages."""
        of = self._looked = self._of
        if self.view is None:
            self._section.say(_OPENING)
        self._stop()
        self._looking = self._sheet.desk.start(
            lambda casebook, progress: originals.look_at(casebook, of, page, progress),
            lambda shown: self._show(of, shown),
            self._refuse,
        )

    def look_once(self) -> None:
        """Open the original if there is one, unless it was opened for this exhibit already."""
        if self._file is not None and self._looked != self._of:
            self.look_at()

    def close(self) -> None:
        """Let go of what is shown."""
        self._stop()
        if self.view is not None:
            self.view.forget()
            self.view = None
        self._section.offer(_LOOK if self._file else "")
        self._section.say(_ABOUT if self._file else _NO_FILE)

    def save_to(self, path: Path, reason: str) -> None:
        """Write the copy to a file."""
        of = self._of
        self._sheet.desk.change_long(
            lambda casebook, progress: originals.save_copy(casebook, of, path, reason, progress),
            lambda _: self._saved(path),
            self._refuse_copy,
        )

    def _stop(self) -> None:
        """Nobody waits any more for what was being opened."""
        if self._looking is not None:
            self._sheet.desk.drop(self._looking)

    def _show(self, of: str, shown: Any) -> None:
        if of != self._of:
            return
        if self.view is None:
            self.view = OriginalView(self._look)
            self.view.page_wanted.connect(self.look_at)
            self.view.closed.connect(self.close)
            self._section.show_widget(self.view)
            self._section.offer("")
            if self._sheet.compared:
                self._sheet.bring_to_top(self._section)
        self.view.show_text(shown) if isinstance(shown, Text) else self.view.show_picture(shown)

    def _refuse(self, error: Refused | StoreTrouble) -> None:
        self.close()
        self._section.say(error.message)

    def _ask_where(self, values: Values) -> None:
        if self._file is None:
            return
        try:
            originals.must_say_what_for(values["reason"])
        except Refused as refused:
            self.form.tell(refused)
            return
        name = originals.name_for_copy(self._file)
        chosen, _ = QFileDialog.getSaveFileName(self._sheet.window(), "Save a copy", name)
        if chosen:
            self.save_to(Path(chosen), values["reason"])

    def _refuse_copy(self, error: Refused | StoreTrouble) -> None:
        self.form.tell(error) if isinstance(error, Refused) else self._sheet.desk.complain(error)

    def _saved(self, path: Path) -> None:
        self.form.set_values({"reason": ""})
        self.close()
        self._section.say(f"Saved as {path.name}. That file is not sealed: keep it safe, or remove it.")
