"""Files dropped or pasted anywhere on the window: the intake opens, linked to what they were dropped on."""

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

from ui.bridge import Current
from ui.evidence import holds_files, local_files
from workbench.kernel.ids import kind_of
from workbench.kernel.running_text import refer

_LINKS: Final[Mapping[str, str]] = {"person": "persons", "case": "cases", "event": "events"}
_MENTIONED: Final = frozenset(("allegation", "interview"))


class Dropping(QObject):
    """Takes files for one window. What lies under the pointer is asked for by `record_at`, if it has that."""

    def __init__(self, window: QWidget, current: Current) -> None:
        super().__init__(window)
        self._window, self._current = window, current
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDropEvent) and holds_files(event.mimeData()):
            event.acceptProposedAction()
            if not isinstance(event, QDragEnterEvent | QDragMoveEvent):
                self._take(local_files(event.mimeData()), self._under(event.position().toPoint()))
            return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._paste(event)
        return super().eventFilter(watched, event)

    def _paste(self, event: QKeyEvent) -> bool:
        if not event.matches(QKeySequence.StandardKey.Paste):
            return False
        files = local_files(QApplication.clipboard().mimeData())
        place = self._current.place
        if files:
            self._take(files, place.id if place is not None else "")
        return bool(files)

    def _take(self, files: tuple[str, ...], id: str) -> None:
        self._current.make("exhibit", values={"files": files, **links_to(id)})

    def _under(self, at: QPoint) -> str:
        widget: QWidget | None = self._window.childAt(at)
        while widget is not None:
            record_at: Callable[[QPoint], str] | None = getattr(widget, "record_at", None)
            found = record_at(widget.mapFrom(self._window, at)) if record_at else ""
            if found:
                return found
            widget = widget.parentWidget()
        return ""


def links_to(id: str) -> Mapping[str, object]:
    """What the intake begins with for files that belong to a record; nothing where no link is known."""
    kind = kind_of(id) if id else ""
    if kind in _LINKS:
        return {_LINKS[kind]: (id,)}
    return {"description": refer(id)} if kind in _MENTIONED else {}
