"""How what a record names is shown in a list: people by pseudonym unless revealed, records by reference."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime

from workbench.kernel.running_text import render

GONE = "[not found]"


class Shown:
    """The words for people and numbered records, by id; it remembers which of them were asked for."""

    def __init__(self, names: Mapping[str, str]) -> None:
        self._names = _Remembering(names)

    def asked_for(self) -> frozenset[str]:
        """The ids of everything that was shown so far."""
        return frozenset(self._names.asked)

    def text(self, stored: str) -> str:
        """Running text as it is read."""
        return render(stored, self._names)

    def one(self, id: str | None) -> str | None:
        """The word for one record, nothing where there is none."""
        return self._names.get(id, GONE) if id else None

    def each(self, ids: Iterable[str | None]) -> str:
        """The words for several records, in the alphabet's order."""
        return ", ".join(sorted(self._names.get(id, GONE) for id in ids if id))

    def parts(self, people: Iterable[tuple[str, str]]) -> str:
        """People with the part each had: `W07 (rang)`."""
        named = ((self._names.get(id, GONE), part) for id, part in people)
        return ", ".join(sorted(f"{who} ({part})" if part else who for who, part in named))


class _Remembering(Mapping[str, str]):
    """A mapping that remembers what was looked up."""

    def __init__(self, names: Mapping[str, str]) -> None:
        self._names = names
        self.asked: set[str] = set()

    def __getitem__(self, id: str) -> str:
        found = self._names[id]
        self.asked.add(id)
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)


def moment(at: datetime | None) -> datetime | None:
    """A moment where the laptop stands; nothing where there is none."""
    return at.astimezone() if at else None


def day(on: date | None) -> str | None:
    """A day in the order of ISO 8601; nothing where there is none."""
    return on.isoformat() if on else None


def percent(share: float | None) -> float | None:
    """A share from 0 to 1 as per cent with one decimal; nothing where it is not known."""
    return None if share is None else round(100 * share, 1)
