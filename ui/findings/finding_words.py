"""How a finding and what belongs to it are put into words: rows, lines, chips."""

from collections.abc import Iterable, Mapping
from typing import Final

from ui.widgets import Card, ChipTone, Link, Quote
from workbench import findings
from workbench.casework import Bearing, Criticised, FindingDetails, FindingListRow, Named
from workbench.findings import ConclusionRow, FindingRow, FindingVersionRow, RecommendationRow
from workbench.kernel.dates import DateKind
from workbench.kernel.running_text import render
from workbench.kernel.wording import count, listed, moment

NOT_DECIDED: Final = "No outcome decided yet"
_SHORT: Final = 120

Shown = Mapping[str, str]


def first_upper(words: str) -> str:
    """The words with a capital at the beginning and nowhere else changed."""
    return words[:1].upper() + words[1:]


def card_of(row: FindingListRow, shown: Shown) -> Card:
    """A finding in the list: the allegation's number, the outcome, how far it has come."""
    of = row.allegation
    outcome = first_upper(row.finding.draft_outcome or row.finding.outcome) or NOT_DECIDED
    lacking = f"{count(row.lacking, 'thing')} missing before it can be issued" if row.lacking else ""
    words = " ".join(render(of.framed or of.put, shown).split())
    return Card(row.finding.id, of.number, outcome, words, lacking, *state_of(row.finding))


def state_of(row: FindingRow) -> tuple[str, ChipTone]:
    """The chip of how far a finding has come."""
    tone: ChipTone = "ok" if row.issued and not row.draft else "warn"
    return ("Revised" if row.issued and row.draft else first_upper(row.state)), tone


def outcome_tone(outcome: str) -> ChipTone:
    """The tone of a chip: unfinished where nothing is decided; no outcome is better or worse than another."""
    return "accent" if outcome else "warn"


def outcome_words(outcome: str) -> str:
    """An outcome as a chip says it."""
    return first_upper(outcome) or NOT_DECIDED


def heading_of(version: FindingVersionRow) -> str:
    """A version as a heading says it."""
    when = f"issued {moment(version.issued_at)}" if version.issued_at else "draft"
    return f"Version {version.number}, {when}"


def version_link(version: FindingVersionRow) -> Link:
    """A version as a line: when it was issued, why it came after another, what it found."""
    return Link(version.id, heading_of(version), version.reason, outcome_words(version.overall.outcome))


def keeping_links(of: FindingDetails) -> tuple[Link, ...]:
    """What keeps the draft from being issued, each leading to the conclusion it is about."""
    found = [Link(each.conclusion, each.words) for each in of.keeping]
    names = [of.shown.get(person, "a person") for person in of.unheard]
    if names:
        words = f"{listed(names)} had no chance to answer yet."
        detail = "Put the criticism to them first, or say when issuing why that cannot be done."
        found.append(Link(of.unheard[0], words, detail, "Not heard", "danger"))
    if of.names_nobody:
        found.append(Link(of.allegation.id, findings.NOBODY_NAMED, "", "Nobody named", "danger"))
    return tuple(found)


def conclusion_quote(row: ConclusionRow, texts: Mapping[str, str]) -> Quote:
    """What is concluded on an element: what must be proved, both sides in turn, the reasons."""
    called = f"Element {row.number}" if row.number else "An element that was set aside"
    text = row.found_on or texts.get(row.element or "", "")
    badge = outcome_words(row.outcome)
    return Quote(Link(row.id, called, "", badge, outcome_tone(row.outcome)), told(row, text))


def told(row: ConclusionRow, text: str = "") -> str:
    """Everything a conclusion says, one thing to a paragraph."""
    parts = (
        ("", text),
        ("For: ", row.supporting),
        ("Against: ", row.contrary),
        ("Reasons: ", row.reasons),
        ("Limits: ", row.limits),
    )
    return "\n".join(f"{label}{words}" for label, words in parts if words)


def point_quotes(of: FindingVersionRow) -> tuple[Quote, ...]:
    """Everything that speaks against what is concluded, with its answer; what is not answered says so."""
    return tuple(
        Quote(
            Link(
                point.id,
                "Against the whole" if row.element is None else f"Against element {row.number}",
                "",
                "Answered" if point.answer else "Not answered yet",
                "accent" if point.answer else "warn",
            ),
            "\n".join(filter(None, (point.point, f"Answer: {point.answer}" if point.answer else ""))),
        )
        for row in (of.overall, *of.elements)
        for point in row.points
    )


def version_quotes(version: FindingVersionRow, texts: Mapping[str, str]) -> tuple[Quote, ...]:
    """A version to be read beside another: the whole, then each element, then its contrary points."""
    overall = version.overall
    badge = outcome_words(overall.outcome)
    whole = Quote(Link(version.id, "On the whole", "", badge, outcome_tone(overall.outcome)), told(overall))
    return (whole, *(conclusion_quote(each, texts) for each in version.elements), *point_quotes(version))


def said_quotes(said: Iterable[Bearing], bearing: str, shown: Shown) -> tuple[Quote, ...]:
    """What others assert that bears in this way, with who says it and what a test showed."""
    return tuple(_said(each, shown) for each in said if each.bearing == bearing)


def named_link(of: Named, shown: Shown, criticisms: Iterable[Criticised]) -> Link:
    """A person whom an adverse finding would criticise, and whether they were heard."""
    theirs = [each.criticism for each in criticisms if each.criticism.person == of.person]
    numbers = listed([f"{each.number}: {each.state}" for each in theirs])
    detail = f"criticism {numbers}" if theirs else "nothing put to them yet"
    badge = "Heard" if of.heard else "Not heard"
    tone: ChipTone = "ok" if of.heard else "warn"
    return Link(of.person, shown.get(of.person, "A person"), detail, badge, tone)


def criticism_link(of: Criticised, shown: Shown) -> Link:
    """What a person may be criticised for, and how far it has come."""
    row = of.criticism
    words = f"Criticism {row.number} of {shown.get(row.person, 'a person')}"
    return Link(
        row.id, words, short(render(row.text, shown)), first_upper(row.state), "ok" if of.closed else "warn"
    )


def recommendation_link(row: RecommendationRow, shown: Shown) -> Link:
    """A recommendation as a line, with the answer to it."""
    tone: ChipTone = "ok" if row.response else "warn"
    badge = first_upper(row.response) or "Not answered"
    return Link(row.id, f"Recommendation {row.number}", short(render(row.text, shown)), badge, tone)


def short(words: str) -> str:
    """The first words of a text, in one line."""
    line = " ".join(words.split())
    return line if len(line) <= _SHORT else f"{line[: _SHORT - 1].rstrip()}…"


def _said(of: Bearing, shown: Shown) -> Quote:
    row = of.said
    who = shown.get(row.person or "", "") or render(row.body, shown)
    when = "" if row.said_on.kind is DateKind.UNKNOWN else row.said_on.in_words()
    detail = ", ".join(filter(None, (row.sort, who, when)))
    tested = f"\n{first_upper(row.result)}: {row.reasons}" if row.reasons else ""
    badge = first_upper(row.result)
    return Quote(Link(row.id, f"Assertion {row.number}", detail, badge), f"{row.words}{tested}")
