"""The commands that give a list out: printed on the terminal, or written to a file for a spreadsheet."""

import argparse
import difflib
from typing import cast

from workbench import papers
from workbench.casebook import Casebook
from workbench.command_line.listing import (
    KINDS,
    listed,
    must_be_for_this_form,
    whose_names,
    with_identities,
    words_for,
)
from workbench.command_line.lists.people import PEOPLE
from workbench.command_line.opened import must_be_free, opened
from workbench.command_line.speaking import note, room, say
from workbench.command_line.tables import Table, printed
from workbench.exchange import rules
from workbench.kernel.errors import Refused
from workbench.kernel.wording import count
from workbench.kernel.wording import listed as in_words
from workbench.people import IdentityRow, Reveal


def print_list(asked: argparse.Namespace) -> int:
    """Print a list. Refused: no such list, one that is for the terminal alone, names without a reason."""
    must_be_a_list(asked.kind)
    must_be_for_this_form(asked.kind, asked.format)
    with opened(asked) as casebook:
        table = _table(casebook, asked.kind, asked.format, asked.reveal)
    say(printed(table, asked.format, room()), end="")
    if not table.rows:
        note("Nothing is recorded there.")
    return 0


def export_table(asked: argparse.Namespace) -> int:
    """Write a list to a file and record in the journal that it was. Refused: no such list, one that is never
    exported, a file of another form, a file that is there already.
    """
    from workbench.exchange import tables

    must_be_a_list(asked.kind)
    rules.must_be_for_export(asked.kind)
    form = _form(asked)
    must_be_free(asked)
    with opened(asked) as casebook:
        table = _table(casebook, asked.kind, form, asked.reveal)
        written = tables.export_table(asked.kind, table.columns, table.rows, form)
        paper = papers.write_table(casebook, asked.output, asked.kind, written)
    rows = count(len(table.rows), "row")
    say(f"{rows} written to “{paper.path}”, for your own eyes: it is not made for release.")
    say(f"SHA-256: {paper.sha256}")
    return 0


def must_be_a_list(kind: str) -> None:
    """Refused: a list that there is not. The nearest is named; what was typed is not repeated."""
    if kind in KINDS:
        return
    near = difflib.get_close_matches(kind, KINDS, n=2)
    meant = f" Perhaps {in_words([f'“{each}”' for each in near], 'or')} is meant." if near else ""
    raise Refused(f"There is no such list.{meant} Type “workbench list --help” to see them all.")


def _form(asked: argparse.Namespace) -> str:
    form = asked.output.suffix.lower().removeprefix(".")
    if form not in rules.FORMS:
        raise Refused("Give the file a name that ends in .csv or .xlsx; the ending says what is written.")
    return str(form)


def _table(casebook: Casebook, kind: str, form: str, reason: str | None) -> Table:
    """The list; with a reason, with the names of those who are in it, which is a final act of its own."""
    named = casebook.ask(whose_names, kind, form) if reason is not None else ()
    if not named:
        if reason is not None:
            note("Nobody is named in this list, so nobody was revealed.")
        return casebook.ask(listed, kind, form)
    identities = cast(tuple[IdentityRow, ...], casebook.run(Reveal(named, reason or "")).result)
    table = casebook.ask(listed, kind, form, words_for(identities))
    return with_identities(table, identities) if kind == PEOPLE else table
