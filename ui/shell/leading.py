"""Where a line of the palette, a key or a menu leads: a record, a setting, a page of the guide, an act."""

from collections.abc import Callable

from PySide6.QtWidgets import QApplication, QWidget

from ui.bridge import Current, Place
from ui.shell.guide import page_of
from ui.shell.guide_page import GuidePage
from ui.shell.palette_entries import Command, GuideAt, Setting, Target
from ui.shell.room_stack import RoomStack
from ui.shell.settings_page import SettingsPage


class Leading:
    """`trigger` does an act of the table by its name."""

    def __init__(self, rooms: RoomStack, current: Current, trigger: Callable[[str], None]) -> None:
        self._rooms, self._current, self._trigger = rooms, current, trigger

    def go(self, target: Target) -> None:
        """Go there, or do it."""
        if isinstance(target, Command):
            self._trigger(target.name)
        elif isinstance(target, Setting):
            self.show_setting(target.name)
        elif isinstance(target, GuideAt):
            self.show_guide(target)
        else:
            self.go_to_place(target)

    def go_to_place(self, place: Place) -> None:
        """Open a record; a case narrows everything to it."""
        if place.kind == "case":
            self._current.narrow(case=place.id)
        self._current.go_to(place)

    def show_setting(self, name: str = "theme") -> None:
        """Open the settings at one of them."""
        self._rooms.enter_named("settings")
        self._rooms.widget_of(SettingsPage).go_to(name)

    def show_guide(self, wanted: GuideAt) -> None:
        """Open a page of the guide."""
        self._rooms.enter_named("guide")
        guide = self._rooms.widget_of(GuidePage)
        guide.open(wanted.page, wanted.heading)
        guide.setFocus()

    def help(self) -> None:
        """Open the page of the guide for the pane in which the person is."""
        panes: list[str] = []
        widget: QWidget | None = QApplication.focusWidget()
        while widget is not None:
            panes.append(widget.accessibleName())
            widget = widget.parentWidget()
        self.show_guide(GuideAt(page_of(tuple(panes), self._rooms.room.name)))
