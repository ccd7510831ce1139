"""The chronology in its order as arrays, from which a list is narrowed in milliseconds."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Places = NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class Texts:
    """The numbers of the texts that search knows of the events, ascending, and of each its event's place."""

    numbers: NDArray[np.int64]
    places: Places

    def places_of(self, numbers: str) -> Places:
        """Where the events are whose texts have these numbers, with a comma between; others are nowhere."""
        if not len(self.numbers):
            return self.places
        wanted = np.fromstring(numbers, dtype=np.int64, sep=",")
        at = np.minimum(np.searchsorted(self.numbers, wanted), len(self.numbers) - 1)
        found: Places = self.places[at[self.numbers[at] == wanted]]
        return found


@dataclass(frozen=True, slots=True, eq=False)
class EventOrder:
    """The ids of all events that stand in the order of the chronology, the place of each, and their texts if
    words were looked for. `entry` is the journal's newest entry when they were asked for.
    """

    ids: tuple[str, ...]
    place: Mapping[str, int]
    entry: int
    texts: Texts | None = None

    def places_of(self, ids: Collection[str]) -> Places:
        """Where the events of these ids are; those that do not stand are nowhere."""
        return np.array([self.place[id] for id in ids if id in self.place], dtype=np.int64)


def texts_of(found: Sequence[tuple[int, str]], place: Mapping[str, int]) -> Texts:
    """The texts of the events that have a place, from the number of each text and the id of its event."""
    nowhere = len(place)
    numbers = np.fromiter((number for number, _ in found), dtype=np.int64, count=len(found))
    at = (place.get(id, nowhere) for _, id in found)
    places = np.fromiter(at, dtype=np.int64, count=len(found))
    ascending = np.argsort(numbers)
    standing = ascending[places[ascending] != nowhere]
    return Texts(numbers[standing], places[standing])


def in_all(number: int, *chosen: Places) -> Places:
    """Those of so many places, ascending, that each of the choices holds."""
    stays = np.ones(number, dtype=bool)
    for places in chosen:
        held = np.zeros(number, dtype=bool)
        held[places] = True
        stays &= held
    return np.flatnonzero(stays)
