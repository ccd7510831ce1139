"""The plain fields of a form: a line, several lines, a choice, and chosen records as chips."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)

from ui.widgets.chip import FilterChip
from ui.widgets.field import Field
from ui.widgets.flow_layout import FlowLayout
from workbench.kernel.folding import fold

_FEWEST = 10  # letters: a choice is never narrower
_AROUND_LINES = 20  # pixels: the edge and the air of a field of several lines


class TextField(Field):
    """One line of text."""

    def __init__(self, name: str, placeholder: str = "") -> None:
        self._line = QLineEdit(placeholderText=placeholder)
        super().__init__(name, self._line)
        self._line.textEdited.connect(self.edited)

    def value(self) -> str:
        return self._line.text()

    def set_value(self, value: str) -> None:
        """Show a text."""
        self._line.setText(value)

    def suggest(self, words: Iterable[str]) -> None:
        """Offer these while somebody types; any other text may be typed as well."""
        completer = QCompleter(list(words), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.activated.connect(self.edited)
        self._line.setCompleter(completer)


class LinesField(Field):
    """Several lines of plain text; Tab goes on to the next field."""

    def __init__(self, name: str, lines: int = 4) -> None:
        self._text = _Lines(lines)
        super().__init__(name, self._text)
        self._text.textChanged.connect(self._changed)
        self._quiet = False

    def value(self) -> str:
        return self._text.toPlainText()

    def set_value(self, value: str) -> None:
        """Show a text; nothing is emitted."""
        self._quiet = True
        self._text.setPlainText(value)
        self._quiet = False

    def _changed(self) -> None:
        if not self._quiet:
            self.edited.emit()


class ChoiceField(Field):
    """One of a few values, each shown in words."""

    def __init__(self, name: str, choices: Iterable[tuple[str, str]]) -> None:
        self._box = _Box()
        for value, words in choices:
            self._box.addItem(words, value)
        super().__init__(name, self._box)
        self._box.activated.connect(self.edited)
        self._box.activated.connect(self.left)

    def narrow(self, letters: int = _FEWEST) -> None:
        """Ask for the room of so many letters, however long the words of a choice."""
        self._box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._box.setMinimumContentsLength(letters)

    def offer(self, choices: Iterable[tuple[str, str]]) -> None:
        """Offer other values; the one chosen stays chosen if it is among them."""
        chosen = self.value()
        self._box.clear()
        for value, words in choices:
            self._box.addItem(words, value)
        self._box.setCurrentIndex(max(self._box.findData(chosen), 0))

    def value(self) -> str:
        return str(self._box.currentData())

    def set_value(self, value: str) -> None:
        """Show a value. Raises ValueError for one that is not among the choices."""
        at = self._box.findData(value)
        if at < 0:
            raise ValueError(value)
        self._box.setCurrentIndex(at)


class TokensField(Field):
    """Several records, each a chip; typing part of a name offers those that hold it."""

    def __init__(self, name: str, choices: Mapping[str, str]) -> None:
        self._line = QLineEdit(placeholderText="Type a name")
        super().__init__(name, self._line)
        self._choices = dict(choices)
        self._chosen: dict[str, FilterChip] = {}
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips)
        self._layout.insertWidget(0, self._chips)
        self._chips.hide()
        self._completer = QCompleter(sorted(self._choices.values()), self)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._line.setCompleter(self._completer)
        self._completer.activated[str].connect(  # type: ignore[index]
            self._take, Qt.ConnectionType.QueuedConnection
        )
        self._line.returnPressed.connect(self._take_only_match)

    def value(self) -> tuple[str, ...]:
        return tuple(self._chosen)

    def set_value(self, value: Iterable[str]) -> None:
        """Show the records of these ids, each once."""
        for id in tuple(self._chosen):
            self._drop(id)
        for id in value:
            self._add(id)

    def _take(self, words: str) -> None:
        self._add(next(id for id, shown in self._choices.items() if shown == words))
        self._line.clear()
        self.edited.emit()

    def _take_only_match(self) -> None:
        typed = fold(self._line.text())
        found = [words for words in self._choices.values() if typed and typed in fold(words)]
        if len(found) == 1:
            self._take(found[0])

    def _add(self, id: str) -> None:
        if id in self._chosen:
            return
        chip = FilterChip(self._choices.get(id, id))
        chip.setAccessibleName(f"Remove {self._choices.get(id, id)}")
        chip.setToolTip(chip.accessibleName())
        chip.removed.connect(lambda: self._remove(id))
        self._chosen[id] = chip
        self._flow.addWidget(chip)
        self._chips.show()

    def _remove(self, id: str) -> None:
        self._drop(id)
        self._line.setFocus()
        self.edited.emit()

    def _drop(self, id: str) -> None:
        chip = self._chosen.pop(id)
        self._flow.removeWidget(chip)
        chip.deleteLater()
        self._chips.setVisible(bool(self._chosen))


class _Lines(QPlainTextEdit):
    """As high as so many lines of text."""

    def __init__(self, lines: int) -> None:
        super().__init__(tabChangesFocus=True)
        self._lines = lines
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        lines = self.fontMetrics().lineSpacing() * self._lines
        return QSize(super().sizeHint().width(), lines + _AROUND_LINES)


class _Box(QComboBox):
    """Cuts its words with an ellipsis where there is no room, and draws its arrow in their colour, which no
    style sheet can.
    """

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QStylePainter(self)
        told = QStyleOptionComboBox()
        self.initStyleOption(told)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, told)
        whole, told.currentText = told.currentText, self._cut(told)
        self.setToolTip(whole if told.currentText != whole else "")
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, told)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().color(self.foregroundRole()), 1.5))
        size = self.fontMetrics().xHeight() / 2
        x, y = self.width() - 4 * size, self.height() / 2 - size / 2
        arrow = [QPointF(x - size, y), QPointF(x, y + size), QPointF(x + size, y)]
        painter.drawPolyline(QPolygonF(arrow))

    def _cut(self, told: QStyleOptionComboBox) -> str:
        part = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, told, part, self).width() - 4
        return self.fontMetrics().elidedText(told.currentText, Qt.TextElideMode.ElideRight, room)
