"""Makes an event of a row: its date understood, people, cases, allegations found, a long title shortened."""

import re
from dataclasses import replace
from typing import Final

from workbench.chronology import CATEGORIES, STATUSES, AddEvent
from workbench.chronology import rules as event_rules
from workbench.exchange.known import Known
from workbench.exchange.values import Made, Values, one_of
from workbench.kernel import clock
from workbench.kernel.dates import DateReader, FuzzyDate, claim_of, unlikely_year
from workbench.kernel.errors import Refused

LONGEST_TITLE: Final = 120
OTHER: Final = "other"
NOT_KNOWN: Final = FuzzyDate.not_known()

_FIRST_SENTENCE: Final = re.compile(r".{12,118}?[.!?](?=\s)", re.DOTALL)


def event_of(values: Values, known: Known) -> Made:
    """The command that adds the event of a row. Refused: no title, a date or a name that is not clear."""
    title, account = _title_and_account(values)
    event_rules.must_say_what_happened(title)
    date, reading = _date(values)
    category = one_of(values["category"], CATEGORIES) or OTHER
    event_rules.must_have_a_category(category)
    status = one_of(values["status"], STATUSES) or event_rules.TOLD
    event_rules.must_say_by_whom(status, values["status_by"])
    command = AddEvent(
        title,
        date,
        account=account,
        category=category,
        status=status,
        status_by=values["status_by"],
        sources=values["sources"],
        persons=known.persons(values["persons"]),
        cases=known.case_ids(values["cases"]),
        allegations=known.allegation_ids(values["allegations"]),
    )
    shortened = f"The title is the beginning: “{title}”" if account != values["account"] else ""
    return Made(command, tuple(filter(None, (reading, shortened))))


def _title_and_account(values: Values) -> tuple[str, str]:
    """The title and the account; of a long title the beginning, with all of it in the account."""
    said, account = values["title"], values["account"]
    title = " ".join(said.split())
    if len(title) <= LONGEST_TITLE:
        return title, account
    sentence = _FIRST_SENTENCE.match(title)
    short = sentence[0] if sentence else f"{title[: LONGEST_TITLE - 1].rpartition(' ')[0]}…"
    return short, "\n".join(filter(None, (said, account)))


def _date(values: Values) -> tuple[FuzzyDate, str]:
    """The date with the words in which it was told, and how it was understood."""
    words = " ".join(filter(None, (values["date"], values["time"])))
    told = values["date_words"]
    if not words:
        return FuzzyDate.not_known(told), "No date: it goes among what is undated."
    date = values.date("date", words)
    reading = ". ".join(filter(None, (values.reading("date", words), unlikely_year(date, clock.today()))))
    said = "" if words == NOT_KNOWN.in_words() else words
    return _as_told(date, told or said, values.dates["date"].reader), reading


def _as_told(date: FuzzyDate, told: str, reader: DateReader) -> FuzzyDate:
    """The date with the words in which it was told, and from the key date from which they tell the same."""
    try:
        by_words = reader.read(told)
    except Refused:
        return replace(date, words=told)
    return by_words if claim_of(by_words) == claim_of(date) else replace(date, words=told)
