"""The phrases in which people put dates, as they were written down, and the key dates they speak of."""

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final, Self

from resources import resource
from workbench.kernel.dates import Anchor, FuzzyDate, Period
from workbench.kernel.working_days import WorkingCalendar

_FILE: Final = Path(__file__).with_name("date_phrases.csv")
ENGLAND: Final = WorkingCalendar.from_json(resource("bank_holidays_england.json").read_text(encoding="utf-8"))
INSPECTION: Final = FuzzyDate.from_to(FuzzyDate.on(date(2019, 11, 18)), FuzzyDate.on(date(2019, 11, 29)))
KEY_DATES: Final = {
    "the referral": Anchor("referral", FuzzyDate.on(date(2019, 2, 11))),
    "the strategy meeting": Anchor("strategy", FuzzyDate.on(date(2019, 3, 14))),
    "the closure": Anchor("closure", FuzzyDate.about(Period.numbered(2019, 3))),
    "the visit": Anchor("visit", FuzzyDate.on(date(2019, 11, 5))),
    "the inspection": Anchor("inspection", INSPECTION),
}


@dataclass(frozen=True, slots=True)
class Phrase:
    """One line of the file: the words, when they were said, and how they are meant to be read."""

    words: str
    said_on: date | None
    kind: str
    precision: str
    earliest: str
    latest: str
    more: str

    @classmethod
    def of(cls, line: Sequence[str]) -> Self:
        _, words, said_on, kind, precision, earliest, latest, more = line
        return cls(
            words, date.fromisoformat(said_on) if said_on else None, kind, precision, earliest, latest, more
        )

    @property
    def is_read(self) -> bool:
        return self.kind not in {"ask", "refuse"}


def phrases() -> tuple[Phrase, ...]:
    """Every phrase of the file."""
    lines = (line for line in _FILE.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    return tuple(map(Phrase.of, csv.reader(lines, delimiter="|", quoting=csv.QUOTE_NONE)))


def relation_in_short(date: FuzzyDate) -> str:
    """A relation as the file writes it: `inspection -1 2 2 week about`."""
    relation = date.relation
    if relation is None:
        return ""
    amount = relation.amount
    how_many = f"{amount.least} {'more' if amount.most is None else amount.most}" if amount else "open"
    unit = f" {relation.unit.value}" if amount else ""
    return f"{relation.anchor_id} {relation.sign} {how_many}{unit}{' about' if relation.about else ''}"
