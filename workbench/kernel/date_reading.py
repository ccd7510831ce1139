"""Reads a date as an English person puts it. It never guesses: what could mean two things is asked."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Final, NoReturn

from workbench.kernel.calendar_period import Precision, refuse_strange_year
from workbench.kernel.calendar_reading import order_of_numbers
from workbench.kernel.claim_reading import claimed
from workbench.kernel.counted_reading import amounts_taken
from workbench.kernel.date_kind import DateKind
from workbench.kernel.date_naming import by_name, key, named
from workbench.kernel.date_refusals import ask_key_date, refuse_unread
from workbench.kernel.date_relations import Anchor
from workbench.kernel.date_vocabulary import Known, tidied
from workbench.kernel.fuzzy_date import FuzzyDate
from workbench.kernel.stretch_reading import between, from_to, one_of, open_ended, ordered, so_far
from workbench.kernel.working_days import WorkingCalendar

_NO_KEY_DATES: Final[Mapping[str, Anchor]] = {}
_NOT_KNOWN: Final = re.compile(
    r"\??|(?:date |time )?(?:is )?(?:unknown|not known|not recorded|not stated|illegible)|undated|not dated"
    r"|no date|n\.? ?d|n/k|nk|not sure(?: when)?|unsure"
    r"|(?:i |we )?(?:do(?:n't| not) (?:know|remember|recall)|ca(?:n't|nnot) (?:remember|recall|say))"
    r"(?: when)?"
)
_FRAME: Final = re.compile(
    r"(?:(?:dated|date|sent|received|posted|signed|created)(?: on)?:? |(?:it|that|this) was "
    r"|(?:your|our|my|his|her|their|the|a) (?:letter|e-?mail|memo|note|report|statement|minutes) "
    r"(?:of|dated|from) "
    r"|(?:the )?meeting (?:opened|began|started|closed|ended|finished|was held) |of (?=the \d))"
)
_READERS: Final = (claimed, open_ended, so_far, between, one_of, from_to, ordered)
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
    are read where nothing is known of `said_on`. `key_dates` are the days by whose names dates may be told,
    by name; what is told from one keeps its relation to it. `calendar` is needed for working days.
    """
    undated = FuzzyDate.not_known(words)  # refuses an essay before anything reads it
    for day in filter(None, (today, said_on)):
        refuse_strange_year(day.year)
    text = _unframed(tidied(words))
    if _NOT_KNOWN.fullmatch(text):
        return undated
    known = Known(today, said_on, by_name(key_dates), calendar)
    found = next(filter(None, (read(text, known) for read in _READERS)), None)
    return replace(found, words=words) if found else _refuse(words, text, known, key_dates)


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
    both_days_said = found.kind is DateKind.BETWEEN and found.precision is Precision.DAY
    bounds = "" if both_days_said else found.bounds_in_words()
    notes = "; ".join(filter(None, (order_of_numbers(tidied(words)), amounts_taken(tidied(words)), bounds)))
    told = f"{_relation_in_words(found, key_dates)}{found.in_words()}"
    return f"Read as: {told}" + (f" ({notes})" if notes else "")


def _unframed(text: str) -> str:
    """The date alone, of a sentence such as "your letter of 9 January 2020"."""
    frame = _FRAME.match(text)
    return text[frame.end() :] if frame else text


def _relation_in_words(found: FuzzyDate, key_dates: Mapping[str, Anchor]) -> str:
    names = {anchor.id: name for name, anchor in key_dates.items()}
    return f"{found.relation.in_words(names[found.relation.anchor_id])}: " if found.relation else ""


def _refuse(words: str, text: str, known: Known, key_dates: Iterable[str]) -> NoReturn:
    told_from = _KEY_DATE.search(text)
    if told_from is not None and named(told_from[1], known) is None:
        said = set(key(told_from[1]).split())
        ask_key_date(told_from[1], [name for name in key_dates if said & set(key(name).split())])
    refuse_unread(words, text)
