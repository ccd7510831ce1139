"""A fuzzy date as the facts of a projection tell it."""

from workbench.disclosure.projection import DateFacts
from workbench.kernel.dates import FuzzyDate, by_its_own_days


def date_facts(date: FuzzyDate) -> DateFacts:
    """The date as plain values; it names no key date that it was told from."""
    stored = by_its_own_days(date).columns()
    return DateFacts(
        earliest=stored["date_earliest"],
        latest=stored["date_latest"],
        kind=date.kind.value,
        precision=date.precision.value,
        words=date.words,
        more=stored["date_more"] or "",
    )
