"""The commands that bring back what lies beside a casebook: copies of it, and what a rescue saved."""

import argparse

from workbench import keeping
from workbench.casebook import Casebook
from workbench.command_line.opened import opened
from workbench.command_line.speaking import note, say
from workbench.command_line.tables import Cell, Table, printed
from workbench.keeping import BroughtIn, CopyBeside
from workbench.kernel.errors import Refused, StoreTrouble
from workbench.kernel.wording import count, spaced

ANOTHER_COPY = 1
_NAMES = frozenset({"identity", "alias"})
_HIDDEN = "(not shown)"


def show_copies(asked: argparse.Namespace) -> int:
    """Print each copy side by side with the casebook; with a reason, bring in what it holds besides.

    1 if there is a copy, 0 if there is none.
    """
    with opened(asked) as casebook:
        found = keeping.copies_beside(casebook)
        for copy in found:
            _look_at(casebook, copy, asked.bring_in)
    note(f"{count(len(found), 'copy', 'copies')} found.")
    return ANOTHER_COPY if found else 0


def bring_in_rescue(asked: argparse.Namespace) -> int:
    """Bring in what a rescue saved; what no longer fits is kept as drafts."""
    with opened(asked) as casebook:
        _tell(keeping.bring_in(casebook, asked.rescue, asked.reason))
    return 0


def _look_at(casebook: Casebook, copy: CopyBeside, why_bring_in: str | None) -> None:
    """One that cannot be compared, such as a copy of a key file, is said and passed over."""
    try:
        _show(casebook, copy)
        if why_bring_in:
            _bring_in(casebook, copy, why_bring_in)
    except (Refused, StoreTrouble) as no:
        note(str(no))


def _show(casebook: Casebook, copy: CopyBeside) -> None:
    compared = keeping.compare_copy(casebook, copy)
    common = compared.common.number if compared.common else 0
    say(f"{copy.name}\nBoth have {count(common, 'entry', 'entries')} of the journal in common.")
    rows = (
        *((entry.number, entry.utc, entry.words, "") for entry in compared.here),
        *((entry.number, entry.utc, "", entry.words) for entry in compared.there),
    )
    say(printed(Table(("entry", "time", "only here", "only in the copy"), rows), "table"), end="")
    cells = tuple(map(_cells, compared.differences))
    say(printed(Table(("record", "field", "here", "in the copy"), cells), "table"), end="")


def _cells(difference: keeping.Difference) -> tuple[Cell, ...]:
    """One line of the table. Who people are is shown by no list but that which records why."""
    here, there = (_cell(difference.kind, value) for value in (difference.here, difference.there))
    record = f"{spaced(difference.kind)} {difference.record[-8:]}"
    return record, difference.field.replace("_", " "), here, there


def _cell(kind: str, value: object) -> Cell:
    return None if value is None else _HIDDEN if kind in _NAMES else str(value)


def _bring_in(casebook: Casebook, copy: CopyBeside, reason: str) -> None:
    _tell(keeping.bring_in_copy(casebook, copy, reason))


def _tell(brought: BroughtIn) -> None:
    say(f"{count(len(brought.records), 'record')} brought in.")
    for left in brought.not_brought_in:
        say(f"{spaced(left.kind)} {left.id[-8:]} was left as it is: {left.why} Kept as a draft.")
