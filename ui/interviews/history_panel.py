"""The versions of one paragraph, the newest first, beside the notes."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.interviews.side_panel import SidePanel
from ui.look import Look, Role
from ui.widgets import TokenText, label, paragraph, plain_button
from workbench.casework import RevisionRow
from workbench.interviews import ParagraphRow
from workbench.kernel.wording import moment

_ERASED = "These words were erased."


class HistoryPanel(SidePanel):
    """Shows how a paragraph came to say what it says.

    Signals: `restoring` with the ParagraphRow and the words of an earlier version that are wanted back.
    """

    restoring = Signal(object, str)

    def __init__(self, look: Look) -> None:
        super().__init__(look, "History of the paragraph")
        self.row: ParagraphRow | None = None

    def show_history(
        self,
        row: ParagraphRow,
        revisions: tuple[RevisionRow, ...],
        shown: Mapping[str, str],
        *,
        locked: bool,
    ) -> None:
        """Show the versions of a paragraph."""
        self.row = row
        about = paragraph(f"Paragraph {row.number}", Role.NOTE, "muted")
        versions = [
            self._version(row, each, shown, offered=bool(place) and not locked)
            for place, each in enumerate(revisions)
        ]
        self.show_rows([about, *versions])
        self.show()

    def _version(
        self, row: ParagraphRow, version: RevisionRow, shown: Mapping[str, str], *, offered: bool
    ) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(label(moment(version.at), Role.NOTE_STRONG))
        column.addWidget(label(version.act, Role.NOTE, "muted"))
        if version.words is None:
            column.addWidget(paragraph(_ERASED, Role.NOTE, "muted"))
            return made
        text = TokenText(self._look, f"Version of {moment(version.at)}")
        text.set_text(version.words, shown)
        column.addWidget(text)
        if offered:
            words = version.words
            button = plain_button("Use these words again")
            button.clicked.connect(lambda: self.restoring.emit(row, words))
            column.addWidget(button)
        return made
