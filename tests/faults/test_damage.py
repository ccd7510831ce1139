"""Damage to the file is refused or named by its page, and never shows a wrong value."""

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from tests import builders
from tests.assurance import Record
from tests.faults.conftest import copy_of, reopened
from tests.rotation import Rotating
from workbench import chronology, interviews, keeping
from workbench.casebook import Casebook
from workbench.kernel.errors import StoreTrouble
from workbench.store import search

PAGE = 4096
Damage = Callable[[bytearray, int], None]


def flip_a_bit(content: bytearray, page: int) -> None:
    place = (page - 1) * PAGE + random.Random(page).randrange(PAGE)
    content[place] ^= 1 << (page % 8)


def zero(content: bytearray, page: int) -> None:
    content[(page - 1) * PAGE : page * PAGE] = bytes(PAGE)


def swap_with_the_next(content: bytearray, page: int) -> None:
    start, middle, end = (page - 1) * PAGE, page * PAGE, (page + 1) * PAGE
    if middle < len(content):
        content[start:end] = content[middle:end] + content[start:middle]
    else:
        swap_with_the_next(content, page - 1)


def shown(casebook: Casebook) -> tuple[object, ...]:
    """What a person would see."""
    events = casebook.ask(chronology.events)
    return (*events, *casebook.drafts(), *casebook.ask(interviews.interviews))


def what_came_of(folder: Path, whole: tuple[object, ...], page: int) -> str:
    """Says "refused", "named", or what went wrong."""
    try:
        casebook = reopened(folder)
    except StoreTrouble:
        return "refused"
    with casebook:
        faults = [fault.sentence for fault in keeping.verify(casebook).faults]
        if any(f"Page {number} " in sentence for sentence in faults for number in (page, page + 1)):
            return "named" if shown(casebook) == whole else f"page {page}: a wrong value was shown"
    return f"page {page}: neither refused nor named ({faults})"


@pytest.mark.parametrize("damage", [flip_a_bit, zero, swap_with_the_next])
def test_a_damaged_page_is_refused_or_named(
    damage: Damage, kept: Path, rotating: Rotating, assurance: Record
) -> None:
    with reopened(kept) as casebook:
        whole = shown(casebook)
    content = (kept / "store.db").read_bytes()
    pages = [index + 1 for index in rotating(len(content) // PAGE, 8)]
    results = []
    for page in pages:
        damaged = bytearray(content)
        damage(damaged, page)
        (kept / "store.db").write_bytes(damaged)
        results.append(what_came_of(kept, whole, page))
    wrong = [result for result in results if result not in ("refused", "named")]
    test_id = "T08" if damage is flip_a_bit else "T10"
    what = f"pages: {damage.__name__.replace('_', ' ')}"
    assurance(test_id=test_id, what=what, count=len(results), failures=len(wrong))
    assert wrong == []


def test_a_file_cut_short_is_refused_and_left_as_it_is(
    kept: Path, rotating: Rotating, assurance: Record
) -> None:
    content = (kept / "store.db").read_bytes()
    lengths = [*range(0, len(content), PAGE), 1, PAGE - 1, PAGE + 512, len(content) - 1]
    wrong = []
    tried = [lengths[index] for index in rotating(len(lengths), 8)]
    for length in tried:
        (kept / "store.db").write_bytes(content[:length])
        try:
            reopened(kept).close()
            wrong.append(f"opened with {length} bytes")
        except StoreTrouble:
            pass
        if (kept / "store.db").read_bytes() != content[:length]:
            wrong.append(f"changed with {length} bytes")
    assurance(test_id="T09", what="lengths that a file was cut to", count=len(tried), failures=len(wrong))
    assert wrong == []


def test_an_older_page_put_back_is_found(kept: Path, rotating: Rotating, assurance: Record) -> None:
    """Of the record, that is: drafts are outside the journal, and nothing vouches for their age."""
    older = (copy_of(kept, "Older.casebook") / "store.db").read_bytes()
    with reopened(kept) as casebook:
        interview = casebook.ask(interviews.interviews)[0].id
        builders.an_event(casebook, "A later visit")
        builders.a_paragraph(casebook, interview, "A later paragraph.")
        whole = everything(casebook)
    newer = (kept / "store.db").read_bytes()
    changed = [page for page in range(1, len(older) // PAGE + 1) if _page(older, page) != _page(newer, page)]
    tried = [changed[index] for index in rotating(len(changed), 6)]
    missed = []
    for page in tried:
        mixed = bytearray(newer)
        mixed[(page - 1) * PAGE : page * PAGE] = _page(older, page)
        (kept / "store.db").write_bytes(mixed)
        if not _noticed_or_the_same(kept, whole):
            missed.append(page)
    assurance(test_id="T10", what="older pages put back", count=len(tried), failures=len(missed))
    assert missed == []


def _page(content: bytes, number: int) -> bytes:
    return content[(number - 1) * PAGE : number * PAGE]


def _noticed_or_the_same(folder: Path, whole: dict[str, list[object]]) -> bool:
    """An old page that holds a counter of SQLite's, or the index's own notes, may change nothing seen."""
    try:
        casebook = reopened(folder)
    except StoreTrouble:
        return True
    with casebook:
        noticed = bool(casebook.warnings) or not keeping.verify(casebook).sound
        return noticed or everything(casebook) == whole


def everything(casebook: Casebook) -> dict[str, list[object]]:
    """Every row of every table, and what the search finds."""
    connection = casebook.store.connection
    names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND rootpage").fetchall()
    tables = [name for (name,) in names if not name.startswith("search_index_")]
    found = {table: connection.execute(f'SELECT * FROM "{table}"').fetchall() for table in tables}
    return found | {
        word: list(search.find(connection.cursor(), word)) for word in ("visit", "later", "paragraph")
    }
