"""Checks every row of every kind, and the search, against what the journal's images add up to."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from heapq import merge
from itertools import groupby
from operator import itemgetter
from typing import Any

from workbench.kernel.progress import Progress
from workbench.kernel.wording import listed
from workbench.store import keepers_act  # noqa: F401 - the store's own kind, to be known whenever a store is
from workbench.store.faults import Faults
from workbench.store.kept_image import inflated
from workbench.store.pace import Pace
from workbench.store.record import Stored, Values, kinds, table_of
from workbench.store.search import searchable_text

Connection = Any

_READ_AT_ONCE = 256


@dataclass
class Account:
    """What the journal says of one record: its columns (None: not there), and what does not add up.

    `erased` holds from a lawful erasure until the record is written afresh: nothing is known meanwhile.
    """

    images: int = 0
    values: Values | None = None
    erased: bool = False
    amiss: list[str] = field(default_factory=list)

    def take(self, kind: str, id: str, body: bytes | None) -> None:
        """The next image of the record."""
        self.images += 1
        if body is None:
            self.values, self.erased = None, True
            return
        try:
            image = json.loads(inflated(body))
            if (image["kind"], image["id"]) != (kind, id):
                self._refuse("an image of another record stands in its place")
            self._step(image["before"], image["after"])
        except (AttributeError, KeyError, TypeError, ValueError):
            self._refuse("an image of it cannot be read")

    def _step(self, before: Values | None, after: Values | None) -> None:
        if before is None:
            if self.values is not None:
                self._refuse("it was added twice")
            self.values, self.erased = after, False
        elif not self.erased:
            self._continue(before, after)

    def _continue(self, before: Values, after: Values | None) -> None:
        values = self.values or {}
        if self.values is None or any(values.get(name) != value for name, value in before.items()):
            self._refuse("its images do not follow from each other")
        self.values = None if after is None else {**values, **after}

    def _refuse(self, what: str) -> None:
        if what not in self.amiss:
            self.amiss.append(what)


def check_rows(connection: Connection, faults: Faults, progress: Progress) -> int:
    """Compare every row with the journal's account of it and with the search. How many rows there are.

    One record is in memory at a time, however long its history.
    """
    pace = Pace(progress, _rows_in_all(connection), "Comparing the record with the journal")
    seen = recorded = searched = 0
    for kind, cls in sorted(kinds().items()):
        streams = rows_of(connection, cls), _accounts(connection, kind), search_texts(connection, kind)
        for id, (row, account, texts) in side_by_side(*streams):
            seen += row is not None
            recorded += account.images if account else 0
            searched += len(texts or ())
            faults.add_each(id, _differences(cls, row, account))
            faults.add_each(id, _search_differences(cls, row, texts or {}))
            pace.reached(seen)
    if recorded != _count(connection, "journal_image"):
        faults.add("journal", "The journal names records of a kind that this program does not know.")
    if searched != _count(connection, "search_text"):
        faults.add("search", "The search holds words of records of no known kind. Rebuild the search.")
    return seen


def rows_of(connection: Connection, cls: type[Stored]) -> Iterator[tuple[str, Values]]:
    """Every row of a kind as the file holds it, in the order of ids."""
    found = connection.execute(f'SELECT * FROM "{table_of(cls).name}" ORDER BY id')
    names = [column[0] for column in found.description]
    for row in _fetched(found):
        values = dict(zip(names, row, strict=True))
        yield str(values["id"]), values


def _accounts(connection: Connection, kind: str) -> Iterator[tuple[str, Account]]:
    """The journal's account of every record of a kind, in the order of ids."""
    images = connection.execute(
        "SELECT record, body FROM journal_image WHERE record >= ? AND record < ? "
        "ORDER BY record, entry",  # as the index has them: an entry holds one image of a record
        _range(kind),
    )
    for id, found in groupby(_fetched(images), key=itemgetter(0)):
        account = Account()
        for _, body in found:
            account.take(kind, id, body)
        yield id, account


def search_texts(connection: Connection, kind: str) -> Iterator[tuple[str, dict[str, str]]]:
    """What the search holds of every record of a kind, by field, in the order of ids."""
    texts = connection.execute(
        "SELECT record, field, folded FROM search_text WHERE record >= ? AND record < ? ORDER BY record",
        _range(kind),
    )
    for id, found in groupby(_fetched(texts), key=itemgetter(0)):
        yield id, {name: folded for _, name, folded in found}


def _range(kind: str) -> tuple[str, str]:
    """From where on, and before what, the ids of a kind lie: the full stop follows the hyphen."""
    return f"{kind}-", f"{kind}."


def _fetched(found: Any) -> Iterator[Any]:
    while rows := found.fetchmany(_READ_AT_ONCE):
        yield from rows


def side_by_side(*streams: Iterator[tuple[str, Any]]) -> Iterator[tuple[str, list[Any]]]:
    """What the streams, each in the order of ids, hold of the same id; None where one holds nothing."""
    numbered = [_numbered(number, stream) for number, stream in enumerate(streams)]
    for id, found in groupby(merge(*numbered, key=itemgetter(0)), key=itemgetter(0)):
        together: list[Any] = [None] * len(streams)
        for _, number, what in found:
            together[number] = what
        yield id, together


def _numbered(number: int, stream: Iterator[tuple[str, Any]]) -> Iterator[tuple[str, int, Any]]:
    return ((id, number, what) for id, what in stream)


def _differences(cls: type[Stored], row: Values | None, account: Account | None) -> Iterator[str]:
    if account is None:
        if row is not None:
            yield f"A {cls.__kind__} is there that the journal never recorded."
        return
    yield from (f"The journal of this {cls.__kind__} does not add up: {what}." for what in account.amiss)
    if row is None and account.values is not None:
        yield f"A {cls.__kind__} that the journal records is missing."
    elif row is not None and account.values is None:
        gone = "erased" if account.erased else "removed"
        yield f"A {cls.__kind__} is there although the journal says that it was {gone}."
    elif row is not None and account.values is not None and row != account.values:
        yield from _differing(cls, row, account.values)


def _differing(cls: type[Stored], row: Values, told: Values) -> Iterator[str]:
    wrong = [name for name, value in row.items() if told.get(name, _default(cls, name)) != value]
    if wrong:
        fields = listed([name.replace("_", " ") for name in wrong])
        yield f"A {cls.__kind__} is not as the journal records it: {fields}."


def _default(cls: type[Stored], name: str) -> Any:
    """What a column holds in rows that are older than the column."""
    known = cls.model_fields.get(name)
    return known.default if known else None


def expected_texts(cls: type[Stored], row: Values | None) -> dict[str, str]:
    """What the search should hold of a row, by field."""
    return {name: searchable_text(str(row[name] or "")) for name in cls.__searchable__} if row else {}


def _search_differences(cls: type[Stored], row: Values | None, texts: dict[str, str]) -> Iterator[str]:
    if texts != expected_texts(cls, row):
        yield f"The search does not hold the words of this {cls.__kind__}. Rebuild the search."


def _rows_in_all(connection: Connection) -> int:
    return sum(_count(connection, table_of(cls).name) for cls in kinds().values())


def _count(connection: Connection, table: str) -> int:
    number: int = connection.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0]
    return number
