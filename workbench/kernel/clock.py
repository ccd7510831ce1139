"""The one clock: every moment the program records is asked for here."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, date, datetime

_fixed: ContextVar[datetime | None] = ContextVar("fixed", default=None)


def now() -> datetime:
    """This moment, aware, in UTC, to the millisecond."""
    moment = _fixed.get() or datetime.now(UTC)
    return moment.replace(microsecond=moment.microsecond // 1000 * 1000)


def today() -> date:
    """Today where the laptop stands (local time), as a person would say it."""
    return now().astimezone().date()


def stamp(moment: datetime) -> str:
    """A moment as the record keeps it: ISO 8601, UTC, milliseconds, ending in Z."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def moment(text: str) -> datetime:
    """The moment that `stamp` wrote."""
    return datetime.fromisoformat(text)


@contextmanager
def fixed(at: datetime) -> Iterator[None]:
    """Hold the clock at `at` (aware), for samples and tests that must come out the same every time."""
    token = _fixed.set(at)
    try:
        yield
    finally:
        _fixed.reset(token)
