"""Somebody who fills in the forms of the window, presses its buttons, and waits until it is on record."""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar, cast

from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ui.record import SheetPane
from ui.shell.main_window import MainWindow
from ui.widgets import Form, FuzzyDateEdit, LinkPicker
from workbench.kernel.errors import Refused

PATIENCE = 60_000
ON = "said on"
"""Stands before a field's name for the day on which its date was said."""

Sheet = TypeVar("Sheet", bound=SheetPane)


class Investigator:
    """Works in one window. Waits as long as a busy machine needs."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self.qtbot, self.window = qtbot, window

    def until(self, ready: Callable[[], bool]) -> None:
        """Wait for what the window still has to do."""
        self.qtbot.waitUntil(ready, timeout=PATIENCE)

    def adds(self, act: str, values: Mapping[str, Any]) -> str:
        """Open the form for a new record, fill it in and send it; the id of the record it then shows."""
        self.window.act(act).trigger()
        form = self.window.drawer.form()
        self._fill(form, values)
        self._send(form)
        self.until(self.window.drawer.isHidden)
        place = self.window.current.place
        assert place is not None
        return place.id

    def shows(self, kind: type[Sheet], id: str) -> Sheet:
        """Go to a record in its room."""
        self.window.current.open(id)
        sheet = self.window.rooms.widget_of(kind)
        self.until(lambda: sheet.id == id and bool(sheet.title()))
        return sheet

    def does(self, sheet: SheetPane, button: str, values: Mapping[str, Any]) -> None:
        """Press a button of a sheet by its name, fill in the form that opens, and send it."""
        self._button(sheet, button).click()
        self.until(lambda: len(_open_forms(sheet)) == 1)
        (form,) = _open_forms(sheet)
        self._fill(form, values)
        self._send(form)
        self.until(form.isHidden)

    def offered(self, sheet: SheetPane, form: str, key: str, words: str) -> int:
        """How many records with these words a form of a sheet offers now."""
        (found,) = (each for each in sheet.findChildren(Form) if each.accessibleName() == form)
        return len(_with(cast("LinkPicker", found.field(key)), words))

    def _send(self, form: Form) -> None:
        """Press the form's button and wait until it is on record; what is refused is not waited for."""
        heard: list[object] = []
        self.window.desk.changed.connect(heard.append)
        form.submitted.emit(form.values())
        self.until(lambda: bool(heard) or bool(_refused(form)))
        self.window.desk.changed.disconnect(heard.append)
        assert not _refused(form), _refused(form)

    def _button(self, sheet: QWidget, name: str) -> QPushButton:
        named = [each for each in sheet.findChildren(QPushButton) if each.accessibleName() == name]
        assert [each.isVisible() for each in named] == [True], name
        return named[0]

    def _fill(self, form: Form, values: Mapping[str, Any]) -> None:
        """Type and choose; of a picker everything is taken that it shows with the words."""
        for key, value in values.items():
            bare = key.removeprefix(f"{ON} ")
            field = form.field(bare)
            if key != bare:
                cast("FuzzyDateEdit", field)._said_on.setText(value)
                self.until(lambda: _is_read(cast("FuzzyDateEdit", field)))  # noqa: B023 - waited for at once
            elif isinstance(field, FuzzyDateEdit) and f"{ON} {key}" not in values:
                field.set_value(value)
                self.until(lambda: _is_read(field))  # noqa: B023 - waited for at once
            elif isinstance(field, LinkPicker) and isinstance(value, str):
                self._choose(field, value)
            else:
                field.set_value(value)

    def _choose(self, field: LinkPicker, words: str) -> None:
        self.until(lambda: bool(_with(field, words)))
        field.set_value(_with(field, words))


def _with(field: LinkPicker, words: str) -> tuple[str, ...]:
    return tuple(id for id, *shown in field._choices.values() if words in " ".join(shown))


def _open_forms(sheet: QWidget) -> list[Form]:
    return [each for each in sheet.findChildren(Form) if each.isVisible()]


def _refused(form: Form) -> str:
    return form.trouble() + "".join(map(form.refusal, form.values()))


def _is_read(field: FuzzyDateEdit) -> bool:
    """Whether the words are read as a date; key dates and working days may still be on their way."""
    try:
        field.read()
    except Refused:
        return False
    return True
