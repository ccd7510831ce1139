"""Reads a date as an English person puts it. It never guesses: what could mean two things is asked."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Final, NoReturn

from workbench.kernel.calendar_period import Precision, refuse_strange_year
from workbench.kernel.calendar_reading import named_in_calendar, order_of_numbers
from workbench.kernel.claim_reading import about_a_time_of_day, claimed, undoubted
from workbench.kernel.counted_reading import amounts_taken
from workbench.kernel.date_kind import DateKind
from workbench.kernel.date_naming import by_name, name_of_key_date, named
from workbench.kernel.date_refusals import ask_key_date, refuse_unread
from workbench.kernel.date_relations import Anchor
from workbench.kernel.date_vocabulary import Known, tidied
from workbench.kernel.errors import Refused
from workbench.kernel.fuzzy_date import FuzzyDate
from workbench.kernel.stretch_reading import (
    between,
    from_to,
    lasted_so_long,
    nearly_between,
    one_of,
    open_ended,
    ordered,
    so_far,
)
from workbench.kernel.wording import day as in_days
from workbench.kernel.working_days import WorkingCalendar

_NO_KEY_DATES: Final[Mapping[str, Anchor]] = {}
_NOT_KNOWN: Final = re.compile(
    r"\??|(?:date |time )?(?:is )?(?:unknown|not known|not recorded|not stated|illegible)|undated|not dated"
    r"|no date|n\.? ?d|n/k|nk|not sure(?: when)?|unsure"
    r"|(?:i |we )?(?:do(?:n't| not) (?:know|remember|recall)|ca(?:n't|nnot) (?:remember|recall|say))"
    r"(?: when)?"
)
_KEPT: Final = re.compile(r"\s*undated:\s*(?P<said>\S.*?)\s*", re.IGNORECASE | re.DOTALL)
_FRAME: Final = re.compile(
    r"(?:(?:dated|date|sent|received|posted|signed|created)(?: on)?:? |(?:it|that|this) was "
    r"|(?:your|our|my|his|her|their|the|a) (?:letter|e-?mail|memo|note|report|statement|minutes) "
    r"(?:of|dated|from) "
    r"|(?:the )?meeting (?:opened|began|started|closed|ended|finished|was held) |of (?=the \d))"
)
_READERS: Final = (lasted_so_long, open_ended, so_far, between, one_of, from_to, ordered)
_KEY_DATE: Final = re.compile(
    r"\b(?:before|after|since|until|till|following|prior to|during) ((?:the|our) .+)"
)


def read_date(
    words: str,
    *,
    today: date | None = None,
    said_on: date | None = None,
    key_dates: Mapping[str, Anchor] = _NO_KEY_DATES,
    calendar: WorkingCalendar | None = None,
) -> FuzzyDate:
    """The date that words tell, with the words kept. Refused: what cannot be read, or could mean two things.

    `said_on` is the day on which the words were said or written; only with it do "last Tuesday" and "three
    weeks ago" tell a date. `today` is the day they are typed, from which "today", "yesterday" and "tomorrow"
    are read where nothing is known of `said_on`. The day is kept with a date that could not be read without
    it. `key_dates` are the days by whose names dates may be told,
    by name; what is told from one keeps its relation to it. `calendar` is needed for working days.
    Words after "undated:" are kept as they stand, without a date.
    """
    if (kept := _KEPT.fullmatch(words)) is not None:
        return FuzzyDate.not_known(kept["said"])
    undated = FuzzyDate.not_known(words)  # refuses an essay before anything reads it
    for day in filter(None, (today, said_on)):
        refuse_strange_year(day.year)
    text = _unframed(tidied(words))
    if _NOT_KNOWN.fullmatch(text):
        return undated
    known = Known(today, said_on, by_name(key_dates), calendar)
    found = _found(text, known)
    if found is None:
        _refuse(words, text, known, key_dates)
    told_on = said_on or today
    needed = told_on is not None and _needs_its_day(
        text, found, replace(known, today=None, said_on=None, read={})
    )
    return replace(found, words=words, said_on=told_on if needed else None)


def reading(
    words: str,
    *,
    today: date | None = None,
    said_on: date | None = None,
    key_dates: Mapping[str, Anchor] = _NO_KEY_DATES,
    calendar: WorkingCalendar | None = None,
) -> str:
    """What was understood: `Read as: about March 2019 (14 February to 15 April 2019)`."""
    found = read_date(words, today=today, said_on=said_on, key_dates=key_dates, calendar=calendar)
    if _KEPT.fullmatch(words):
        return f"Read as: {found.in_words()}; kept as said: {found.as_said()}"
    both_days_said = found.kind is DateKind.BETWEEN and found.precision is Precision.DAY
    bounds = "" if both_days_said else found.bounds_in_words()
    said = f"said on {in_days(found.said_on)}" if found.said_on else ""
    taken = (order_of_numbers(tidied(words)), amounts_taken(tidied(words)))
    notes = "; ".join(filter(None, (*taken, bounds, said)))
    told = f"{_relation_in_words(found, key_dates)}{found.in_words()}"
    return f"Read as: {told}" + (f" ({notes})" if notes else "")


def kept_undated(words: str) -> str:
    """What to write so that words are kept as they stand, without a date: `undated: when it snowed`."""
    return f"undated: {words}"


def as_written(of: FuzzyDate) -> str:
    """What to write so that a date is read again with the words in which it was told; "" for none."""
    if not of.known() and of.words and not _NOT_KNOWN.fullmatch(_unframed(tidied(of.words))):
        return kept_undated(of.words)
    return of.words or (of.in_words() if of.known() else "")


def names_only_a_date(words: str) -> bool:
    """Whether words are nothing but a day, a month or a year written out, as somebody types one in."""
    try:
        return named_in_calendar(tidied(words), Known()) is not None
    except Refused:
        return False


def _found(text: str, known: Known) -> FuzzyDate | None:
    readers = (claimed, about_a_time_of_day, nearly_between, _doubted, *_READERS)
    return next(filter(None, (read(text, known) for read in readers)), None)


def _doubted(text: str, known: Known) -> FuzzyDate | None:
    """What cannot be "about" anything, such as before a day, is read without the doubt in its words."""
    return next(filter(None, (_found(bare, known) for bare in undoubted(text))), None)


def _needs_its_day(text: str, found: FuzzyDate, knowing_no_day: Known) -> bool:
    """Whether the words tell this date only from the day on which they were said."""
    try:
        return _found(text, knowing_no_day) != found
    except Refused:
        return True


def _unframed(text: str) -> str:
    """The date alone, of a sentence such as "your letter of 9 January 2020"."""
    frame = _FRAME.match(text)
    return text[frame.end() :] if frame else text


def _alike(name: str, said: str) -> bool:
    """Whether two names share a word."""
    return not set(name_of_key_date(name).split()).isdisjoint(name_of_key_date(said).split())


def _relation_in_words(found: FuzzyDate, key_dates: Mapping[str, Anchor]) -> str:
    names = {anchor.id: name for name, anchor in key_dates.items()}
    return f"{found.relation.in_words(names[found.relation.anchor_id])}: " if found.relation else ""


def _refuse(words: str, text: str, known: Known, key_dates: Iterable[str]) -> NoReturn:
    told_from = _KEY_DATE.search(text)
    if told_from is not None and named(told_from[1], known) is None:
        ask_key_date(text, told_from[1], [name for name in key_dates if _alike(name, told_from[1])])
    refuse_unread(words, text)
