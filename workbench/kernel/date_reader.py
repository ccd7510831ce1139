"""Reads dates as they are told in one casebook: from its key dates, by its working days, on a known day."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Self

from workbench.kernel.date_reading import read_date, reading
from workbench.kernel.date_relations import Anchor
from workbench.kernel.fuzzy_date import FuzzyDate
from workbench.kernel.working_days import WorkingCalendar


@dataclass(frozen=True, slots=True)
class DateReader:
    """What is known where words are read: key dates by name, working days, the day the words were said.

    With neither that day nor `today`, on which somebody types them, "yesterday" tells no date.
    """

    key_dates: Mapping[str, Anchor] = field(default_factory=dict)
    calendar: WorkingCalendar | None = None
    said_on: date | None = None

    def on_the_day(self, said_on: date | None) -> Self:
        """The same for words that were said on a day."""
        return replace(self, said_on=said_on)

    def read(self, words: str, today: date | None = None) -> FuzzyDate:
        """The date that words tell. Refused: what cannot be read; AskedDate what could mean two things."""
        return read_date(
            words,
            today=today,
            said_on=self.said_on,
            key_dates=self.key_dates,
            calendar=self.calendar,
        )

    def reading(self, words: str, today: date | None = None) -> str:
        """What was understood: `Read as: about March 2019 (14 February to 15 April 2019)`."""
        return reading(
            words,
            today=today,
            said_on=self.said_on,
            key_dates=self.key_dates,
            calendar=self.calendar,
        )
