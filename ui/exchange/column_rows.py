"""The columns of a table and what each becomes; and what holds of every row where no column says it."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QScrollArea, QSizePolicy, QWidget

from ui.exchange import table_words as words
from ui.look import Look, Role
from ui.widgets import ChoiceField, Field, TextField, label
from ui.widgets.label import CutLabel
from workbench.exchange.tables import Matching, RawTable

_HEIGHT, _LOWEST = 230, 40
_WIDTHS: Final = (160, 200, 225, 235)
_GAP, _LETTERS = 12, 9
_EMPTY: Final = "if a row has none"


class ColumnRows(QScrollArea):
    """One line for each column: its heading, its first cell, the field it becomes, the order of its dates.

    Signals: `matched` with the Matching after each change.
    """

    matched = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setAccessibleName("Columns")
        self.setProperty("surface", "panel")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._look = look
        self.matching: Matching | None = None
        self.fields: dict[str, Field] = {}
        self._grid: QGridLayout | None = None
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setMinimumHeight(look.px(_LOWEST))

    def show_table(self, table: RawTable, matching: Matching) -> None:
        """Show the columns of a table as they are matched now."""
        self.matching = matching
        self.fields = {}
        inside = QWidget()
        inside.setProperty("surface", "panel")
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, self._look.px(8), 0)
        grid.setHorizontalSpacing(self._look.px(_GAP))
        for at, column in enumerate(matching.columns):
            grid.addWidget(CutLabel(column.heading, Role.BODY_STRONG), at, 0)
            grid.addWidget(CutLabel(words.sample_of(table, at), Role.BODY, "muted"), at, 1)
            grid.addWidget(self._choice(at, matching), at, 2)
            if any(each.date for each in matching.fields() if each.name == column.field):
                grid.addWidget(self._order(at, matching), at, 3)
        for place, each in enumerate(words.needed(matching), start=len(matching.columns)):
            grid.addWidget(label(f"{each.shown}, {_EMPTY}", Role.BODY_STRONG), place, 0, 1, 2)
            grid.addWidget(self._said(each.name, each.shown, matching), place, 2)
        grid.setColumnStretch(len(_WIDTHS), 1)
        grid.setRowStretch(grid.rowCount(), 1)
        before = self.takeWidget()
        if before is not None:
            before.deleteLater()
        self.setWidget(inside)
        self._grid = grid
        self._share_width()
        self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()

    def _share_width(self) -> None:
        """Each part of a line is as wide as is good to read, or all are narrower together."""
        if self._grid is not None:
            gaps = self._look.px(_GAP) * (len(_WIDTHS) + 1)
            share = min(1.0, (self.viewport().width() - gaps) / self._look.px(sum(_WIDTHS)))
            for at, width in enumerate(_WIDTHS):
                self._grid.setColumnMinimumWidth(at, int(self._look.px(width) * share))

    def sizeHint(self) -> QSize:
        """As high as the columns need, up to a height from which they scroll."""
        inside = self.widget()
        needed = inside.sizeHint().height() if inside else 0
        return QSize(super().sizeHint().width(), min(needed, self._look.px(_HEIGHT)))

    def _choice(self, at: int, matching: Matching) -> Field:
        column = matching.columns[at]
        made = ChoiceField(f"{column.heading} becomes", words.field_choices(matching.fields()))
        made.narrow(_LETTERS)
        made.set_value(column.field)
        return self._tells(f"column {at}", made, lambda now: now.choose(at, made.value()))

    def _order(self, at: int, matching: Matching) -> Field:
        column = matching.columns[at]
        made = ChoiceField(f"Order of the dates in {column.heading}", words.order_choices())
        made.narrow(_LETTERS)
        made.set_value(column.order)
        return self._tells(f"order {at}", made, lambda now: _ordered(now, at, made.value()))

    def _said(self, name: str, shown: str, matching: Matching) -> Field:
        made = TextField(f"{shown}, {_EMPTY}")
        made.set_value(dict(matching.said).get(name, ""))
        made.left.connect(lambda: self._take(lambda now: now.say(name, made.value().strip())))
        self.fields[name] = made
        return made

    def _tells(self, key: str, field: ChoiceField, change: Callable[[Matching], Matching]) -> Field:
        field.edited.connect(lambda: self._take(change, key))
        self.fields[key] = field
        return field

    def _take(self, change: Callable[[Matching], Matching], key: str = "") -> None:
        if self.matching is None:
            return
        changed = change(self.matching)
        if changed != self.matching:
            self.matching = changed
            self.matched.emit(changed)
            if key in self.fields:
                self.fields[key].setFocus()


def _ordered(matching: Matching, column: int, order: str) -> Matching:
    return matching.order(column, order) if order else matching
