"""How an allegation and what belongs to it are put into words: rows, lines, chips."""

from collections.abc import Mapping
from typing import Final

from ui.widgets import Card, ChipTone, Link, Quote
from workbench.allegations import (
    BALANCE,
    IN_SCOPE,
    OUT_OF_SCOPE,
    AllegationRow,
    ComplainedOfRow,
    ElementRow,
    StatedNumberRow,
    SupportRow,
    SupportSummary,
)
from workbench.assertions import AssertionRow
from workbench.casework import AllegationDetails, AllegationListRow, Bearing, Criticised, ReliedOn
from workbench.kernel.dates import DateKind, FuzzyDate
from workbench.kernel.running_text import render
from workbench.kernel.wording import count, day

_SCOPE_TONES: Final[Mapping[str, ChipTone]] = {IN_SCOPE: "ok", OUT_OF_SCOPE: "warn"}
_NOT_TESTED: Final = "not tested yet"
_SHORT: Final = 120

Shown = Mapping[str, str]


def first_upper(words: str) -> str:
    """The words with a capital at the beginning and nowhere else changed."""
    return words[:1].upper() + words[1:]


def card_of(row: AllegationListRow, shown: Shown) -> Card:
    """An allegation in the list: number, what it says, how it stands, what is on either side."""
    of = row.allegation
    badge, tone = standing_of(row)
    words = " ".join(render(of.framed or of.put, shown).split())
    alarm = f"{count(row.lacking, 'thing')} missing" if row.lacking else ""
    return Card(of.id, of.number, alarm, words, _weight(row), badge, tone, depth=of.depth)


def standing_of(row: AllegationListRow) -> tuple[str, ChipTone]:
    """The chip of an allegation: its outcome, or its scope while there is none."""
    if row.outcome:
        return (first_upper(row.outcome), "accent") if row.issued else (f"Draft: {row.outcome}", "warn")
    return scope_of(row.allegation)


def scope_of(row: AllegationRow) -> tuple[str, ChipTone]:
    """The chip of whether an allegation is within the terms of reference."""
    words = "Scope to be decided" if row.scope not in _SCOPE_TONES else first_upper(row.scope)
    return words, _SCOPE_TONES.get(row.scope, "warn")


def facts_of(row: AllegationRow) -> str:
    """The line under the title."""
    period = period_of(row)
    return " · ".join(filter(None, (first_upper(row.standard_of_proof), period, ", ".join(row.units))))


def period_of(row: AllegationRow) -> str:
    """When what is alleged happened, in words; "" where nothing is known of it."""
    began, ended = date_words(row.began), date_words(row.ended)
    return f"{began} to {ended}" if began and ended else began or (f"until {ended}" if ended else "")


def date_words(date: FuzzyDate) -> str:
    """A date in words; "" where none is known."""
    return "" if date.kind is DateKind.UNKNOWN and not date.words else date.as_said()


def particulars(row: AllegationRow, shown: Shown) -> tuple[tuple[str, str], ...]:
    """What an allegation is about, as facts to read."""
    return (
        ("Put by", render(row.put_by, shown)),
        ("Put on", date_words(row.put_on)),
        ("Copied anew", render(row.put_correction, shown)),
        ("Period", period_of(row)),
        ("Units", ", ".join(row.units)),
        ("Scope", first_upper(row.scope)),
        ("Why", render(row.scope_reason, shown)),
        ("To be proved", f"{first_upper(row.standard_of_proof)}"),
        ("Why not the usual", render(row.proof_reason, shown) if row.standard_of_proof != BALANCE else ""),
    )


def element_quote(row: ElementRow, outcome: str) -> Quote:
    """Something to be proved, with what is found on it."""
    return Quote(Link(row.id, f"Element {row.number}", "", first_upper(outcome), "accent"), row.text)


def standard_quote(relied_on: ReliedOn) -> Quote:
    """A standard with the text relied on, word for word."""
    row = relied_on.standard
    title = ", ".join(filter(None, (row.title, row.provision)))
    since = f"from {day(row.in_force_from)}" if row.in_force_from else ""
    until = f"until {day(row.in_force_until)}" if row.in_force_until else ""
    badge = "" if relied_on.in_force else "Not in force then"
    return Quote(
        Link(row.id, title, " ".join(filter(None, (row.sort, since, until))), badge, "warn"), row.text
    )


def complained_link(row: ComplainedOfRow, shown: Shown) -> Link:
    """A person complained of, and as what they acted."""
    return Link(row.id, shown.get(row.person, "A person"), row.capacity)


def support_link(row: SupportRow, shown: Shown) -> Link:
    """A person who stands behind an allegation, or does no longer."""
    detail = ", ".join(filter(None, (render(row.how, shown), _since(row.since))))
    if row.withdrawn_on:
        return Link(
            row.id, shown.get(row.person, "A person"), detail, f"Withdrawn {day(row.withdrawn_on)}", "warn"
        )
    return Link(row.id, shown.get(row.person, "A person"), detail, first_upper(row.sort))


