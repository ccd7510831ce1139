"""Every list: something of every kind of record is in one, in words, and nothing that must not be."""

import csv
import io
import json

import pytest

import workbench.concepts  # noqa: F401 - every kind is known once its concept is
from tests.workbench.cli.full import CARE_WORDS, full
from workbench.casebook import Casebook
from workbench.command_line.listing import KINDS, listed
from workbench.command_line.lists import IN_NO_LIST, LISTS
from workbench.command_line.tables import Table, printed
from workbench.conduct import NEVER_EXPORTED
from workbench.kernel.errors import Refused
from workbench.kernel.running_text import NOT_FOUND
from workbench.store.record import kinds

__all__ = ["full"]

FOR_PROGRAMS = ("json", "csv")
WHOLE = tuple(kind for kind in KINDS if not LISTS[kind].never_leaves)


def test_every_kind_of_record_is_in_a_list_or_it_is_said_why_not() -> None:
    stored = {kind for kind, cls in kinds().items() if cls.__module__.startswith("workbench.")}
    shown = {kind for listing in LISTS.values() for kind in listing.shows}
    assert stored == shown | set(IN_NO_LIST)
    assert shown & set(IN_NO_LIST) == set()


def test_no_two_lists_have_one_name() -> None:
    assert len(KINDS) == len(set(KINDS))
    assert all(listing.told for listing in LISTS.values())


@pytest.mark.parametrize("kind", KINDS)
def test_every_list_has_its_rows_in_words(full: Casebook, kind: str) -> None:
    table = full.ask(listed, kind)
    out = printed(table, "table")
    assert table.rows
    assert any(any(cell not in {"", None} for cell in row) for row in table.rows)
    assert NOT_FOUND not in out
    assert "@[" not in out


@pytest.mark.parametrize("kind", WHOLE)
def test_every_list_is_whole_in_the_forms_for_programs(full: Casebook, kind: str) -> None:
    table = full.ask(listed, kind, "json")
    short = full.ask(listed, kind)
    assert table.columns[: len(short.columns)] == short.columns
    assert len(json.loads(printed(table, "json"))) == len(table.rows)
    assert len(list(csv.DictReader(io.StringIO(printed(table, "csv"))))) == len(table.rows)


@pytest.mark.parametrize("kind", KINDS)
def test_no_list_shows_a_name(full: Casebook, kind: str) -> None:
    shown = str(full.ask(listed, kind).rows)
    if kind not in {"unresolved-names", "missing"}:  # which list the words that were typed
        shown = shown.replace("Griffith came in", "")
        assert "Griffith" not in shown
        assert "Aoife" not in shown


@pytest.mark.parametrize("kind", sorted(set(KINDS) - set(WHOLE)))
def test_the_care_log_is_for_the_terminal_alone_under_a_heading(full: Casebook, kind: str) -> None:
    assert printed(full.ask(listed, kind), "table").startswith("Care and retaliation log: for the invest")
    for form in (*FOR_PROGRAMS, "xlsx"):
        with pytest.raises(Refused, match="never leaves"):
            full.ask(listed, kind, form)


def test_the_care_log_is_the_list_that_never_leaves() -> None:
    kept = {kind for listing in LISTS.values() if listing.never_leaves for kind in listing.shows}
    assert kept == NEVER_EXPORTED


@pytest.mark.parametrize("kind", WHOLE)
def test_no_word_of_the_care_log_is_in_a_list_that_leaves(full: Casebook, kind: str) -> None:
    shown = str(full.ask(listed, kind, "csv").rows)
    assert CARE_WORDS not in shown
    assert "care log" not in shown
    assert "retaliation" not in shown.lower()


def test_the_terminal_shows_what_the_care_log_asks_for(full: Casebook) -> None:
    assert CARE_WORDS in str(full.ask(listed, "set-aside").rows)
    assert "retaliation" in str(full.ask(listed, "missing").rows).lower()


def records(table: Table) -> list[dict[str, object]]:
    return [dict(zip(table.columns, row, strict=True)) for row in table.rows]


def test_allegations_are_a_numbered_tree(full: Casebook) -> None:
    table = full.ask(listed, "allegations")
    lines = printed(table, "table").splitlines()[2:]
    wholes = [line for line in lines if not line.startswith(" ")]
    (part,) = [line for line in lines if "Nobody went to Child B" in line]
    assert part.startswith(f"  {wholes[-1].split()[0]}.1 ")


def test_support_is_counted_with_its_share_and_by_role(full: Casebook) -> None:
    rows = records(full.ask(listed, "support", "json"))
    every = [row for row in rows if row["allegation"] == "any of them" and row["role"] == "everybody"]
    (total,) = every
    assert isinstance(total["people"], int)
    assert total["workforce"] == "about 200"
    assert total["percent_of_workforce"] == round(100 * total["people"] / 200, 1)
    by_role = [row for row in rows if row["allegation"] == "any of them" and row["role"] != "everybody"]
    assert sum(int(str(row["people"])) for row in by_role) == total["people"]


def test_an_exhibit_is_listed_with_its_whole_hash(full: Casebook) -> None:
    hashes = [row["sha256"] for row in records(full.ask(listed, "exhibits", "json")) if row["file"]]
    assert hashes
    assert all(len(str(digest)) == 64 for digest in hashes)


def test_the_journal_tells_on_the_terminal_alone_that_the_care_log_was_written_in(full: Casebook) -> None:
    told = [str(row["what"]) for row in records(full.ask(listed, "journal"))]
    assert "Add to the care log" in told
    left = [str(row["what"]) for row in records(full.ask(listed, "journal", "csv"))]
    assert set(told) - set(left) == {"Add to the care log", "Set an entry of the care log aside"}
