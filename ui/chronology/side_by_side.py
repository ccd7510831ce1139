"""The accounts of one event in columns, so that what one says stands beside what the others say."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.chronology.event_words import first_upper, people_in_words, place_in_words, teller_of, when_in_words
from ui.look import Look, Role
from ui.widgets import Chip, TokenText, label, paragraph, plain_button
from workbench.chronology import AccountRow, SideBySide
from workbench.kernel.running_text import render

_ABREAST: Final = 3
_LABELS: Final = 92  # pixels at 100 %
_ABOUTS: Final = {"When": "the date", "Where": "the place", "Who was there": "who was there"}
_ROWS: Final = ("", *_ABOUTS, "What is said", "How they know", "Where it stands", "")


class SideBySideView(QWidget):
    """One column an account, three side by side; where they contradict or differ, a chip says so.

    Signals: `change_wanted` and `aside_wanted` with the id of an account, `opened` with a linked record's.
    """

    change_wanted = Signal(str)
    aside_wanted = Signal(str)
    opened = Signal(str)

    def __init__(self, look: Look, told: SideBySide, shown: Mapping[str, str]) -> None:
        super().__init__()
        self.setAccessibleName("Accounts side by side")
        self._look, self._told, self._shown = look, told, shown
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(8), 0, 0, 0)
        column.setSpacing(look.px(20))
        for first in range(0, len(told.accounts), _ABREAST):
            column.addLayout(self._abreast(told.accounts[first : first + _ABREAST]))

    def _abreast(self, accounts: tuple[AccountRow, ...]) -> QGridLayout:
        grid, top = QGridLayout(), Qt.AlignmentFlag.AlignTop
        grid.setHorizontalSpacing(self._look.px(16))
        grid.setVerticalSpacing(self._look.px(8))
        grid.setColumnMinimumWidth(0, self._look.px(_LABELS))
        for row, name in enumerate(_ROWS):
            if name:
                grid.addWidget(label(name, Role.NOTE, "muted"), row, 0, top)
        for column, account in enumerate(accounts, start=1):
            grid.setColumnStretch(column, 1)
            for row, cell in enumerate(self._cells(account)):
                grid.addWidget(cell, row, column, top)
        return grid

    def _cells(self, account: AccountRow) -> tuple[QWidget, ...]:
        shown = self._shown
        when = when_in_words(account.date) if account.date.known() else ""
        there = people_in_words(account.there, shown)
        absent = people_in_words(account.not_there, shown)
        who = "; ".join(filter(None, (there, f"not {absent}" if absent else "")))
        return (
            self._teller(account),
            self._compared("When", when, account.id, against=account.id in self._told.against_the_event),
            self._compared("Where", render(account.place, self._shown), account.id),
            self._compared("Who was there", who, account.id),
            self._said(account),
            paragraph(first_upper(account.basis), Role.NOTE),
            paragraph(place_in_words(account, shown) or "Not said", Role.NOTE, "muted"),
            self._acts(account),
        )

    def _teller(self, account: AccountRow) -> QWidget:
        made = paragraph(teller_of(account, self._shown), Role.BODY_STRONG)
        made.setProperty("tone", "accent")
        return made

    def _compared(self, name: str, words: str, account: str, *, against: bool = False) -> QWidget:
        """What an account says on something accounts can differ on, with a chip where this one does."""
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(paragraph(words or "Not said", Role.NOTE, "" if words else "muted"))
        sign = self._sign(_ABOUTS[name], account)
        if sign is not None:
            column.addWidget(sign)
        if against:
            column.addWidget(Chip("≠ the event’s own date", "warn"))
        return holder

    def _sign(self, about: str, account: str) -> Chip | None:
        found = [
            each
            for each in self._told.differences
            if each.about == about and account in (each.one, each.other)
        ]
        if any(each.contradict for each in found):
            resolved = (
                any(each.about == about for each in self._told.resolutions) and about not in self._told.open
            )
            return Chip("≠ contradicts, resolved", "ok") if resolved else Chip("≠ contradicts", "danger")
        return Chip("differs", "warn") if found else None

    def _said(self, account: AccountRow) -> QWidget:
        text = TokenText(self._look, f"What {teller_of(account, self._shown)} says")
        text.set_text(account.said, self._shown)
        text.reference_pressed.connect(self.opened)
        return text

    def _acts(self, account: AccountRow) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._look.px(4))
        who = teller_of(account, self._shown)
        for words, signal in (("Change", self.change_wanted), ("Set aside…", self.aside_wanted)):
            button = plain_button(words)
            button.setAccessibleName(f"{words}: the account of {who}")
            button.clicked.connect(lambda _=False, signal=signal: signal.emit(account.id))
            row.addWidget(button)
        row.addStretch(1)
        return holder
