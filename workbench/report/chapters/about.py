"""The last chapter of every report: what it was made from, how to check that, what is in it and what not."""

import unicodedata

from workbench.disclosure.projection import HeadFacts, Projection
from workbench.kernel.wording import count
from workbench.report.chapters.wording import paragraphs
from workbench.report.dating import moment
from workbench.report.document import Block, Dashes, Heading, Paragraph, Section, Term, Terms, Text
from workbench.report.typefaces import NO_BREAK_SPACE

_FOUR = 4


def about_chapter(projection: Projection, edition: str, replaced: frozenset[str]) -> tuple[Block, ...]:
    """Return the chapter; `replaced` are the characters that the fonts lack."""
    return (
        Heading("About this document", "about"),
        Section("What it was made from", "made-from", _made_from(projection, edition)),
        Section("How to check it", "check", _how_to_check(projection.head)),
        Section("What is in it", "within", (Dashes(_within(projection)),)),
        Section("What is not in it", "without", (Dashes(_without(projection)),)),
        *_replaced(replaced),
    )


def grouped(digest: str, digits: int) -> str:
    """Return the first `digits` of a hexadecimal digest as it is printed: capitals, in groups of four."""
    wanted = digest[:digits].upper()
    return " ".join(wanted[place : place + _FOUR] for place in range(0, len(wanted), _FOUR))


def _made_from(projection: Projection, edition: str) -> tuple[Paragraph | Terms, ...]:
    head = projection.head
    return (
        *paragraphs(
            "It was made by the program from the casebook as it stood at one entry of its journal. Nothing "
            "in it was written or changed by hand."
        ),
        Terms(
            (
                Term("Edition", (Text(edition),)),
                Term("Journal entry", (Text(f"{head.number:,}, {moment(head.utc)}"),)),
                Term("Journal head", (Text(_in_two_halves(head.hash)),)),
            )
        ),
    )


def _in_two_halves(digest: str) -> str:
    """The whole head, tied so that it breaks in the middle if it has to break."""
    halves = (grouped(digest[start : start + 32], 32) for start in (0, 32))
    return " ".join(half.replace(" ", NO_BREAK_SPACE) for half in halves)


def _how_to_check(head: HeadFacts) -> tuple[Paragraph, ...]:
    return paragraphs(
        f"Verify the journal of the casebook. The head at entry {head.number:,} must be the one above; then "
        "nothing recorded up to that entry has been changed since. The exported journal and the stand-alone "
        "verifier give the same answer without the program.\n"
        "The same casebook at the same entry gives this file again, byte for byte, in the same version of "
        "the program.\n"
        "This shows that the record is unchanged since it was made. It cannot show that what was recorded is "
        "true."
    )


def _within(projection: Projection) -> tuple[str, ...]:
    told = (
        (
            len(projection.allegations),
            "allegation",
            "allegations",
            ", as put and as framed, with the findings that were issued"
            if any(one.finding for one in projection.allegations)
            else ", as put and as framed",
        ),
        (len(projection.cases), "key case", "key cases", ", with their safeguarding escalations"),
        (len(projection.events), "event", "events", " of the chronology, disputed ones included"),
        (len(projection.people), "person", "people", ", as this edition may show them"),
        (
            len(projection.interviews),
            "interview",
            "interviews",
            ": with whom, when, the statement",
        ),
        (len(projection.exhibits), "exhibit", "exhibits", ", with their fingerprints"),
    )
    return tuple(f"{count(many, one, more)}{what}" for many, one, more, what in told if many)


def _without(projection: Projection) -> tuple[str, ...]:
    findings = _without_findings(projection)
    only = f"What is not tied to case {projection.case}" if projection.case else ""
    return tuple(filter(None, (only, *_NEVER, findings)))


def _without_findings(projection: Projection) -> str:
    outcomes = [one.issued for one in projection.allegations if one.outcome]
    if not outcomes:
        return "Findings: this summary weighs nothing and decides nothing"
    return "" if all(outcomes) else "The reasons of findings in draft: an outcome marked draft was not issued"


_NEVER = (
    "The notes and statements of the interviews",
    "The documents themselves, and what was found in them",
)


def _replaced(replaced: frozenset[str]) -> tuple[Section, ...]:
    if not replaced:
        return ()
    why = (
        "The fonts of this document lack these characters, or they would have turned the direction of the "
        "text. The first kind stands as its number in square brackets, the second was left out. The "
        "casebook has both."
    )
    names = tuple(
        f"U+{ord(letter):04X} {unicodedata.name(letter, '').lower()}".strip() for letter in sorted(replaced)
    )
    return (Section("Characters replaced", "replaced", (*paragraphs(why), Dashes(names))),)
