"""The rooms with their lists: each made when it is first shown, one list and one page in view."""

from collections.abc import Callable
from typing import Any, Final, TypeVar, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QWidget

from ui.bridge import Current, Desk, Place
from ui.casework import Inspector
from ui.look import Look
from ui.record import ListPane, ListSeen, SheetPane
from ui.shell.aside import room_named
from ui.shell.beside import Beside
from ui.shell.rooms import ROOMS, Making, Room, room_of
from ui.shell.seen_stack import SeenStack
from ui.shell.workspace import Workspace
from workbench.kernel.errors import Refused

LIST_WIDTH: Final = 276
_WIDEST_INSPECTOR: Final = 420
_LISTS: Final = frozenset(room.listed for room in ROOMS)
W = TypeVar("W", bound=QWidget)


class RoomStack(QSplitter):
    """Shows one room at a time, and if it is wanted one more record beside it.

    Signals: `entered` with the Room that is now shown; `resized` when the person gave a part more room, hid
    or showed it; `built` with a list or page that was made; `two_pages` with whether a record stands beside.
    """

    entered = Signal(object)
    resized = Signal()
    built = Signal(object)
    two_pages = Signal(bool)

    def __init__(self, look: Look, desk: Desk, current: Current) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._look, self._desk, self._current = look, desk, current
        self._made: dict[Making, QWidget] = {}
        self._places: dict[str, Place] = {}
        self.room: Room = ROOMS[0]
        self._lists, self._pages = SeenStack(), SeenStack()
        self._beside, self._two = Beside(look, desk, current), False
        self._inspector: Inspector | None = None
        self._inspector_wanted = self._folded = False
        self.addWidget(self._lists)
        self.addWidget(self._pages)
        self.addWidget(self._beside)
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        for page in (self._pages, self._beside):
            self.setStretchFactor(self.indexOf(page), 1)
        self.setSizes([look.px(LIST_WIDTH), look.px(1366 - LIST_WIDTH)])
        self._list_hidden, self.list_key = False, ""
        self.splitterMoved.connect(self.resized)
        self._beside.closed.connect(self.close_beside)
        current.selected.connect(self._remember)
        current.going.connect(self._go)

    def enter(self, room: Room) -> None:
        """Show a room, with what was selected when it was left."""
        self.room = room
        if room.listed is not None:
            self._lists.setCurrentWidget(self.widget_of(room.listed))
        self._pages.setCurrentWidget(self.widget_of(room.page))
        self._fit()
        if room.name in self._places:
            self._current.select(self._places[room.name])
        else:
            self._begin(room)
        self.entered.emit(room)

    def focus(self) -> None:
        """Put the focus on the list of this room, or on its page."""
        pane = self._lists.currentWidget() if self._lists.isVisible() else self._pages.currentWidget()
        if pane is not None:
            pane.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def enter_named(self, name: str) -> None:
        """Show the room of that name; the first, if there is none."""
        self.enter(room_named(name))

    def widget_of(self, making: Callable[[Look, Desk, Current], W]) -> W:
        """The list or page that a room names, made now if it was never shown."""
        if making not in self._made:
            made = self._made[making] = making(self._look, self._desk, self._current)
            (self._lists if making in _LISTS else self._pages).addWidget(made)
            if isinstance(made, ListPane):
                made.counted.connect(self._tell_page)
            self.built.emit(made)
        return cast("W", self._made[making])

    def panes(self) -> tuple[QWidget, ...]:
        """What can have the focus in this room, from left to right."""
        page = self._pages.currentWidget()
        inside = [page.widget(at) for at in range(page.count())] if isinstance(page, QSplitter) else [page]
        every = (self._lists.currentWidget(), *inside, self._beside.currentWidget(), self._inspector)
        return tuple(pane for pane in every if pane is not None and pane.isVisible())

    def made(self) -> tuple[QWidget, ...]:
        """Every list and page that was made so far."""
        return (*self._made.values(), *self._beside.made())

    def open_beside(self) -> None:
        """Let the selected record stand beside the page and stay there, whatever is selected after it."""
        page = self._pages.currentWidget()
        if isinstance(page, SheetPane):
            page.keep_all()
        try:
            self._beside.put(self._current.place)
        except Refused as refused:
            self._desk.complain(refused)
            return
        if not self._two:
            self._show_two(True)

    def close_beside(self) -> None:
        """Give the page all the room again."""
        left = self._beside.isAncestorOf(self.window().focusWidget())
        if self._two:
            self._show_two(False)
        if left:
            self.focus()

    @property
    def beside(self) -> SheetPane | None:
        """What stands beside the page, if anything does."""
        return self._beside.sheet() if self._two else None

    def hide_list(self, hidden: bool) -> None:
        """Hide the lists of all rooms, or show them again."""
        self._list_hidden = hidden
        self._fit()
        self.resized.emit()

    @property
    def list_hidden(self) -> bool:
        """Whether the person hid the lists."""
        return self._list_hidden

    def show_inspector(self, shown: bool) -> None:
        """Show what is linked to the selection at the right, or hide it; a record that stood there goes."""
        shown = shown or self._two
        self.close_beside()
        if shown and self._inspector is None:
            self._inspector = Inspector(self._look, self._desk, self._current)
            self.addWidget(self._inspector)
            self._inspector.setMaximumWidth(self._look.px(_WIDEST_INSPECTOR))
        self._inspector_wanted = shown
        self._fit()
        self.resized.emit()

    @property
    def inspector_shown(self) -> bool:
        """Whether the inspector is wanted; it is shown where there is room."""
        return self._inspector_wanted

    def fold(self, folded: bool) -> None:
        """Leave out, for as long as the window is narrow, the inspector, and beside two pages the list."""
        self._folded = folded
        self._fit()

    def shares(self) -> list[int]:
        """The widths of the list and of what stands right of it; none while the list is not seen."""
        listed, *pages = self.sizes()[:3]
        return [listed, sum(pages)] if self._lists.isVisible() else []

    def share(self, widths: list[int]) -> None:
        """Give list and page these widths."""
        if len(widths) > 1 and all(width > 0 for width in widths):
            self.setSizes(widths)

    def _show_two(self, two: bool) -> None:
        listed, *pages = self.sizes()[:3]
        self._two = two
        self._fit()
        half = sum(pages) // 2 if two else 0
        self.setSizes([listed or self._look.px(LIST_WIDTH), sum(pages) - half, half])
        self.two_pages.emit(two)

    def _fit(self) -> None:
        """Show what is wanted as far as there is room for it."""
        room, two = self.room, self._two and self.room in ROOMS
        self._lists.setVisible(
            room.listed is not None and not self._list_hidden and not (two and self._folded)
        )
        self._beside.setVisible(two)
        if self._inspector is not None:
            inspected = self._inspector_wanted and not self._folded and not two
            self._inspector.setVisible(inspected and room in ROOMS)
        for page in (self._pages.currentWidget(), self._beside.currentWidget()):
            if isinstance(page, SheetPane):
                page.compare(two)
        self._tell_page()

    def _tell_page(self) -> None:
        """Let a sheet that shows nothing say how something is chosen from the list as it is now."""
        listed, page = self._lists.currentWidget(), self._pages.currentWidget()
        if isinstance(listed, ListPane) and isinstance(page, SheetPane):
            hidden = self._lists.isHidden()
            page.stand_beside(ListSeen(listed.cards.known(), listed.hides_all, hidden, self.list_key))

    def _begin(self, room: Room) -> None:
        """Show a record in a room where none was chosen yet: what its page shows already, or the first."""
        listed, page = self._lists.currentWidget(), self._pages.currentWidget()
        if isinstance(listed, ListPane) and listed.kind in room.kinds:
            listed.begin(page.notes.interview if isinstance(page, Workspace) else "")

    def _remember(self, place: Place | None) -> None:
        room = room_of(place.kind) if place is not None else None
        if room is not None and place is not None:
            self._places[room.name] = place

    def _go(self, place: Place) -> None:
        room = room_of(place.kind)
        if room is not None and room.page is not self.room.page:
            self.enter(room)


def each_that_can(panes: tuple[QWidget, ...], what: str) -> tuple[Callable[[], Any], ...]:
    """The methods of that name of those panes that have it."""
    return tuple(getattr(pane, what) for pane in panes if hasattr(pane, what))
