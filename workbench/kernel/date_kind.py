"""What can be claimed of a date, and which bounds each claim has."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final


class DateKind(StrEnum):
    """What is claimed of the bounds. The text is what is stored; later kinds only add to it."""

    ON = "on"  # one moment, within one named time: a day, a month, a season
    ABOUT = "about"  # one moment, near a named time
    BEFORE = "before"  # one moment, ending before a named day, month or year
    ON_OR_BEFORE = "on_or_before"  # one moment, the named day, month or year included
    AFTER = "after"
    ON_OR_AFTER = "on_or_after"
    BETWEEN = "between"  # one moment, the first and the last named day, month or year included
    FROM_TO = "from_to"  # it lasted; one end may be open
    ONE_OF = "one_of"  # one moment, in one of several named times
    ORDERED = "ordered"  # several moments, in this order
    UNKNOWN = "unknown"


BOTH: Final = (True, True)
ONLY_LATEST: Final = (False, True)
ONLY_EARLIEST: Final = (True, False)
NONE: Final = (False, False)

BOUNDS: Final[Mapping[DateKind, frozenset[tuple[bool, bool]]]] = {  # (earliest, latest): is there one?
    **{kind: frozenset((BOTH,)) for kind in DateKind},
    DateKind.BEFORE: frozenset((ONLY_LATEST,)),
    DateKind.ON_OR_BEFORE: frozenset((ONLY_LATEST,)),
    DateKind.AFTER: frozenset((ONLY_EARLIEST,)),
    DateKind.ON_OR_AFTER: frozenset((ONLY_EARLIEST,)),
    DateKind.FROM_TO: frozenset((BOTH, ONLY_LATEST, ONLY_EARLIEST)),
    DateKind.UNKNOWN: frozenset((NONE,)),
}
MAY_HAVE_PARTS: Final = frozenset((DateKind.FROM_TO, DateKind.BETWEEN, DateKind.ONE_OF, DateKind.ORDERED))
NEEDS_PARTS: Final = frozenset((DateKind.ONE_OF, DateKind.ORDERED))
