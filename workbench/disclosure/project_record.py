"""The part of a projection that is alleged, found and shown: allegations, their outcomes, and exhibits."""

from collections.abc import Mapping
from dataclasses import replace

from sqlalchemy.orm import Session

from workbench import allegations, evidence, findings
from workbench.allegations import AllegationRow, StandardRow, StatedNumberRow, SupportSummary
from workbench.disclosure import english_time
from workbench.disclosure.date_facts import date_facts
from workbench.disclosure.project_findings import decided
from workbench.disclosure.projection import (
    AllegationFacts,
    ElementFacts,
    ExhibitFacts,
    NumberFacts,
    StandardFacts,
)
from workbench.evidence import ExhibitFilter, ExhibitRow, grade_in_words
from workbench.findings import OutcomeRow
from workbench.kernel.running_text import render

Shown = Mapping[str, str]
Named = Mapping[str, StandardFacts]
Outcomes = Mapping[tuple[str, str | None], OutcomeRow]

_ALL = 1_000_000


def alleged(read: Session, shown: Shown) -> tuple[AllegationFacts, ...]:
    """Every allegation in the order of its number, with the outcome that its newest finding has."""
    found = {(row.allegation, row.element): row for row in findings.outcomes(read)}
    named = {row.id: _standard(row) for row in allegations.standards(read)}
    return tuple(
        decided(
            read,
            _allegation(row, named, found, allegations.support_summary(read, row.id), shown),
            found.get((row.id, None)),
            shown,
        )
        for row in allegations.allegations(read)
    )


def stated_of_all(read: Session, shown: Shown) -> tuple[NumberFacts, ...]:
    """The supporters and the workforce as they were stated last of all allegations together."""
    return _numbers(allegations.support_summary(read), shown)


def shown_as_evidence(read: Session, shown: Shown, wanted: ExhibitFilter) -> tuple[ExhibitFacts, ...]:
    """The exhibits wanted, in the order of their numbers."""
    return tuple(_exhibit(row, shown) for row in evidence.exhibits(read, wanted, limit=_ALL))


def _standard(row: StandardRow) -> StandardFacts:
    return StandardFacts(", ".join(filter(None, (row.title, row.provision))), row.text)


def _numbers(support: SupportSummary, shown: Shown) -> tuple[NumberFacts, ...]:
    """The supporters and the workforce as they were stated last."""
    stated = ((support.stated, support.stated_share), (support.workforce, None))
    return tuple(_number(row, share, shown) for row, share in stated if row is not None)


def _its_own(support: SupportSummary) -> SupportSummary:
    """The summary without the numbers that are stated of all allegations together."""
    stated, workforce = (
        row if row and row.allegation else None for row in (support.stated, support.workforce)
    )
    return replace(support, stated=stated, workforce=workforce)


def _number(row: StatedNumberRow, share: float | None, shown: Shown) -> NumberFacts:
    of_whom, source = render(row.of_whom, shown), render(row.source, shown)
    return NumberFacts(row.counted, row.qualifier, row.number, of_whom, source, _percent(share))


def _percent(share: float | None) -> str:
    return "" if share is None else f"{share:.0%}"


def _allegation(
    row: AllegationRow, named: Named, found: Outcomes, support: SupportSummary, shown: Shown
) -> AllegationFacts:
    overall = found.get((row.id, None))
    return AllegationFacts(
        number=row.number,
        depth=row.depth,
        put=render(row.put, shown),
        put_by=render(row.put_by, shown),
        framed=render(row.framed, shown),
        began=date_facts(row.began),
        ended=date_facts(row.ended),
        units=row.units,
        scope=row.scope,
        scope_reason=render(row.scope_reason, shown),
        standard_of_proof=row.standard_of_proof,
        standards=tuple(named[standard] for standard in row.standards if standard in named),
        complained_of=tuple(shown[one.person] for one in row.complained_of),
        raised=row.raised,
        supporting=row.supporting,
        elements=tuple(_element(row.id, element, found, shown) for element in row.elements),
        outcome=overall.outcome if overall else "",
        issued=bool(overall and overall.issued),
        share=_percent(support.share if support.people else None),
        numbers=_numbers(_its_own(support), shown),
    )


def _element(allegation: str, row: allegations.ElementRow, found: Outcomes, shown: Shown) -> ElementFacts:
    concluded = found.get((allegation, row.id))
    return ElementFacts(row.number, render(row.text, shown), concluded.outcome if concluded else "")


def _exhibit(row: ExhibitRow, shown: Shown) -> ExhibitFacts:
    giver = shown[row.from_person] if row.from_person else ""
    return ExhibitFacts(
        reference=row.reference,
        title=render(row.title, shown),
        sort=row.sort,
        date=date_facts(row.date),
        from_whom=", ".join(filter(None, (giver, render(row.from_whom, shown)))),
        received=english_time.in_words(row.received_at),
        grade=grade_in_words(row.source_grade, row.content_grade),
        use=row.use,
        sha256=row.file.sha256 if row.file else "",
    )
