"""One line for each thing that a test does with a table: look at what would be added, and add it."""

from typing import Any

from workbench.casebook import Casebook
from workbench.exchange.tables import Preview, import_commands, match, preview, read_clipboard


def seen(casebook: Casebook, text: str, kind: str, *said: tuple[str, str]) -> Preview:
    """The preview of a pasted table whose first row are headings."""
    table = read_clipboard(text, headings_at=1)
    matching = match(table, kind)
    for field, value in said:
        matching = matching.say(field, value)
    return casebook.ask(preview, table, matching)


def adds_up(shown: Preview, rows: int) -> bool:
    return len(shown.ready()) + len(shown.same()) + len(shown.refused()) + shown.empty == rows


def added(casebook: Casebook, shown: Preview) -> list[Any]:
    return [casebook.run(act) for act in import_commands(shown)]


def only(shown: Preview) -> Any:
    """The command of the one row."""
    (row,) = shown.rows
    assert row.why_not == ""
    return row.command


def why(shown: Preview) -> str:
    (row,) = shown.rows
    assert row.command is None
    return row.why_not
