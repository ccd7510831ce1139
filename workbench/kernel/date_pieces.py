"""The days of which a date is made, for those who draw it: several moments, or what certainly went on."""

from datetime import date

from workbench.kernel.calendar_period import Period
from workbench.kernel.date_kind import DateKind
from workbench.kernel.fuzzy_date import FuzzyDate


def moments(of: FuzzyDate) -> tuple[tuple[date, date], ...]:
    """The first and the last day of each of several dates, in their order; none of a date that is one."""
    if of.kind not in {DateKind.ONE_OF, DateKind.ORDERED}:
        return ()
    known = (part.known() for part in of.parts)
    return tuple((days[0], days[-1]) for days in known)


def certain_days(of: FuzzyDate) -> tuple[date | None, date | None]:
    """Of what lasted, the last day on which it may have begun and the first on which it may have ended.

    From the one to the other it certainly went on. They may come in the other order where nothing is
    certain. None is an end that is not known, and both are None for a date that did not last. Neither lies
    outside the date itself: what ended on 1 January did not begin later in that week.
    """
    if of.kind is not DateKind.FROM_TO:
        return None, None
    began, ended = _ends(of)
    if began and of.latest:
        began = min(began, of.latest)
    if ended and of.earliest:
        ended = max(ended, of.earliest)
    return began, ended


def _ends(of: FuzzyDate) -> tuple[date | None, date | None]:
    """The last day of what is said of its beginning, and the first of what is said of its end."""
    if of.parts:
        return of.parts[0].latest, of.parts[-1].earliest
    began = Period.containing(of.earliest, of.precision).last if of.earliest else None
    ended = Period.containing(of.latest, of.precision).first if of.latest else None
    return began, ended
