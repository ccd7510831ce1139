"""The index of evidence: every exhibit with where it came from, how it is graded, and its fingerprint."""

from itertools import groupby
from operator import attrgetter

from workbench.disclosure.projection import ExhibitFacts
from workbench.kernel.wording import count
from workbench.report.chapters.about import grouped
from workbench.report.chapters.wording import capital, cell, dated, lines, paragraphs
from workbench.report.document import Block, Column, Group, Heading, Row, Table, Text

_DIGITS = 12


def exhibits_chapter(exhibits: tuple[ExhibitFacts, ...]) -> tuple[Block, ...]:
    """Return the index, grouped by the sort of exhibit; nothing if there is none."""
    if not exhibits:
        return ()
    columns = (
        Column("Ref.", 13),
        Column("Exhibit", 0),
        Column("Date", 34),
        Column("From", 38),
        Column("Fingerprint", 25),
    )
    return (
        Heading("Index of evidence", "evidence"),
        *paragraphs(
            f"The investigation holds {count(len(exhibits), 'exhibit')}. The fingerprint is the beginning of "
            "the SHA-256 taken when the file came in; whoever has the same file has the same fingerprint. An "
            "exhibit without one is an original that is not a file."
        ),
        Table(columns, _by_sort(exhibits), dense=True),
    )


def _by_sort(exhibits: tuple[ExhibitFacts, ...]) -> tuple[Group, ...]:
    ordered = sorted(exhibits, key=attrgetter("sort"))
    return tuple(
        Group(capital(sort) or "Sort not recorded", tuple(_row(one) for one in members))
        for sort, members in groupby(ordered, key=attrgetter("sort"))
    )


def _row(one: ExhibitFacts) -> Row:
    received = f"received {one.received}" if one.received else ""
    return Row(
        (
            cell(one.reference),
            lines(Text(one.title), Text(one.grade, "small")),
            dated(one.date) if one.date.words or one.date.earliest else cell(""),
            lines(Text(capital(one.from_whom)), Text(received, "small")),
            cell(grouped(one.sha256, _DIGITS)),
        )
    )
