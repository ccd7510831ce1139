"""What a person is told when a date cannot be read: what is wrong, and what to write instead."""

import re
from collections.abc import Sequence
from datetime import date
from typing import Final, NoReturn

from workbench.kernel.calendar_period import ONE_DAY, Period, Precision
from workbench.kernel.errors import Refused
from workbench.kernel.wording import MONTHS, WEEKDAYS, day, listed

_RELATIVE = (
    "This depends on the day it was said. Give the day on which it was said, or write the date itself, such"
    " as 4 November 2019."
)
_AFTER_WHAT = "Before or after what? Write it from a key date, such as “two weeks before the inspection”."
_HOW_OFTEN = (
    "This tells how often or how lately, but no date. Write the first and the last day, such as “between 4"
    " and 9 December 2019”, or keep the words without a date: write “undated:” before them."
)
_SINCE_WHEN = "Since when? Write the day, month or year it began, such as “since November 2018”."
_DAY_OR_YEAR = "Which number is the year? Write it with four digits, such as 19 November 2019."
_WHICH_YEAR = "Which year? Write it after the day and the month, such as 5 May 2019."
_WHICH_MONTH = "Which year and month? Write them after the day, such as 5 May 2019."
_WHICH_DAY = "On which day? Write the day after the time, such as 10.35 on 4 November 2019."
_WHICH_HALF = "Is that in the morning or the afternoon? Write “{0} am” or “{0} pm”, or the time as 15:15."
_MIDNIGHT = "Is that the midnight where the day begins or where it ends? Write 00:00 or 23:59 with the day."
_WHICH_HOLIDAY = "Which bank holiday? Write its date, or its name and year, such as August bank holiday 2019."
_EXAMPLES = (
    "Write it like 4 November 2019, November 2019, about March 2019, before 20 December 2019 or between 4 and"
    " 9 December 2019; or keep the words without a date: write “undated:” before them."
)

_MONTHS = r"\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
_SCHOOL_BREAK = r"\b(?:half[ -]term|(?:school|summer|easter|christmas) holidays?)\b"

_TIME_OF_DAY = r".*(?:\d[:.]\d{2}\b|\d ?[ap]\.?m\b|\b(?:noon|midday|midnight|morning|afternoon|evening)\b)"

# What the words most likely meant, tried in this order on the tidied text.
_LIKELY: Final = tuple(
    (re.compile(pattern, re.ASCII), sentence)
    for pattern, sentence in (
        (r"^(?:ever )?since(?: then)?$|^from then on", _SINCE_WHEN),
        (
            r"\btime to time\b|\b(?:recent|recently|lately|occasions?|often|regularly|times|always)\b",
            _HOW_OFTEN,
        ),
        (r"\b(?:every|each|weekly|daily|monthly)\b", _HOW_OFTEN),
        (r"\b(?:today|yesterday|tomorrow|now|ago|last|next|this|inst|ult)\b", _RELATIVE),
        (r"\b(?:earlier|later|previous|following)\b", _AFTER_WHAT),
        (r"^\d{1,2}[/.-]\d{1,2}$", _WHICH_YEAR),
        (rf"^(?!.*\d{{4}})(?!.*\d[./-]\d+[./-]){_TIME_OF_DAY}", _WHICH_DAY),
    )
)
_QUESTIONS: Final = frozenset((_AFTER_WHAT, _WHICH_YEAR, _WHICH_DAY))


class AskedDate(Refused):
    """The words could mean several dates; `choices` are phrases, each of which can be read."""

    def __init__(self, message: str, choices: Sequence[str] = ()) -> None:
        super().__init__(message)
        self.choices = tuple(choices)


class AskedWhenSaid(AskedDate):
    """The words tell a date only from the day on which they were said, which is not known."""


def refuse_unread(words: str, text: str) -> NoReturn:
    """Refuse words that are no date, with the reason that fits them best."""
    if re.search(_SCHOOL_BREAK, text):
        ask_school_break()
    for pattern, sentence in _LIKELY:
        if pattern.search(text):
            _refuse_with(sentence)
    raise Refused(f"“{words.strip()}” was not understood as a date. {_EXAMPLES}")


def refuse_wrong_weekday(period: Period, weekday: int) -> NoReturn:
    """Refuse a date that falls on another day of the week: only a person can say which is wrong."""
    falls, said = WEEKDAYS[period.first.weekday()], WEEKDAYS[weekday]
    raise Refused(f"{period.in_words()} is a {falls}, not a {said}. Check the day of the week and the date.")


def refuse_no_bank_holiday(of: Period) -> NoReturn:
    """Refuse a bank holiday on a day that was none."""
    raise Refused(f"{of.in_words()} was not a bank holiday in England. Check the date.")


def refuse_unknown_holidays(first_year: int, last_year: int) -> NoReturn:
    """Refuse a bank holiday by its name in a year in which it may have been moved."""
    known = f"Bank holidays by name are read for the years {first_year} to {last_year}"
    raise Refused(f"{known}. Write the date.")


def ask_missing_year() -> NoReturn:
    """Ask for the year of a day or a month: it is never guessed."""
    raise AskedDate(_WHICH_YEAR)


def ask_missing_month() -> NoReturn:
    """Ask for the month and the year of a day that is told by its number alone."""
    raise AskedDate(_WHICH_MONTH)


