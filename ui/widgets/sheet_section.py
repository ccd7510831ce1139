"""A section of a record's sheet: facts, linked records or words to read, and a form in their place."""

from collections.abc import Iterable, Mapping
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.look import Look, Role
from ui.widgets.buttons import plain_button
from ui.widgets.chip import Chip, ChipTone
from ui.widgets.fact_rows import FactRows
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.form import Form
from ui.widgets.label import WrappingLabel, label, paragraph
from ui.widgets.link_line import Link, LinkLine
from ui.widgets.quoted_list import Quote, QuotedList, Side, TwoSides
from ui.widgets.token_text import TokenText

_LABELS: Final = 132  # pixels at 100 %: the column of the labels
_FEW: Final = 12
_SIDE: Final = 8  # a line that can be pressed reaches this far beyond its words
_HEADING: Final = 28


class SheetSection(QWidget):
    """A heading with one plain button, and under it what there is to read or, while it is changed, a form.

    Showing the same again leaves everything as it is, so that nothing jumps and the focus stays.

    Signals: `acted` when the button of the heading is pressed, `opened` with the id of a linked record.
    """

    acted = Signal()
    opened = Signal(str)

    def __init__(self, look: Look, heading: str, action: str = "") -> None:
        super().__init__()
        self.setAccessibleName(heading)
        self._look = look
        self._shown: object = None
        self._reading = QWidget()
        self._form: Form | None = None
        self._forms: list[Form] = []
        self._act = plain_button(action)
        self._act.setAccessibleName(f"{action}: {heading}")
        self._act.clicked.connect(self.acted)
        if not action:
            self._act.hide()
        row = QHBoxLayout()
        row.setContentsMargins(look.px(_SIDE), 0, 0, 0)
        row.addWidget(WrappingLabel(heading, Role.BODY_STRONG))
        row.addStretch(1)
        self._acts = QWidget()
        self._acts.hide()
        self._flow = FlowLayout(self._acts)
        self._state = Chip("")
        self._state.hide()
        row.insertWidget(1, self._state)
        row.addWidget(self._act)
        row.addStrut(look.px(_HEADING))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look.px(4))
        self._column.addLayout(row)
        self._column.addWidget(self._reading)
        self._column.addWidget(self._acts)

    def show_facts(self, facts: Iterable[tuple[str, str]]) -> None:
        """Show labels with their values, one under the other; those without a value are left out."""
        told = tuple((name, value) for name, value in facts if value)
        if self._is_new(("facts", told)):
            self._put(self._facts(told))

    def show_links(self, links: Iterable[Link], nothing: str = "") -> None:
        """Show linked records, the first twelve until more are asked for; a sentence if there are none."""
        told = tuple(links)
        if not told:
            self.say(nothing)
        elif self._is_new(("links", told)):
            self._put(self._links(told, _FEW))

    def show_rows(self, rows: Iterable[tuple[str, str, str]], nothing: str = "") -> None:
        """Show parts in full, each an id, a word that opens it for changing, and a text."""
        told = tuple(rows)
        if not told:
            self.say(nothing)
        elif self._is_new(("rows", told)):
            widget = FactRows(self._look, told, "Change")
            widget.pressed.connect(self.opened)
            self._put(widget)

    def show_words(self, stored: str, shown: Mapping[str, str], nothing: str = "") -> None:
        """Show running text with people as tokens; a sentence if there is none."""
        if not stored:
            self.say(nothing)
        elif self._is_new(("words", stored, dict(shown))):
            text = TokenText(self._look, self.accessibleName())
            text.set_text(stored, shown)
            text.reference_pressed.connect(self.opened)
            self._put(_indented(text, self._look))

    def show_quotes(self, quotes: Iterable[Quote], shown: Mapping[str, str], nothing: str = "") -> None:
        """Show parts of the record, the words of each under its line; a sentence if there are none."""
        told = tuple(quotes)
        if not told:
            self.say(nothing)
        elif self._is_new(("quotes", told, dict(shown))):
            quoted = QuotedList(self._look, told, shown)
            quoted.opened.connect(self.opened)
            self._put(quoted)

    def show_sides(self, sides: Iterable[Side], shown: Mapping[str, str]) -> None:
        """Show what speaks for something and what against it, side by side and in equal room."""
        told = tuple(sides)
        if self._is_new(("sides", told, dict(shown))):
            both = TwoSides(self._look, told, shown)
            both.opened.connect(self.opened)
            self._put(both)

    def say(self, sentence: str) -> None:
        """Show one muted sentence."""
        if self._is_new(("sentence", sentence)):
            self._put(_indented(paragraph(sentence, Role.BODY, "muted"), self._look))

    def show_widget(self, widget: QWidget) -> None:
        """Show a control of the pane's own."""
        self._shown = widget
        self._put(widget)

    def show_state(self, words: str, tone: ChipTone = "accent") -> None:
        """Show a state beside the heading; no words take it away."""
        self._state.say(words, tone)
        self._state.setVisible(bool(words))

    def offer(self, action: str) -> None:
        """Put other words on the button of the heading; none take it away."""
        self._act.setText(action)
        self._act.setAccessibleName(f"{action}: {self.accessibleName()}")
        self._act.setVisible(bool(action) and not self.is_open())

    def add_act(self, words: str) -> QPushButton:
        """One more plain button, under what there is to read; it is gone while a form stands here."""
        button = plain_button(words)
        button.setProperty("role", "inline")
        button.setAccessibleName(f"{words}: {self.accessibleName()}")
        self._flow.addWidget(button)
        self._acts.setVisible(not self.is_open())
        return button

    def open_form(self, form: Form) -> None:
        """Put a form in the place of what is read, and the caret in its first field."""
        if self._form is not None and self._form is not form:
            self._form.hide()
        self._form = form
        if form not in self._forms:
            self._forms.append(form)
            form.grow()
            self._column.addWidget(_indented(form, self._look, above=8))
            form.left.connect(self.close_form)
            form.submitted.connect(self._close_sent)
            form.refused.connect(self._reopen)
        form.show()
        form.focus_first()
        self._reading.hide()
        self._act.hide()
        self._acts.hide()

    def close_form(self) -> None:
        """Show what there is to read again; who wrote in the form is at the section's button."""
        wrote = self._form is not None and self._form.isAncestorOf(self._form.window().focusWidget())
        self._reading.show()
        self._act.setVisible(bool(self._act.text()))
        self._acts.setVisible(self._flow.count() > 0)
        if wrote:
            self._focus_first()
        if self._form is not None:
            self._form.hide()

    def links(self) -> tuple[Link, ...]:
        """The linked records shown now."""
        what, told = self._shown if isinstance(self._shown, tuple) else ("", ())
        return told if what == "links" else ()

    def form(self) -> Form | None:
        """The form that stands here, or stood here last."""
        return self._form

    def is_open(self) -> bool:
        """Whether a form stands here."""
        return self._form is not None and not self._form.isHidden()

    def _close_sent(self) -> None:
        """Show what there is to read again, unless the form was refused at once."""
        if self._form is None or not self._form.is_refused():
            self.close_form()

    def _reopen(self) -> None:
        if self._form is not None and not self.is_open():
            self.open_form(self._form)

    def _focus_first(self) -> None:
        """Give the focus to the button of the heading, or to the first under what is read."""
        buttons = (self._act, *self._acts.findChildren(QPushButton), *self._reading.findChildren(QPushButton))
        first = next((button for button in buttons if button.isVisible()), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _is_new(self, what: object) -> bool:
        same, self._shown = what == self._shown, what
        return not same

    def _put(self, widget: QWidget) -> None:
        before, self._reading = self._reading, widget
        self._column.replaceWidget(before, widget)
        before.hide()
        before.deleteLater()
        widget.setVisible(not self.is_open())

    def _facts(self, facts: tuple[tuple[str, str], ...]) -> QWidget:
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(self._look.px(_SIDE), 0, 0, 0)
        grid.setHorizontalSpacing(self._look.px(12))
        grid.setVerticalSpacing(self._look.px(6))
        grid.setColumnMinimumWidth(0, self._look.px(_LABELS))
        grid.setColumnStretch(1, 1)
        for row, (name, value) in enumerate(facts):
            grid.addWidget(label(name, Role.BODY, "muted"), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(paragraph(value), row, 1)
        return holder

    def _links(self, links: tuple[Link, ...], most: int) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for link in links[:most]:
            line = LinkLine(self._look, link)
            line.clicked.connect(lambda _=False, id=link.id: self.opened.emit(id))
            column.addWidget(line)
        if len(links) > most:
            more = plain_button(f"Show all {len(links):,}")
            more.clicked.connect(lambda: self._put(self._links(links, len(links))))
            column.addWidget(more)
        return holder


def _indented(widget: QWidget, look: Look, above: int = 0) -> QWidget:
    """The widget, beginning where the words of the heading do."""
    holder = QWidget()
    inside = QVBoxLayout(holder)
    inside.setContentsMargins(look.px(_SIDE), look.px(above), 0, 0)
    inside.addWidget(widget)
    return holder
