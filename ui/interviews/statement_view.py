"""A statement as it is read: its versions side by side, what was asked to change under the words."""

from collections.abc import Mapping
from functools import partial
from typing import Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from ui.look import Look, Role
from ui.widgets import Chip, ChipTone, IconButton, TokenText, label, paragraph, plain_button
from workbench.interviews import AmendmentRow, StatementParagraphRow, StatementRow, VersionRow
from workbench.kernel.running_text import render
from workbench.kernel.wording import day

TONES: Final[Mapping[str, ChipTone]] = {
    "agreed": "ok",
    "agreed with changes": "ok",
    "draft": "warn",
    "amendments asked": "warn",
    "declined": "danger",
    "no answer": "danger",
}
_DRAFT: Final = (("send", "Send…"), ("add", "Add a paragraph…"), ("set aside", "Set aside…"))
_REVISED: Final = _DRAFT[:2]
_SENT: Final = (
    ("agree", "Agreed…"),
    ("revise", "Begin the next version"),
    ("decline", "Declined…"),
    ("no answer", "No answer came"),
)
_CHANGES: Final = (("change", "Change…"), ("leave out", "Leave out…"))
_ANSWERS: Final = (("ask", "Record an amendment asked for…"),)
_OVER: Final = ("agreed", "agreed with changes", "declined")


class StatementView(QWidget):
    """One statement. Signals: `acting` with what is to be done and the paragraph or amendment it concerns."""

    acting = Signal(str, object)

    def __init__(
        self, look: Look, row: StatementRow, versions: tuple[VersionRow, ...], shown: Mapping[str, str]
    ) -> None:
        super().__init__()
        self._look, self._row, self._shown = look, row, shown
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 0, 0, 0)
        column.setSpacing(look.px(8))
        column.addLayout(self._state())
        column.addLayout(self._acts(versions[0]))
        column.addLayout(self._versions(versions))

    def _state(self) -> QHBoxLayout:
        row, line = self._row, QHBoxLayout()
        line.addWidget(label(self._shown.get(row.person, ""), Role.BODY_STRONG))
        line.addWidget(Chip(row.state[:1].upper() + row.state[1:], TONES.get(row.state, "accent")))
        by = f"Answer by {day(row.answer_by)}" if row.answer_by else ""
        on = f"Answered {day(row.answered_on)}" if row.answered_on else ""
        said = f"“{render(row.answer, self._shown)}”" if row.answer else ""
        line.addWidget(paragraph(" · ".join(filter(None, (by, on, said))), Role.NOTE, "muted"), 1)
        return line

    def _acts(self, newest: VersionRow) -> QHBoxLayout:
        offered: tuple[tuple[str, str], ...] = _SENT if newest.sent_at else _REVISED
        offered = _DRAFT if self._row.state == "draft" else offered
        line = QHBoxLayout()
        for act, words in () if self._row.state in _OVER else offered:
            button = plain_button(words)
            button.clicked.connect(partial(self.acting.emit, act, None))
            line.addWidget(button)
        line.addStretch(1)
        return line

    def _versions(self, versions: tuple[VersionRow, ...]) -> QGridLayout:
        """The newest at the left and the one before it at the right, paragraph beside paragraph."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(self._look.px(20))
        grid.setVerticalSpacing(self._look.px(8))
        for column, version in enumerate(versions[:2]):
            grid.setColumnStretch(column, 1)
            grid.addWidget(label(_name(version), Role.NOTE_STRONG), 0, column)
            places = _places(versions[0], version)
            for each in version.paragraphs:
                editable = not column and not version.sent_at
                cell = self._paragraph(each, newest=not column, editable=editable)
                grid.addWidget(cell, places[each.id], column, Qt.AlignmentFlag.AlignTop)
        return grid

    def _paragraph(self, row: StatementParagraphRow, *, newest: bool, editable: bool) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        text = TokenText(self._look, f"Paragraph {row.number} of the statement")
        text.set_text(f"{row.number}  {row.text}", self._shown)
        first = QHBoxLayout()
        first.addWidget(text, 1)
        if newest and self._row.state not in _OVER:
            first.addWidget(self._more(row, _CHANGES if editable else _ANSWERS), 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(first)
        for each in row.amendments:
            column.addLayout(self._amendment(each))
        return made

    def _more(self, row: StatementParagraphRow, acts: tuple[tuple[str, str], ...]) -> IconButton:
        button = IconButton(self._look, "more", f"More for paragraph {row.number} of the statement")
        menu = QMenu(button)
        menu.setAccessibleName(f"Paragraph {row.number}")
        for act, words in acts:
            menu.addAction(words, partial(self.acting.emit, act, row))
        button.clicked.connect(lambda: menu.popup(button.mapToGlobal(QPoint(0, button.height()))))
        return button

    def _amendment(self, row: AmendmentRow) -> QHBoxLayout:
        line = QHBoxLayout()
        asked = f"Asked {day(row.asked_on)}: {render(row.asked, self._shown)}"
        decided = f"{row.decision[:1].upper()}{row.decision[1:]}. {row.reason}".strip(" .")
        words = f"{asked} – {decided}" if row.decision else asked
        line.addWidget(paragraph(words, Role.NOTE, "muted" if row.decision else "warn"), 1)
        if not row.decision:
            button = plain_button("Decide…")
            button.clicked.connect(partial(self.acting.emit, "decide", row))
            line.addWidget(button)
        return line


def _name(version: VersionRow) -> str:
    sent = f"sent {day(version.sent_at.astimezone())}" if version.sent_at else "draft"
    return f"Version {version.number}, {sent}"


def _places(newest: VersionRow, version: VersionRow) -> Mapping[str, int]:
    """The row of the grid for each paragraph: that of the same paragraph of the notes in the newest version,
    else one of its own under all.
    """
    sources = {each.source: place for place, each in enumerate(newest.paragraphs, start=1) if each.source}
    if version is newest:
        return {each.id: place for place, each in enumerate(version.paragraphs, start=1)}
    under = len(newest.paragraphs)
    return {
        each.id: sources.get(each.source or "", under + place)
        for place, each in enumerate(version.paragraphs, start=1)
    }
