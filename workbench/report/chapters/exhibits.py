"""The index of evidence: every exhibit with where it came from, how it is graded, and its fingerprint."""

from itertools import groupby
from operator import attrgetter

from workbench.disclosure.projection import DateFacts, ExhibitFacts
from workbench.kernel.wording import count
from workbench.report.chapters.about import grouped
from workbench.report.chapters.wording import capital, cell, lines, paragraphs
from workbench.report.dating import told
from workbench.report.document import Block, Cell, Column, Group, Heading, Row, Table, Text
from workbench.report.typefaces import NO_BREAK_SPACE

_DIGITS = 12
_UNUSED = "unused"
_BEFORE_THE_TIME = ", "


def exhibits_chapter(exhibits: tuple[ExhibitFacts, ...]) -> tuple[Block, ...]:
    """Return the index, grouped by the sort of exhibit; nothing if there is none."""
    if not exhibits:
        return ()
    columns = (
        Column("Ref.", 12),
        Column("Exhibit", 0),
        Column("Date", 33),
        Column("From", 39),
        Column("Grade", 13),
        Column("Fingerprint", 23),
    )
    return (
        Heading("Index of evidence", "evidence"),
        *paragraphs(
            f"The index lists {count(len(exhibits), 'exhibit')}. The fingerprint is the beginning of "
            "the SHA-256 taken when the file came in; whoever has the same file has the same fingerprint. An "
            "exhibit without one is an original that is not a file."
        ),
        *paragraphs(_grades_told(exhibits)),
        Table(columns, _by_sort(exhibits), dense=True),
    )


def _grades_told(exhibits: tuple[ExhibitFacts, ...]) -> str:
    """Return what the figures and letters of the grades in the table stand for; nothing if none is graded."""
    graded = [one.grade.partition(": ") for one in exhibits if one.grade]
    sources = {code[0]: said.partition("; ")[0] for code, _, said in graded}
    contents = {code[1]: said.partition("; ")[2] for code, _, said in graded}
    if not graded:
        return ""
    return f"Grades tell of the source ({_key(sources)}) and of what it says ({_key(contents)})."


def _key(grades: dict[str, str]) -> str:
    return "; ".join(f"{code}{NO_BREAK_SPACE}{said}" for code, said in sorted(grades.items()))


def _by_sort(exhibits: tuple[ExhibitFacts, ...]) -> tuple[Group, ...]:
    ordered = sorted(exhibits, key=attrgetter("sort"))
    return tuple(
        Group(capital(sort) or "Sort not recorded", tuple(_row(one) for one in members))
        for sort, members in groupby(ordered, key=attrgetter("sort"))
    )


def _row(one: ExhibitFacts) -> Row:
    received = f"received {one.received.partition(_BEFORE_THE_TIME)[0]}" if one.received else ""
    return Row(
        (
            cell(one.reference, "strong"),
            lines(Text(one.title), Text("Not relied on" if one.use == _UNUSED else "", "small")),
            _date(one.date),
            lines(Text(capital(one.from_whom)), Text(received, "small")),
            cell(one.grade.partition(": ")[0]),
            cell(grouped(one.sha256, _DIGITS)),
        )
    )


def _date(facts: DateFacts) -> Cell:
    if not facts.words and not facts.earliest:
        return cell("")
    said, left_open = told(facts)
    return lines(Text(said), Text(left_open, "small"))
