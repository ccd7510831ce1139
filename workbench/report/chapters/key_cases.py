"""The overview of the key cases: what must be done for safety now, then every case in one table."""

from workbench.disclosure.projection import CaseFacts, EscalationFacts
from workbench.kernel.wording import count
from workbench.report.chapters.wording import capital, cell, lines, open_escalations, paragraphs, recorded
from workbench.report.document import (
    Block,
    Cell,
    Column,
    Group,
    Heading,
    Link,
    Marked,
    Notice,
    PageOf,
    Row,
    Table,
    Tally,
    Term,
    Text,
)


def key_cases_chapter(cases: tuple[CaseFacts, ...]) -> tuple[Block, ...]:
    """Return the chapter; the cases in which something must be done for safety come first."""
    heading = Heading("Key cases", "key-cases")
    if not cases:
        return heading, *paragraphs("No key case is recorded.")
    urgent = tuple(case for case in cases if _is_urgent(case))
    others = tuple(case for case in cases if not _is_urgent(case))
    return (
        heading,
        *paragraphs(f"The investigation has {count(len(cases), 'key case')}. {_introduction(len(urgent))}"),
        *_notice(urgent),
        _tally(cases),
        _table((*urgent, *others)),
    )


def case_target(case: CaseFacts) -> str:
    """Return the target of the case's own section."""
    return f"case-{case.reference}"


def _is_urgent(case: CaseFacts) -> bool:
    return bool(case.alarm or open_escalations(case))


def _introduction(urgent: int) -> str:
    if not urgent:
        return "No safeguarding escalation is open."
    return "Those in which something has still to be done to make a child safe come first."


def _notice(urgent: tuple[CaseFacts, ...]) -> tuple[Notice, ...]:
    if not urgent:
        return ()
    open_now = sum(len(open_escalations(case)) for case in urgent)
    title = f"{count(open_now, 'safeguarding escalation')} {'is' if open_now == 1 else 'are'} open"
    if not open_now:
        title = f"{count(len(urgent), 'case')} with an immediate risk that nobody has been told of"
    return (Notice(Marked("filled", title), (), tuple(term for case in urgent for term in _to_do(case))),)


def _to_do(case: CaseFacts) -> tuple[Term, ...]:
    name = Link(case.shown_as, case_target(case))
    still_open = open_escalations(case)
    if not still_open:
        return (Term(case.reference, (name, Text(f": {case.alarm}."))),)
    return tuple(Term(case.reference, (name, Text(f": {_so_far(one)}"))) for one in still_open)


def _so_far(one: EscalationFacts) -> str:
    noticed = one.noticed.replace("\n", " ").strip().rstrip(".")
    return f"{noticed}. {_said_of(one)} Noticed {one.noticed_at}."


def _said_of(one: EscalationFacts) -> str:
    if not one.told_at:
        return "Nobody has been told."
    if not one.acknowledged_at:
        return "Told, but not acknowledged."
    return "Acknowledged, but without an outcome."


def _tally(cases: tuple[CaseFacts, ...]) -> Tally:
    still_open = sum(bool(open_escalations(case)) for case in cases)
    answered = sum(bool(case.escalations) and not open_escalations(case) for case in cases)
    return Tally(
        (
            (still_open, Marked("filled", "with an open escalation")),
            (answered, Marked("ring", "with every escalation closed")),
            (len(cases) - still_open - answered, Text("with none")),
        )
    )


def _table(cases: tuple[CaseFacts, ...]) -> Table:
    columns = (
        Column("Ref.", 13),
        Column("Case", 0),
        Column("Risk", 29),
        Column("Status", 29),
        Column("Safeguarding", 38),
        Column("Page", 10, numeric=True),
    )
    return Table(columns, (Group("", tuple(_row(case) for case in cases)),))


def _row(case: CaseFacts) -> Row:
    return Row(
        (
            cell(case.reference),
            lines(Text(case.shown_as, "strong"), Text(recorded(case), "small")),
            cell(capital(case.risk)),
            cell(capital(case.status)),
            _safeguarding(case),
            ((PageOf(case_target(case)),),),
        )
    )


def _safeguarding(case: CaseFacts) -> Cell:
    if still_open := open_escalations(case):
        return lines(Marked("filled", f"{len(still_open)} open"))
    if case.alarm:
        return lines(Marked("filled", case.alarm))
    if case.escalations:
        return lines(Marked("ring", f"{len(case.escalations)} closed"))
    return cell("None", "quiet")
