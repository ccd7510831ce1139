"""The command that imports a table: its columns matched, looked at first if asked, added as one act."""

import argparse
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from workbench.casebook import Casebook
from workbench.command_line.opened import opened
from workbench.command_line.speaking import note, room, say
from workbench.command_line.tables import Table, one_line, printed
from workbench.command_line.watching import watched
from workbench.exchange import rules, tables
from workbench.exchange.fields import names_of, plain_heading
from workbench.exchange.tables import Field, Matching, Preview, PreviewRow, RawTable
from workbench.kernel.errors import Refused
from workbench.kernel.wording import count, listed

NOT_ALL: Final = 2
ORDERS: Final = {order.replace(" ", "-"): order for order in tables.ORDERS}


def import_table(asked: argparse.Namespace) -> int:
    """Add the rows of a table: 2 if any was not clear. Refused: what is no table, or no row to add."""
    content = _content(asked.file)
    with opened(asked) as casebook:
        table = _read(content, asked)
        matching = _matched(table, asked)
        seen = casebook.ask(tables.preview, table, matching)
        for remark in (*seen.notes, *seen.unclear):
            note(one_line(remark))
        return _show(seen, asked) if asked.dry_run else _add(casebook, seen, asked)


def _content(path: Path) -> bytes:
    """What is in a file. Refused: no file, or one far too large to be a table."""
    if path.is_dir():
        raise Refused(f"“{path.name}” is a folder. Name the file with the table.")
    if not path.is_file():
        raise Refused(f"There is no file “{path.name}” there. Check the name.")
    rules.must_be_small_enough(path.name, path.stat().st_size)
    try:
        return path.read_bytes()
    except OSError:
        raise Refused(f"“{path.name}” could not be read. Check that you may read it.") from None


def _read(content: bytes, asked: argparse.Namespace) -> RawTable:
    with watched() as progress:
        return tables.read_table(
            content, asked.file.name, sheet=asked.sheet, headings_at=asked.headings, progress=progress
        )


def _matched(table: RawTable, asked: argparse.Namespace) -> Matching:
    """What each column becomes: as its heading proposes, changed by what was typed."""
    matching = tables.match(table, asked.kind)
    for heading in asked.leave_out:
        matching = matching.choose(_column(matching, heading), tables.LEFT_OUT)
    for part, heading in map(_halves, asked.column):
        matching = matching.choose(_column(matching, heading), _field(matching, part))
    for part, value in map(_halves, asked.every):
        matching = matching.say(_field(matching, part), value)
    return _ordered(matching, asked.dates)


def _ordered(matching: Matching, order: str | None) -> Matching:
    dates = {each.name for each in matching.fields() if each.date}
    for at, column in enumerate(matching.columns):
        if order and column.field in dates:
            matching = matching.order(at, ORDERS[order])
    return matching


def _halves(typed: str) -> tuple[str, str]:
    part, equals, rest = typed.partition("=")
    if not equals or not part.strip() or not rest.strip():
        raise Refused("Write a part and what it is with = between, such as date=When.")
    return part.strip(), rest.strip()


def _column(matching: Matching, heading: str) -> int:
    """Which column has a heading. Refused: none, or several."""
    plain = plain_heading(heading)
    found = [at for at, column in enumerate(matching.columns) if column.heading == heading]
    found = found or [at for at, each in enumerate(matching.columns) if plain_heading(each.heading) == plain]
    if len(found) != 1:
        headings = listed([f"“{column.heading}”" for column in matching.columns])
        which = "There is no column" if not found else "There is more than one column"
        raise Refused(f"{which} “{heading}”. The columns are {headings}.")
    return found[0]


def _field(matching: Matching, part: str) -> str:
    """The field that is meant by its name or by how it is shown. Refused: none."""
    fields = matching.fields()
    exact = next((each.name for each in fields if part in {each.name, each.shown}), None)
    found = exact or next((each.name for each in fields if plain_heading(part) in names_of(each)), None)
    if found is None:
        raise Refused(f"{matching.kind.capitalize()} have no such part. The parts are {parts_of(fields)}.")
    return found


def parts_of(fields: Iterable[Field]) -> str:
    """The parts that a column can become, in words."""
    return listed([each.name for each in fields])


def _show(seen: Preview, asked: argparse.Namespace) -> int:
    """Print what would become of every row; nothing is changed."""
    included = _included(seen, asked)
    cells = tuple(_shown(row, included) for row in seen.rows)
    say(printed(Table(("row", "becomes", "words", "read_as"), cells), "table", room()), end="")
    _tell_left_out(seen, included)
    note(f"{seen.in_words()} Nothing was added: this only showed what would be.")
    return 0


def _shown(row: PreviewRow, included: set[int]) -> tuple[int, str, str, str]:
    becomes = "added" if row.number in included else "left out"
    words = " | ".join(filter(None, row.cells))
    return row.number, becomes, words, "; ".join(part.removeprefix("Read as: ") for part in row.read_as)


def _included(seen: Preview, asked: argparse.Namespace) -> set[int]:
    return {*seen.ready(), *(seen.same() if asked.include_unclear else ())}


def _add(casebook: Casebook, seen: Preview, asked: argparse.Namespace) -> int:
    included = _included(seen, asked)
    _tell_left_out(seen, included)
    acts = tables.import_commands(seen, included)
    for act in acts:
        casebook.run(act)
    say(f"{count(len(included), 'row')} of {asked.kind} added.")
    return NOT_ALL if seen.refused() else 0


def _tell_left_out(seen: Preview, included: set[int]) -> None:
    """Say of every row that is not added why not."""
    for row in seen.rows:
        if row.number not in included:
            note(one_line(f"Row {row.number:,} is left out. {row.why_not or row.same_as}"))
