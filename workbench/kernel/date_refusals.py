"""What a person is told when a date cannot be read: what is wrong, and what to write instead."""

import re
from typing import Final, NoReturn

from workbench.kernel.calendar_period import Period
from workbench.kernel.errors import Refused
from workbench.kernel.wording import WEEKDAYS

_LASTING = (
    "This reads as a time that lasted, and an event has one moment. Write the day it began, or, for one"
    " moment within the time, something like 'between 4 and 9 December 2019'."
)
_SEASON = (
    "Seasons, terms, quarters and decades begin on different days for different people. Write the months or"
    " the years that were meant, such as 'between June 2019 and August 2019'."
)
_RELATIVE = "This depends on the day it was said. Write the date itself, such as 4 November 2019."
_EITHER = "This gives two dates. Write the better supported one, or 'between' the first 'and' the last."
_TIME_OF_DAY = "The time of day is not part of the date. Write the date alone, and the time in the account."
_DAY_OR_YEAR = "Which number is the year? Write it with four digits, such as 19 November 2019."
_WHICH_YEAR = "Which year? Write it after the day and the month, such as 5 May 2019."
_EXAMPLES = (
    "Write it like 4 November 2019, November 2019, about March 2019, before 20 December 2019 or between 4 and"
    " 9 December 2019; leave it empty if the date is not known."
)

_MONTHS = r"\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"

# What the words most likely meant, tried in this order on the tidied text.
_LIKELY: Final = tuple(
    (re.compile(pattern, re.ASCII), sentence)
    for pattern, sentence in (
        (r"\d{1,2}:\d{2}|\d ?[ap]\.?m\b|\b(?:noon|midnight|o'clock)\b", _TIME_OF_DAY),
        (r"\b(?:spring|summer|autumn|winter|easter|michaelmas|christmas)\b", _SEASON),
        (r"\b(?:term|half|quarter|q[1-4]|\d{1,3}0'?s)\b", _SEASON),
        (r"\b(?:from|since|until|till|to|through|throughout|onwards?)\b", _LASTING),
        (rf" - |\d{{4}} ?[-/] ?\d{{4}}|\d-\d{{1,2}} {_MONTHS}|{_MONTHS}-{_MONTHS}", _LASTING),
        (r"\bor\b", _EITHER),
        (r"\b(?:today|yesterday|tomorrow|now|ago|last|next|this)\b", _RELATIVE),
        (r"\b(?:earlier|later|previous|recent(?:ly)?)\b", _RELATIVE),
        (rf"{_MONTHS} ?\d{{1,2}}(?:st|nd|rd|th)?$", _DAY_OR_YEAR),
        (r"^\d{1,2}[/.-]\d{1,2}$", _WHICH_YEAR),
    )
)


def refuse_unread(words: str, tidied: str) -> NoReturn:
    """Refuse words that are no date, with the reason that fits them best."""
    for pattern, sentence in _LIKELY:
        if pattern.search(tidied):
            raise Refused(sentence)
    raise Refused(f"'{words.strip()}' was not understood as a date. {_EXAMPLES}")


def refuse_missing_year() -> NoReturn:
    """Refuse a day or a month without its year: the year is never guessed."""
    raise Refused(_WHICH_YEAR)


def refuse_yearly_span(said: str, start: int) -> NoReturn:
    """Refuse `2011/12`, which may be December 2011 or the school or financial year."""
    meaning = f"'{said}' could be a month or a school or financial year"
    raise Refused(f"{meaning}. Write 'between April {start} and March {start + 1}', or the month in words.")


def refuse_by_period(period: Period) -> NoReturn:
    """Refuse `by March 2019`, which may end before the month or with it."""
    said = period.in_words()
    meaning = f"'by {said}' may or may not include {said}"
    raise Refused(f"{meaning}. Write 'before {said}' or 'on or before {said}'.")


def refuse_wrong_weekday(period: Period, weekday: int) -> NoReturn:
    """Refuse a date that falls on another day of the week: only a person can say which is wrong."""
    falls, said = WEEKDAYS[period.first.weekday()], WEEKDAYS[weekday]
    raise Refused(f"{period.in_words()} is a {falls}, not a {said}. Check the day of the week and the date.")
