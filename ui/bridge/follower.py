"""Keeps what a pane shows true: it refreshes when its records change, at once or when it is next seen."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from ui.bridge.current import Current
from ui.bridge.desk import Desk
from workbench.kernel.commands import Outcome


class Follower(QObject):
    """Listens for one pane. `kinds` are the kinds of records that it shows; none stands for every kind.

    A pane that is hidden is refreshed once, when it is shown, however much has changed meanwhile.
    """

    def __init__(
        self, pane: QWidget, desk: Desk, current: Current, kinds: tuple[str, ...], refresh: Callable[[], None]
    ) -> None:
        super().__init__(pane)
        self._pane, self._kinds, self._refresh = pane, kinds, refresh
        self._stale = True
        pane.installEventFilter(self)
        desk.changed.connect(self._changed)
        current.names.changed.connect(self.refresh)

    def refresh(self) -> None:
        """Refresh the pane now if it is seen, else when it is."""
        self._stale = not self._pane.isVisible()
        if not self._stale:
            self._refresh()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and self._stale:
            self._stale = False
            self._refresh()
        return super().eventFilter(watched, event)

    def _changed(self, outcome: Outcome) -> None:
        if not self._kinds or outcome.touches(*self._kinds):
            self.refresh()
