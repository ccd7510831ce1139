"""Fields in which people are named or chosen, kept true to who there is."""

from collections.abc import Iterable, Mapping
from typing import Any, Protocol

from ui.bridge import Current, Desk
from ui.widgets import Form, LinkPicker, RunningField
from workbench import casework
from workbench.casework import Choice
from workbench.kernel.ids import kind_of

People = tuple[tuple[Choice, ...], Mapping[str, str]]


class NamesPeople(Protocol):
    """A field in whose texts people are named."""

    making_wanted: Any

    def offer(self, choices: Iterable[tuple[str, str, str]], shown: Mapping[str, str]) -> None:
        """Offer these records at @, and show these words for the ids in the texts."""


class Naming:
    """Offers everybody in the fields of a form; the one who is missing is made beside it."""

    def __init__(self, form: Form, desk: Desk, current: Current) -> None:
        self._desk, self._current = desk, current
        self._running = tuple(each for each in form.findChildren(RunningField) if not each.property("part"))
        self._pickers: list[LinkPicker] = []
        self._groups: list[NamesPeople] = []
        for field in self._running:
            field.making_wanted.connect(self._make)

    def picks(self, *pickers: LinkPicker) -> None:
        """Offer everybody in these fields too."""
        for picker in pickers:
            self._pickers.append(picker)
            picker.making_wanted.connect(self._make)

    def names_in(self, *fields: "NamesPeople") -> None:
        """Offer everybody in fields that hold several texts."""
        for field in fields:
            self._groups.append(field)
            field.making_wanted.connect(self._make)

    def ask(self) -> None:
        """Ask who there is."""
        self._desk.ask(people_and_names, self._current.names.shown, then=lambda people: self.offer(*people))

    def offer(self, choices: Iterable[Choice], shown: Mapping[str, str]) -> None:
        """Offer these people and cases, people alone where people are chosen; show these words for ids."""
        offered = tuple((each.id, shown.get(each.id, each.shown), each.detail) for each in choices)
        for field in (*self._running, *self._groups):
            field.offer(offered, shown)
        people = tuple(each for each in offered if kind_of(each[0]) == "person")
        for picker in self._pickers:
            picker.show_names(shown)
            picker.offer(people)

    def _make(self, typed: str, then: Any) -> None:
        self._current.make("person", typed, then)


def people_and_names(read: Any, revealed: Mapping[str, str]) -> People:
    """Everybody and every case that can be named, and the words shown for every id."""
    return nameable(read), casework.shown_names(read, revealed)


def nameable(read: Any) -> tuple[Choice, ...]:
    """What can be named at @: everybody in the register, and every case."""
    return *casework.person_choices(read), *casework.case_choices(read)
