"""The chapter with a short section for every key case, safeguarding escalations included."""

from workbench.disclosure.projection import CaseFacts, EscalationFacts
from workbench.report.chapters.key_cases import case_target
from workbench.report.chapters.wording import (
    BETWEEN_FACTS,
    capital,
    open_escalations,
    paragraphs,
    recorded,
    shortened,
)
from workbench.report.document import Block, Facts, Heading, Marked, Section, Term, Terms, Text
from workbench.report.typefaces import NO_BREAK_SPACE

_LONGEST_SIDE_HEADING = 120  # the table of key cases has the whole of it


def cases_chapter(cases: tuple[CaseFacts, ...]) -> tuple[Block, ...]:
    """Return the chapter, in the order of the projection; nothing if there is no case."""
    if not cases:
        return ()
    title = "The case" if len(cases) == 1 else "The cases in turn"
    return Heading(title, "cases"), *(_section(case) for case in cases)


def _section(case: CaseFacts) -> Section:
    return Section(
        shortened(case.shown_as, _LONGEST_SIDE_HEADING),
        case_target(case),
        (
            Facts((Text(_facts(case)),)),
            *(paragraphs(case.summary) or paragraphs("No summary is recorded.")),
            *_alarm(case),
            *(block for one in case.escalations for block in _escalation(one)),
        ),
        label=case.reference,
        listed=True,
    )


def _facts(case: CaseFacts) -> str:
    risk = f"{capital(case.risk)} risk" if case.risk else ""
    because = f"{risk}: {case.risk_reason.rstrip('.')}" if case.risk_reason else risk
    counts = recorded(case).replace(" ", NO_BREAK_SPACE)
    return BETWEEN_FACTS.join(part for part in (because, capital(case.status), counts) if part)


def _alarm(case: CaseFacts) -> tuple[Facts, ...]:
    return (Facts((Marked("filled", case.alarm),)),) if case.alarm and not open_escalations(case) else ()


def _escalation(one: EscalationFacts) -> tuple[Facts, Terms]:
    state = Marked("filled", one.standing) if one.standing else Marked("ring", "Escalation: closed")
    terms = (
        _step("Noticed", one.noticed_at, one.noticed, "Not recorded"),
        _step("Told", one.told_at, one.told, "Nobody yet"),
        _step("Acknowledged", one.acknowledged_at, one.acknowledged, "Not yet"),
        _step("Outcome", one.closed_at, one.outcome, "None yet"),
    )
    return Facts((state,)), Terms(terms)


def _step(label: str, at: str, what: str, otherwise: str) -> Term:
    said = ": ".join(part for part in (at, what.replace("\n", " ").strip()) if part)
    return Term(label, (Text(said or otherwise),))
