"""The chapter on the investigation itself: who asked for it, what it is to find out, which dates matter."""

from workbench.disclosure.projection import InvestigationFacts, KeyDateFacts, TermFacts
from workbench.report.chapters.wording import capital, cell, dated, paragraphs
from workbench.report.dating import day_in_words
from workbench.report.document import (
    Block,
    Cell,
    Column,
    Group,
    Heading,
    Paragraph,
    Row,
    Section,
    Table,
)


def investigation_chapter(facts: InvestigationFacts) -> tuple[Block, ...]:
    """Return the chapter. What is not recorded is said to be missing, never passed over."""
    return (
        Heading("The investigation in brief", "brief"),
        Section("Commissioned by", "commissioned", paragraphs(_commissioned(facts))),
        Section("Terms of reference", "terms", _terms_of_reference(facts.terms_of_reference)),
        Section(
            "Confidentiality",
            "confidentiality",
            paragraphs(facts.confidentiality) or paragraphs("No statement on confidentiality is recorded."),
        ),
        *_scope(facts.scope),
        *_key_dates(facts.key_dates),
    )


def _commissioned(facts: InvestigationFacts) -> str:
    if not facts.commissioner:
        return "No commissioner is recorded."
    of = f" of {facts.organisation}" if facts.organisation not in facts.commissioner else ""
    when = f" on {day_in_words(facts.commissioned_on)}" if facts.commissioned_on else ""
    by = f" It is carried out by {facts.investigator}." if facts.investigator else ""
    return f"{capital(facts.commissioner)}{of} commissioned this investigation{when}.{by}"


def _terms_of_reference(terms: tuple[TermFacts, ...]) -> tuple[Paragraph, ...]:
    numbered = tuple(part for term in terms for part in _numbered(term))
    return numbered or paragraphs("No terms of reference are recorded.")


def _numbered(term: TermFacts) -> tuple[Paragraph, ...]:
    first, *rest = paragraphs(term.text) or (Paragraph(()),)
    return Paragraph(first.runs, number=term.number), *rest


def _scope(scope: str) -> tuple[Section, ...]:
    return (Section("Scope", "scope", paragraphs(scope)),) if scope.strip() else ()


def key_dates_chapter(dates: tuple[KeyDateFacts, ...]) -> tuple[Block, ...]:
    """Return the key dates as a chapter of their own; nothing if there is none."""
    if not dates:
        return ()
    return (
        Heading("Key dates", "key-dates"),
        *paragraphs("The investigation turns on these dates."),
        _table_of(dates),
    )


def _key_dates(dates: tuple[KeyDateFacts, ...]) -> tuple[Block, ...]:
    if not dates:
        return (Section("Key dates", "key-dates", paragraphs("No key date is recorded.")),)
    return (
        Section("Key dates", "key-dates", paragraphs("The investigation turns on these dates.")),
        _table_of(dates),
    )


def _table_of(dates: tuple[KeyDateFacts, ...]) -> Table:
    columns = (Column("When", 45), Column("What", 0), Column("Evidence", 50), Column("Standing", 25))
    return Table(columns, (Group("", tuple(Row(_key_date(one)) for one in dates)),))


def _key_date(one: KeyDateFacts) -> tuple[Cell, ...]:
    return dated(one.when), cell(capital(one.name)), cell(one.evidence), cell(capital(one.standing), "quiet")
