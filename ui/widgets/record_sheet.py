"""The sheet of one record: its title line, muted facts, a state, and sections to read and change in place."""

from typing import Final

from PySide6.QtCore import QPoint, QSize, QTimer, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ui.look import Look, Role
from ui.widgets.chip import ChipTone
from ui.widgets.empty_state import EmptyState
from ui.widgets.focus_passing import focus_page
from ui.widgets.label import paragraph
from ui.widgets.sheet_heading import SIDE, SheetHeading
from ui.widgets.sheet_section import SheetSection

_MEASURE: Final = 720  # pixels at 100 %: longer lines are hard to read


class RecordSheet(QWidget):
    """One record at a time; a sentence while none is chosen.

    Signals: `opened` with the id of a linked record that was pressed; `add_wanted` when the button under
    that sentence is.
    """

    opened = Signal(str)
    add_wanted = Signal()

    def __init__(self, look: Look, name: str, nothing: str, add: str = "") -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setProperty("surface", "panel")
        self._look = look
        self._heading = SheetHeading(look)
        self._facts = paragraph("", Role.BODY, "muted")
        self._all: list[SheetSection] = []
        self._sections = QVBoxLayout()
        self._area = QScrollArea()
        self._area.setAccessibleName(name)
        self._pages = QStackedWidget()
        self._empty = EmptyState(nothing, add)
        self._empty.primary_chosen.connect(self.add_wanted)
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self._lay_out())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)

    def show_heading(self, title: str, facts: str = "", state: str = "", tone: ChipTone = "accent") -> None:
        """Show which record this is: its title, what matters most of it in muted words, and its state."""
        self._heading.show_heading(title, state, tone)
        self._facts.setText(facts)
        self._facts.setVisible(bool(facts))
        self._pages.setCurrentIndex(1)

    def show_nothing(self) -> None:
        """Show that no record is chosen."""
        self._pages.setCurrentIndex(0)

    def say_while_empty(self, sentence: str) -> None:
        """Say something else while no record is chosen."""
        self._empty.say(sentence)

    def to_top(self) -> None:
        """Scroll to the title, as for another record."""
        self._area.verticalScrollBar().setValue(0)

    def bring_to_top(self, widget: QWidget) -> None:
        """Scroll until a control of the sheet stands under the title, as soon as it has its place."""
        bar = self._area.verticalScrollBar()
        QTimer.singleShot(0, widget, lambda: bar.setValue(widget.mapTo(self._column, QPoint()).y()))

    def bring_into_view(self, widget: QWidget) -> None:
        """Scroll until a control of the sheet is seen."""
        self._area.ensureWidgetVisible(widget)

    def add_action(self, words: str) -> QPushButton:
        """A plain button at the right of the title."""
        return self._heading.add_act(words)

    def add_button(self, button: QAbstractButton) -> None:
        """Any other button at the right of the title."""
        self._heading.add_button(button)

    def add_section(self, heading: str, action: str = "") -> SheetSection:
        """A section under the others; `action` is the words of its one button."""
        section = SheetSection(self._look, heading, action)
        section.opened.connect(self.opened)
        self._sections.addWidget(section)
        self._all.append(section)
        return section

    def add_widget(self, widget: QWidget) -> None:
        """A control of the pane's own under the sections there are so far."""
        self._sections.addWidget(widget)

    def close_forms(self) -> None:
        """Close every form that is open in a section."""
        for section in self._all:
            section.close_form()

    def focusInEvent(self, event: QFocusEvent) -> None:
        if self._pages.currentIndex():
            self._area.setFocus(event.reason())
        else:
            focus_page(self._pages, event)

    def title(self) -> str:
        """The title shown; nothing while no record is chosen."""
        return self._heading.title() if self._pages.currentIndex() else ""

    def _lay_out(self) -> QWidget:
        self._column = column = QWidget()
        inside = QVBoxLayout(column)
        inside.setContentsMargins(SIDE - 8, 4, SIDE, SIDE)
        inside.setSpacing(4)
        self._facts.setContentsMargins(8, 0, 0, 0)
        inside.addWidget(self._facts)
        inside.addSpacing(12)
        self._sections.setSpacing(self._look.px(20))
        inside.addLayout(self._sections)
        inside.addStretch(1)
        across = _Across()
        across.setProperty("surface", "panel")
        row = QHBoxLayout(across)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(column, 1)
        row.addStretch(0)
        self._area.setWidget(across)
        self._area.setWidgetResizable(True)
        page = QWidget()
        whole = QVBoxLayout(page)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._heading)
        whole.addWidget(self._area, 1)
        self._look.changed.connect(self._keep_measures)
        self._keep_measures()
        return page

    def _keep_measures(self) -> None:
        self._column.setMaximumWidth(self._look.px(_MEASURE + 2 * SIDE))


class _Across(QWidget):
    """What scrolls: as high as its words need at its width, which a scroll area does not ask by itself."""

    def minimumSizeHint(self) -> QSize:
        layout = self.layout()
        return QSize(0, layout.minimumHeightForWidth(self.width())) if layout else QSize()
