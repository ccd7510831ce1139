"""Somebody who opens one form after the other, fills it in wrongly at first, and mends it."""

import re
from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from tests.journeys.sheet_forms.refusals import Apart, Ids, Refusal, Sheets
from ui.shell.main_window import MainWindow
from ui.shell.rooms import room_of
from ui.widgets import Form
from workbench.kernel.ids import kind_of
from workbench.kernel.wording import listed

_SENTENCE = re.compile(r"['“]?\w.*[^!]\.", re.DOTALL)


class Filling:
    """Fills in the forms of one window."""

    def __init__(self, qtbot: QtBot, window: MainWindow, ids: Ids) -> None:
        self._qtbot, self._window, self._ids = qtbot, window, ids
        self._saved: list[object] = []
        window.desk.changed.connect(self._saved.append)

    def fill(self, refusal: Refusal) -> list[str]:
        """Send what is refused, look at what is said, mend it and send it again. What was wrong, in words."""
        try:
            form = self._open(refusal)
        except LookupError as missing:
            return [f"{refusal.form.__name__} is not opened: {missing}"]
        form.show_values(self._with_ids(refusal.wrong))
        typed = form.values()
        self._send(form)
        faults = _faults(refusal, form, typed)
        form.show_values(self._with_ids(refusal.mended))
        name = form.accessibleName()
        self._send(form)
        faults += self._not_done(refusal, form)
        return [f"{refusal.form.__name__}, {name}: {fault}" for fault in faults]

    def forgotten(self, sheets: Sheets) -> list[str]:
        """The forms on the sheets that were opened of which nothing stands in the table."""
        kinds = {kind_of(self._ids[refusal.record]) for refusal in sheets.refusals}
        return [
            f"{form.accessibleName()} of {kind}" for kind in kinds for form in self._left_out(kind, sheets)
        ]

    def _left_out(self, kind: str, sheets: Sheets) -> list[Form]:
        room = room_of(kind)
        assert room is not None
        here = (each for each in sheets.refusals if kind_of(self._ids[each.record]) == kind)
        known: tuple[Refusal | Apart, ...] = (*here, *sheets.apart)
        forms = self._window.rooms.widget_of(room.page).findChildren(Form)
        return [form for form in forms if not any(each.is_of(form) for each in known)]

    def _open(self, refusal: Refusal) -> Form:
        self._window.current.open(self._ids[refusal.record])
        for words in refusal.press:
            self._be_still()
            self._press(words)
        self._be_still()
        found = (form for form in self._window.findChildren(refusal.form) if refusal.is_of(form))
        seen = next((form for form in found if form.isVisible()), None)
        if seen is None:
            raise LookupError(f"nothing came of pressing {listed(refusal.press)}")
        return seen

    def _press(self, words: str) -> None:
        """Press a button that is seen, or an entry of the menu that is open, whose name begins so."""
        menu = QApplication.activePopupWidget()
        seen = (each for each in self._window.findChildren(QAbstractButton) if each.isVisible())
        named = {each.accessibleName(): each.click for each in seen}
        if isinstance(menu, QMenu):
            named = {each.text(): each.trigger for each in menu.actions()}
        for name, press in named.items():
            if name.startswith(words):
                press()
                if isinstance(menu, QMenu):
                    menu.close()
                return
        raise LookupError(f"{words!r} is not among {sorted(named)}")

    def _send(self, form: Form) -> None:
        """Press Ctrl+Enter, and wait for what comes of it."""
        self._saved.clear()
        self._qtbot.keyClick(form, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        self._be_still()

    def _not_done(self, refusal: Refusal, form: Form) -> list[str]:
        open_still = any(
            each is form and each.isVisible() for each in self._window.findChildren(refusal.form)
        )
        if open_still and not refusal.stays:
            return [f"still refused: {said_anywhere(form)}"]
        if not self._saved:
            return ["nothing was saved"]
        wanted = refusal.read_afterwards()
        seen = seen_on(self._window.rooms)
        return (
            []
            if wanted in seen
            else [f"{wanted!r} is not seen afterwards in {' | '.join(seen.splitlines())}"]
        )

    def _be_still(self) -> None:
        """Until the store has nothing more to do and the window has shown what came of it."""
        for _ in range(3):
            self._window.desk.settle()
            QCoreApplication.processEvents()

    def _with_ids(self, values: Mapping[str, Any]) -> dict[str, Any]:
        return {key: self._with_id(value) for key, value in values.items()}

    def _with_id(self, value: Any) -> Any:
        if isinstance(value, tuple):
            return tuple(map(self._with_id, value))
        return value.format_map(self._ids)


def _faults(refusal: Refusal, form: Form, typed: dict[str, Any]) -> list[str]:
    """What is wrong with a refusal: where it stands, its words, what was typed, where the focus is."""
    if refusal.says not in (said := said_at(form, refusal.at)) or not said:
        return [f"{said_anywhere(form)} and not {refusal.says!r} at {refusal.at!r}"]
    focus = form.window().focusWidget()
    faults = {
        "the form is closed": not form.isVisible(),
        f"{said!r} is no clear sentence": not _SENTENCE.fullmatch(said),
        f"{form.values()} stands there instead of {typed}": form.values() != typed,
        f"the focus is at {focus}": bool(refusal.at) and not holds(form.field(refusal.at), focus),
    }
    return [words for words, wrong in faults.items() if wrong]


def holds(field: QWidget, focus: QWidget | None) -> bool:
    """Whether the focus is in a field."""
    return focus is not None and (field is focus or field.isAncestorOf(focus))


def said_at(form: Form, key: str) -> str:
    """What stands at a field as the reason it was refused; over the buttons, for no key."""
    return form.refusal(key) if key else form.trouble()


def said_anywhere(form: Form) -> dict[str, str]:
    """Everything that was refused in a form, by where that stands; "" is over the buttons."""
    return {key: said for key in ("", *form.values()) if (said := said_at(form, key))}


def seen_on(page: QWidget) -> str:
    """Everything that can be read on it now."""
    seen = [each for each in page.findChildren(QWidget) if each.isVisible()]
    links = [link.in_words() for each in seen if (link := getattr(each, "link", None))]
    words = [str(each.property("text") or each.property("plainText") or "") for each in seen]
    return "\n".join(filter(None, (*words, *links)))
