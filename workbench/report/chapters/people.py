"""The chapters on people: who they are to the investigation, and which of them were interviewed."""

from collections import Counter
from itertools import groupby
from operator import attrgetter

from workbench.disclosure.projection import InterviewFacts, PersonFacts
from workbench.kernel.wording import count, listed
from workbench.report.chapters.wording import capital, cell, dated, lines, paragraphs, shortened
from workbench.report.dating import told
from workbench.report.document import Block, Cell, Column, Group, Heading, Row, Table, Text

_HELD = "held"
_LONGEST_PART = 120  # a title over a group of rows has to go on one page


def people_chapter(people: tuple[PersonFacts, ...], note: str) -> tuple[Block, ...]:
    """Return the list of people, grouped by their part, in the order of the projection within each group."""
    heading = Heading("People", "people")
    if not people:
        return heading, *paragraphs("No person is recorded.")
    columns = (Column("Shown as", 52), Column("Role", 0), Column("Protection", 40))
    return (
        heading,
        *paragraphs(f"{_how_many(people)} a part in the investigation. {note}"),
        Table(columns, _by_part(people), dense=True),
    )


def interviews_chapter(interviews: tuple[InterviewFacts, ...]) -> tuple[Block, ...]:
    """Return the list of interviews: with whom, when, and the state of the statement. Never what was said."""
    heading = Heading("Interviews", "interviews")
    if not interviews:
        return heading, *paragraphs("No interview is recorded.")
    columns = (Column("No.", 10), Column("Held", 45), Column("Interview", 0), Column("Statement", 50))
    rows = tuple(
        Row(
            (
                cell(str(one.number)),
                _held(one),
                _whom(one),
                cell(capital(one.statement)),
            )
        )
        for one in interviews
    )
    return (
        heading,
        *paragraphs(
            f"{_how_many_held(interviews)} What was said stands in the notes and statements, which are not "
            "part of this summary."
        ),
        Table(columns, (Group("", rows),)),
    )


def _how_many_held(interviews: tuple[InterviewFacts, ...]) -> str:
    states = Counter(one.state for one in interviews)
    held = states.pop(_HELD, 0)
    how_many = count(held, "interview") if held else "No interview"
    were_held = f"{how_many} {'have' if held > 1 else 'has'} been held"
    others = (f"{number} {'is' if number == 1 else 'are'} {state}" for state, number in states.items())
    return f"{listed((were_held, *others))}."


def _held(one: InterviewFacts) -> Cell:
    """Return the day on which it was held, or what else became of it with the day that is planned."""
    if one.state == _HELD:
        return dated(one.held)
    day = told(one.held)[0] if one.held.earliest else ""
    return lines(Text(capital(one.state), "quiet"), Text(day, "small"))


def _whom(one: InterviewFacts) -> Cell:
    """Return what it is called, and beneath it with whom, unless its title says that already."""
    people = listed(one.interviewees)
    if not one.title or one.title == people:
        return cell(people)
    return lines(Text(one.title), Text(f"With {people}" if people else "", "small"))


def _how_many(people: tuple[PersonFacts, ...]) -> str:
    return f"{count(len(people), 'person', 'people')} {'has' if len(people) == 1 else 'have'}"


def _by_part(people: tuple[PersonFacts, ...]) -> tuple[Group, ...]:
    parts = list(dict.fromkeys(person.part for person in people))
    ordered = sorted(people, key=lambda person: parts.index(person.part))
    return tuple(
        Group(
            shortened(capital(part), _LONGEST_PART) or "Part not recorded",
            tuple(_row(person) for person in members),
        )
        for part, members in groupby(ordered, key=attrgetter("part"))
    )


def _row(person: PersonFacts) -> Row:
    return Row(
        (
            cell(person.shown_as, "strong"),
            lines(Text(", ".join(part for part in (person.role, person.organisation) if part))),
            cell(capital(person.protection)),
        )
    )
