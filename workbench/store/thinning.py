"""Which backups stay: the newest of each of twelve days, ten weeks and nine months."""

from collections.abc import Callable, Hashable, Iterable
from datetime import date, datetime

DAYS, WEEKS, MONTHS = 12, 10, 9

_PERIODS: tuple[tuple[Callable[[datetime], Hashable], int], ...] = (
    (lambda made: made.date(), DAYS),
    (lambda made: made.isocalendar()[:2], WEEKS),
    (lambda made: (made.year, made.month), MONTHS),
)


def keep(stamps: Iterable[datetime], today: date) -> frozenset[datetime]:
    """The backups that stay, by the moments at which they were made.

    Everything made today stays, and of the last 12 days, 10 weeks and 9 months in which any was made, the
    newest of each. So the newest of all always stays, and a long pause loses nothing.
    """
    newest_first = sorted(set(stamps), reverse=True)
    kept = {made for made in newest_first if made.date() >= today}
    for period, most in _PERIODS:
        newest: dict[Hashable, datetime] = {}
        for made in newest_first:
            newest.setdefault(period(made), made)
        kept.update(list(newest.values())[:most])
    return frozenset(kept)
