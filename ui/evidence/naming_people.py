"""Offers everybody in the register in the fields of a sheet; who is missing is made beside the form."""

from collections.abc import Iterable, Mapping

from ui.bridge import Current
from ui.widgets import LinkPicker, RunningField
from workbench.casework import Choice


class NamesPeople:
    """The fields of one sheet or form in which people are named."""

    def __init__(self, current: Current) -> None:
        self._current = current
        self._fields: list[RunningField | LinkPicker] = []

    def take(self, *fields: RunningField | LinkPicker) -> None:
        """Serve these fields as well."""
        for field in fields:
            field.making_wanted.connect(lambda typed, then: self._current.make("person", typed, then))
            self._fields.append(field)

    def offer(self, people: Iterable[Choice], shown: Mapping[str, str]) -> None:
        """Offer these people, and show these words for the ids in texts."""
        offered = tuple((each.id, each.shown, each.detail) for each in people)
        for field in self._fields:
            field.offer(offered, shown) if isinstance(field, RunningField) else field.offer(offered)
