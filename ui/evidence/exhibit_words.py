"""How an exhibit is put into words: a row of the list, its facts, its links, who held it."""

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from ui.widgets import Card, ChipTone, Link
from workbench import evidence
from workbench.evidence import CustodyRow, ExhibitRow, ExhibitTies, FileRow, HashCheckRow
from workbench.kernel.dates import DateKind, FuzzyDate
from workbench.kernel.running_text import render
from workbench.kernel.wording import clock_time, listed, moment, short_day, size

Shown = Mapping[str, str]
Facts = tuple[tuple[str, str], ...]

SET_ASIDE: Final = "Set aside"
_USES: Final[Mapping[str, tuple[str, ChipTone]]] = {
    "relied on": ("Relied on", "ok"),
    "unused": ("Unused", "accent"),
}
_GROUPED: Final = 8  # figures of a hash that the eye can follow


def card_of(row: ExhibitRow, shown: Shown) -> Card:
    """An exhibit in the list: number and use, title, form and date, when and from whom it came."""
    badge, tone = state_of(row)
    came = f"Received {short_day(row.received_at.astimezone())}" if row.received_at else ""
    with_it = f"Attached to {shown.get(row.parent, '')}" if row.parent else ""
    what = " · ".join(filter(None, (first_upper(row.sort), date_words(row.date))))
    origin = " · ".join(filter(None, (with_it, came, from_words(row, shown), grade_of(row))))
    return Card(
        row.id,
        row.reference,
        "",
        render(row.title, shown),
        f"{what} · {origin or 'not said yet where it came from'}",
        badge,
        tone,
    )


def title_of(row: ExhibitRow, shown: Shown) -> str:
    """The title of the sheet: reference and title."""
    return f"{row.reference} {render(row.title, shown)}"


def facts_of(row: ExhibitRow) -> str:
    """The line under the title."""
    file = size(row.file.size) if row.file else "No file, an original kept elsewhere"
    return " · ".join(filter(None, (first_upper(row.sort), date_words(row.date), file, grade_of(row))))


def state_of(row: ExhibitRow) -> tuple[str, ChipTone]:
    """The chip of an exhibit; no words while it is open whether it is relied on."""
    return (SET_ASIDE, "warn") if row.set_aside_reason else _USES.get(row.use, ("", "accent"))


def grade_of(row: ExhibitRow) -> str:
    """The grade in a word, "" for none."""
    return f"Graded {row.source_grade}{row.content_grade}" if row.source_grade else ""


def from_words(row: ExhibitRow, shown: Shown) -> str:
    """From whom it came, "" where it is not said."""
    person = shown.get(row.from_person or "", "")
    said = ", ".join(filter(None, (person, render(row.from_whom, shown))))
    return f"from {said}" if said else ""


def about_facts(row: ExhibitRow) -> Facts:
    """What an exhibit is."""
    return (("Form", first_upper(row.sort)), ("Date", date_words(row.date)), ("Marking", row.marking))


def origin_facts(row: ExhibitRow, shown: Shown) -> Facts:
    """Where an exhibit came from, and what is not said of it yet."""
    return (
        ("From whom", from_words(row, shown).removeprefix("from ")),
        ("Received by", render(row.received_by, shown)),
        ("When", when(row.received_at)),
        ("How", render(row.how_received, shown)),
        ("Logged here", moment(row.logged_at)),
        ("Logged again, for", render(row.copy_reason, shown)),
        ("Not said yet", listed(row.missing_origin)),
    )


def file_facts(file: FileRow, same: tuple[str, ...], checks: tuple[HashCheckRow, ...]) -> Facts:
    """The sealed file: its name, form and size, its hash in groups, and when it was checked last."""
    return (
        ("Came as", file.name),
        ("Form of file", file.media_type),
        ("Size", f"{size(file.size)} ({file.size:,} bytes)"),
        ("SHA-256", in_groups(file.sha256)),
        ("Same file as", listed(same)),
        ("Last checked", check_words(checks[0]) if checks else "Not since it came"),
    )


def check_words(check: HashCheckRow) -> str:
    """What a check found, and when."""
    found = check.fault or "As it came."
    return f"{moment(check.at)}. {found}"


def worth_facts(row: ExhibitRow, shown: Shown) -> Facts:
    """How reliable an exhibit is held to be."""
    grade = evidence.grade_in_words(row.source_grade, row.content_grade)
    return (("Grade", grade), ("Why", render(row.grade_reason, shown)))


def use_facts(row: ExhibitRow, shown: Shown) -> Facts:
    """Whether an exhibit is relied on."""
    return (("Use", first_upper(row.use)), ("Why", render(row.use_reason, shown)))


def custody_link(row: CustodyRow, shown: Shown) -> Link:
    """Who held an exhibit from a moment on; one that was put right says so."""
    person = shown.get(row.person or "", "")
    holder = ", ".join(filter(None, (person, render(row.holder, shown))))
    seal = f"seal {row.seal_number}" if row.seal_number else ""
    more = (render(row.place, shown), render(row.reason, shown), seal)
    at = row.at.astimezone()
    words = f"{short_day(at)}, {clock_time(at)}: {holder}"
    if row.corrected_by:
        return Link(row.id, words, " · ".join(filter(None, more)), "Corrected", "warn")
    return Link(row.id, words, " · ".join(filter(None, more)), "Correction" if row.corrects else "")


def tie_facts(ties: ExhibitTies, shown: Shown) -> Facts:
    """What an exhibit is linked to, one line for each sort; none if it is linked to nothing."""
    people = [f"{shown.get(id, id)} ({part})" if part else shown.get(id, id) for id, part in ties.persons]
    cases, events = ([shown.get(id, id) for id in ids] for ids in (ties.cases, ties.events))
    told = (("People", people), ("Cases", cases), ("Events", events))
    return tuple((name, "; ".join(words)) for name, words in told if words)


def exhibit_link(row: ExhibitRow, shown: Shown, what: str) -> Link:
    """Another exhibit as a line."""
    return Link(row.id, title_of(row, shown), what)


def date_words(date: FuzzyDate) -> str:
    """A date in words, "" for none."""
    return "" if date.kind is DateKind.UNKNOWN and not date.words else date.as_said()


def when(at: datetime | None) -> str:
    """A moment in words, "" for none."""
    return moment(at) if at else ""


def in_groups(digest: str) -> str:
    """A hash in groups, so that two can be compared by eye and the line can break."""
    return " ".join(digest[at : at + _GROUPED] for at in range(0, len(digest), _GROUPED))


def first_upper(words: str) -> str:
    """The words with a capital at the beginning and nowhere else changed."""
    return words[:1].upper() + words[1:]