def number_link(row: StatedNumberRow, shown: Shown) -> Link:
    """A number as somebody states it, with its source."""
    words = f"{first_upper(row.counted)}: {row.qualifier} {row.number:,}".replace("exactly ", "")
    about = ", ".join(filter(None, (render(row.of_whom, shown), _since(row.as_at, "as at"))))
    source = " · ".join(filter(None, (about, render(row.source, shown))))
    return Link(row.id, words, source, "" if row.allegation else "All allegations")


def support_facts(of: SupportSummary) -> tuple[tuple[str, str], ...]:
    """How many stand behind an allegation: counted here, as stated by others, as a share, by role."""
    withdrawn = f", {of.withdrawn:,} withdrew" if of.withdrawn else ""
    counted = f"{count(of.people, 'person', 'people')}: {of.raised:,} raised it, {of.supporting:,} support it"
    roles = ", ".join(f"{role} {number:,}" for role, number in of.roles)
    return (
        ("Recorded here", f"{counted}{withdrawn}"),
        ("Of the workforce", _share(of.share, of)),
        ("As stated", _stated(of)),
        ("Roles", roles),
    )


def said_quote(of: Bearing, shown: Shown) -> Quote:
    """An assertion with who made it, when, and what a test of it showed."""
    row = of.said
    who = shown.get(row.person or "", "") or render(row.body, shown)
    detail = ", ".join(filter(None, (row.sort, who, date_words(row.said_on), render(row.pinpoint, shown))))
    tone: ChipTone = "warn" if row.result == _NOT_TESTED else "accent"
    return Quote(Link(row.id, f"Assertion {row.number}", detail, first_upper(row.result), tone), _words(row))


def weighed_quotes(of: AllegationDetails) -> tuple[tuple[Quote, ...], tuple[Quote, ...]]:
    """What the finding weighs on the whole: what it sets down for it, and what against it with each point."""
    if of.weighed is None or of.finding is None:
        return (), ()
    link = Link(of.finding.id, "Weighed in the finding", "", first_upper(of.finding.state))
    points = "\n".join(f"• {each.point}" for each in of.weighed.points)
    against = "\n".join(filter(None, (of.weighed.contrary, points)))
    supporting, contrary = (Quote(link, words) for words in (of.weighed.supporting, against))
    return (supporting,) if supporting.words else (), (contrary,) if contrary.words else ()


def finding_links(of: AllegationDetails) -> tuple[Link, ...]:
    """The finding on an allegation, if there is one, and how far it has come."""
    if of.finding is None:
        return ()
    row = of.finding
    outcome = first_upper(row.outcome or row.draft_outcome or "no outcome decided yet")
    tone: ChipTone = "accent" if row.outcome else "warn"
    return (Link(row.id, outcome, "Open to weigh it", first_upper(row.state), tone),)


def criticism_link(of: Criticised, shown: Shown) -> Link:
    """What a person may be criticised for, and how far it has come."""
    row = of.criticism
    words = f"Criticism {row.number} of {shown.get(row.person, 'a person')}"
    tone: ChipTone = "ok" if of.closed else "warn"
    return Link(row.id, words, short(render(row.text, shown)), first_upper(row.state), tone)


def short(words: str) -> str:
    """The first words of a text, in one line."""
    line = " ".join(words.split())
    return line if len(line) <= _SHORT else f"{line[: _SHORT - 1].rstrip()}…"


def _words(row: AssertionRow) -> str:
    tested = f"\n{first_upper(row.result)}: {row.reasons}" if row.reasons else ""
    return f"{row.words}{tested}"


def _weight(row: AllegationListRow) -> str:
    people = row.allegation.raised + row.allegation.supporting
    elements = count(len(row.allegation.elements), "element") if row.allegation.elements else ""
    said = row.speaking_for + row.speaking_against
    sides = f"{row.speaking_for:,} said for, {row.speaking_against:,} against" if said else ""
    return " · ".join(filter(None, (elements, sides, f"{people:,} behind it")))


def _since(date: FuzzyDate, word: str = "since") -> str:
    words = date_words(date)
    return f"{word} {words}" if words else ""


def _share(share: float | None, of: SupportSummary) -> str:
    if share is None or of.workforce is None:
        return "not known: state how large the workforce is" if of.people else ""
    return f"{share:.0%} of {of.workforce.qualifier} {of.workforce.number:,}".replace("exactly ", "")


def _stated(of: SupportSummary) -> str:
    if of.stated is None:
        return ""
    share = f", {of.stated_share:.0%} of the workforce" if of.stated_share is not None else ""
    return f"{of.stated.qualifier} {of.stated.number:,}{share}".replace("exactly ", "")
