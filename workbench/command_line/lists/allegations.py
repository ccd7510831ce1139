"""The lists of what is alleged: the numbered tree, what must be proved, by which standard, by how many."""

from collections.abc import Iterator
from typing import Final

from sqlalchemy.orm import Session

from workbench import allegations
from workbench.allegations import AllegationRow, ElementRow, ShortcomingRow, StandardRow
from workbench.command_line.lists.listing import Listing, every
from workbench.command_line.lists.shown import Shown, day


def _tree(read: Session) -> Iterator[AllegationRow]:
    return every(read, allegations.allegations)


def _elements(read: Session) -> Iterator[tuple[str, ElementRow]]:
    """Each element with the number of its allegation."""
    for alleged in _tree(read):
        yield from ((alleged.number, element) for element in alleged.elements)


def _capacities(row: AllegationRow, shown: Shown) -> str:
    return shown.parts((each.person, each.capacity) for each in row.complained_of)


LISTS: Final = (
    Listing[AllegationRow](
        "allegations",
        "the allegations as a numbered tree, as put and as framed",
        _tree,
        {
            "number": lambda row, _: row.number,
            "put": lambda row, shown: shown.text(row.put),
            "framed": lambda row, shown: shown.text(row.framed),
            "scope": lambda row, _: row.scope,
            "elements": lambda row, _: len(row.elements),
            "raised": lambda row, _: row.raised,
            "supporting": lambda row, _: row.supporting,
            "complained_of": lambda row, shown: shown.each(each.person for each in row.complained_of),
        },
        {
            "capacities": lambda row, shown: shown.parts(
                (at.person, at.capacity) for at in row.complained_of
            ),
            "number_is_final": lambda row, _: row.frozen,
            "put_by": lambda row, shown: shown.text(row.put_by),
            "put_on": lambda row, _: row.put_on.in_words(),
            "put_correction": lambda row, shown: shown.text(row.put_correction),
            "began": lambda row, _: row.began.in_words(),
            "ended": lambda row, _: row.ended.in_words(),
            "units": lambda row, _: "; ".join(row.units),
            "scope_reason": lambda row, shown: shown.text(row.scope_reason),
            "standard_of_proof": lambda row, _: row.standard_of_proof,
            "proof_reason": lambda row, shown: shown.text(row.proof_reason),
        },
        shows=("allegation", "complained_of"),
        depth=lambda row: row.depth,
    ),
    Listing[tuple[str, ElementRow]](
        "elements",
        "what must be proved under each allegation",
        _elements,
        {
            "allegation": lambda row, _: row[0],
            "number": lambda row, _: row[1].number,
            "text": lambda row, shown: shown.text(row[1].text),
        },
        shows=("element",),
    ),
    Listing[StandardRow](
        "standards",
        "the standards said to be breached, word for word",
        allegations.standards,
        {
            "title": lambda row, _: row.title,
            "provision": lambda row, _: row.provision,
            "sort": lambda row, _: row.sort,
            "allegations": lambda row, shown: shown.each(row.allegations),
            "text": lambda row, shown: shown.text(row.text),
        },
        {
            "in_force_from": lambda row, _: day(row.in_force_from),
            "in_force_until": lambda row, _: day(row.in_force_until),
        },
        shows=("standard", "allegation_standard"),
    ),
    Listing[ShortcomingRow](
        "shortcomings",
        "what each allegation still lacks before it can be found on",
        allegations.shortcomings_of_allegations,
        {"allegation": lambda row, _: row.number, "lacks": lambda row, _: row.words},
    ),
)
