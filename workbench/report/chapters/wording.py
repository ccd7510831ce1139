"""Small pieces that several chapters are written with: paragraphs from typed text, cells, dates in a cell."""

from workbench.disclosure.projection import CaseFacts, DateFacts, EscalationFacts
from workbench.kernel.wording import count
from workbench.report.dating import told
from workbench.report.document import Cell, Marked, Paragraph, Text, Tone
from workbench.report.typefaces import NO_BREAK_SPACE

BETWEEN_FACTS = f"{NO_BREAK_SPACE} · {NO_BREAK_SPACE}"


def paragraphs(text: str) -> tuple[Paragraph, ...]:
    """Return one paragraph for every line of typed text that is not empty."""
    return tuple(Paragraph((Text(line.strip()),)) for line in text.split("\n") if line.strip())


def cell(text: str, tone: Tone = "plain") -> Cell:
    """Return a cell of one line."""
    return ((Text(text, tone),),)


def lines(*runs: Text | Marked) -> Cell:
    """Return a cell with each run on a line of its own; what is without words is left out."""
    return tuple((run,) for run in runs if run.text)


def dated(facts: DateFacts) -> Cell:
    """Return a cell with a date: the words of the source, beneath them the days they leave open."""
    said, left_open = told(facts)
    return lines(Text(said, "strong"), Text(left_open, "small"))


def recorded(case: CaseFacts) -> str:
    """Return how much is recorded of a case: `12 events, 3 exhibits, 2 interviews`."""
    exhibits = () if case.exhibits is None else (count(case.exhibits, "exhibit"),)
    return ", ".join((count(case.events, "event"), *exhibits, count(case.interviews, "interview")))


def quoted(text: str) -> str:
    """Return text between quotation marks: single ones, double ones where there are single ones in it."""
    return f"“{text}”" if "‘" in text else f"‘{text}’"


def capital(text: str) -> str:
    """Return text with a capital at its start, the rest as it is."""
    return text[:1].upper() + text[1:]


def shortened(text: str, most: int) -> str:
    """Return text of at most `most` characters: as it is, or cut after a word."""
    if len(text) <= most:
        return text
    return f"{text[: most - 2].rsplit(' ', 1)[0]} …"


def open_escalations(case: CaseFacts) -> tuple[EscalationFacts, ...]:
    """Return the escalations in which something is still missing."""
    return tuple(one for one in case.escalations if one.standing)