def ask_turn_of_the_year(first: int, last: int, year: str | None) -> NoReturn:
    """Ask about `Dec/Jan 2019`, in which the year may be that of either month."""
    if year is None:
        ask_missing_year()
    months = (MONTHS[first - 1], MONTHS[last - 1])
    turns = ((int(year) - 1, int(year)), (int(year), int(year) + 1))
    choices = [f"{months[0]} {one} or {months[1]} {other}" for one, other in turns]
    raise AskedDate(f"Of which years are these months? {_write(choices)}.", choices)


def refuse_no_such_part(which: str, first: date, last: date) -> NoReturn:
    """Refuse the third week of what lasted two."""
    raise Refused(f"There is no {which}: it lasted from {day(first)} to {day(last)}. Check which was meant.")


def ask_day_or_year() -> NoReturn:
    """Ask about `Nov 19`, which is a day or a month."""
    raise AskedDate(_DAY_OR_YEAR)


def ask_said_on() -> NoReturn:
    """Ask for the day on which words such as "last Tuesday" were said."""
    raise AskedWhenSaid(_RELATIVE)


def ask_half_of_day(said: str) -> NoReturn:
    """Ask about `3.15`, which is in the night or in the afternoon."""
    raise AskedDate(_WHICH_HALF.format(said))


def ask_midnight() -> NoReturn:
    """Ask about midnight, which belongs to two days."""
    raise AskedDate(_MIDNIGHT)


def ask_bank_holiday() -> NoReturn:
    """Ask which bank holiday was meant."""
    raise AskedDate(_WHICH_HOLIDAY)


def ask_school_break() -> NoReturn:
    """Ask for the days of a half term or a school holiday, which every council sets for itself."""
    raise AskedDate(
        "Every council sets its own half terms and school holidays. Write the days, such as “between 21 and"
        " 25 October 2019”, or make it a key date."
    )


def ask_weekday(weekday: int) -> NoReturn:
    """Ask about a bare weekday, which may be the last or the coming one."""
    name = WEEKDAYS[weekday]
    choices = (f"last {name}", f"{name} this week", f"next {name}")
    raise AskedDate(f"Which {name}? Write {_offered(choices)}, or the date.", choices)


def ask_yearly_span(said: str, start: int) -> NoReturn:
    """Ask about `2019/20`, which is several kinds of year, and `2011/12`, which may be a month too."""
    span = f"{start}/{(start + 1) % 100:02}"
    choices = (f"financial year {span}", f"school year {span}", f"between {start} and {start + 1}")
    raise AskedDate(f"“{said}” could be a month or one of several kinds of year. {_write(choices)}.", choices)


def ask_quarter(number: int, year: int) -> NoReturn:
    """Ask about `Q3 2019`, which is a quarter of the calendar or of one of two financial years."""
    calendar = Period.containing(Period.numbered(year, 3 * number).first, Precision.QUARTER)
    spans = (f"{year}/{(year + 1) % 100:02}", f"{year - 1}/{year % 100:02}")
    choices = (calendar.in_words(), *(f"Q{number} {span}" for span in spans))
    said = f"“Q{number} {year}” could be of the calendar or of a financial year"
    raise AskedDate(f"{said}. {_write(choices)}.", choices)


def ask_winter(year: int) -> NoReturn:
    """Ask about a winter with one year, which has two."""
    choices = (f"winter {year - 1}/{year % 100:02}", f"winter {year}/{(year + 1) % 100:02}")
    raise AskedDate(f"A winter has two years. {_write(choices)}.", choices)


def ask_named_year(name: str, year: int) -> NoReturn:
    """Ask about `financial year 2019`, which begins or ends in that year."""
    choices = (f"{name} {year - 1}/{year % 100:02}", f"{name} {year}/{(year + 1) % 100:02}")
    raise AskedDate(f"A {name} has two years. {_write(choices)}.", choices)


def ask_century(year: int) -> NoReturn:
    """Ask about `the 2000s`, which is ten years or a hundred."""
    choices = (f"the decade {year} to {year + 9}", f"between {year} and {year + 99}")
    raise AskedDate(f"“The {year}s” could be ten years or a hundred. {_write(choices)}.", choices)


def ask_week(of: Period) -> NoReturn:
    """Ask about a week that begins on another day than Monday."""
    monday = Period.containing(of.first, Precision.WEEK)
    last = of.first + 6 * ONE_DAY
    choices = (monday.in_words(), f"between {day(of.first)} and {day(last)}")
    said = f"{of.in_words()} is a {WEEKDAYS[of.first.weekday()]}, and weeks begin on Monday"
    raise AskedDate(f"{said}. {_write(choices)}.", choices)


def ask_by_period(period: Period) -> NoReturn:
    """Ask about `by March 2019`, which may end before the month or with it."""
    said = period.in_words()
    choices = (f"before {said}", f"on or before {said}")
    raise AskedDate(f"“by {said}” may or may not include {said}. {_write(choices)}.", choices)


def ask_key_date(text: str, said: str, alike: Sequence[str]) -> NoReturn:
    """Ask for a key date by the name it has in the list; offered is the same text with each name like it."""
    meant = f"Key dates with a name like it: {_offered(alike)}." if alike else ""
    asked = f"There is no key date named “{said}”. Write its full name, or the date. {meant}".strip()
    raise AskedDate(asked, [text.replace(said, name) for name in alike])


def _refuse_with(sentence: str) -> NoReturn:
    if sentence == _RELATIVE:
        ask_said_on()
    raise AskedDate(sentence) if sentence in _QUESTIONS else Refused(sentence)


def _write(choices: Sequence[str]) -> str:
    return f"Write {_offered(choices)}"


def _offered(choices: Sequence[str]) -> str:
    return listed([f"“{choice}”" for choice in choices], "or")
