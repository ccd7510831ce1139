"""What can be done to assertions: put on record what others say, change it, say what a test showed."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, ClassVar

from workbench.assertions import rules
from workbench.assertions._links import link_allegation, link_enquiry
from workbench.assertions._records import Assertion
from workbench.kernel.commands import Command
from workbench.kernel.dates import FuzzyDate
from workbench.kernel.ids import new_id
from workbench.store.dated import date_columns
from workbench.store.record import Value, class_of
from workbench.store.unit_of_work import Work

_NOT_KNOWN = FuzzyDate.not_known()
_WORDS = ("sort", "subject", "words", "body", "pinpoint")
_TIED = ("person", "event", "exhibit", "paragraph")


@dataclass(frozen=True)
class RecordAssertion(Command):
    """Put on record what a body or a person asserts, word for word; it gets the next number.

    `subject` says on what. It is said by a person by id, or by a `body` in words; in an exhibit or a
    paragraph at `pinpoint`, on the occasion of an event; and bears on these allegations, each with one of
    `BEARINGS`. `enquiries` are the lines of enquiry that test it.
    """

    label: ClassVar[str] = "Record an assertion"
    sort: str
    words: str
    subject: str = ""
    body: str = ""
    person: str = ""
    said_on: FuzzyDate = _NOT_KNOWN
    event: str = ""
    exhibit: str = ""
    paragraph: str = ""
    pinpoint: str = ""
    allegations: tuple[tuple[str, str], ...] = ()
    enquiries: tuple[str, ...] = ()


@dataclass(frozen=True)
class ChangeAssertion(Command):
    """Change what was recorded wrongly; None leaves a field as it is, "" takes a link away."""

    label: ClassVar[str] = "Change an assertion"
    assertion: str
    seen: int
    sort: str | None = None
    words: str | None = None
    subject: str | None = None
    body: str | None = None
    person: str | None = None
    said_on: FuzzyDate | None = None
    event: str | None = None
    exhibit: str | None = None
    paragraph: str | None = None
    pinpoint: str | None = None
    reasons: str | None = None


@dataclass(frozen=True)
class ConcludeTest(Command):
    """Say whether what was asserted is borne out, and why; or that it is not tested yet after all."""

    label: ClassVar[str] = "Say what the test of an assertion showed"
    assertion: str
    seen: int
    result: str
    reasons: str = ""


@dataclass(frozen=True)
class SetAsideAssertion(Command):
    """Take out an assertion that was entered by mistake; one that is not true stays, with that result."""

    label: ClassVar[str] = "Set an assertion aside"
    assertion: str
    reason: str


@dataclass(frozen=True)
class RestoreAssertion(Command):
    """Put an assertion back."""

    label: ClassVar[str] = "Restore an assertion"
    assertion: str


def record_assertion(command: RecordAssertion, work: Work) -> str:
    """The id of the assertion. Refused: no words, by nobody, a judgement on nothing, what is not there."""
    row: Assertion = Assertion.make(
        id=new_id("assertion"),
        number=work.next_number("assertion"),
        **_given(command, work),
        **date_columns(command.said_on),
    )
    _check(row)
    work.add(row)
    for allegation, bearing in dict(command.allegations).items():
        link_allegation(work, row.id, allegation, bearing)
    for enquiry in dict.fromkeys(command.enquiries):
        link_enquiry(work, row.id, enquiry)
    return row.id


def change_assertion(command: ChangeAssertion, work: Work) -> None:
    """Refused: a stale edit, no words, by nobody, a judgement on nothing, a result without its reasons."""
    reasons: dict[str, Value] = {} if command.reasons is None else {"reasons": command.reasons}
    row = work.get(Assertion, command.assertion)
    given = {**_given(command, work), **reasons, **date_columns(command.said_on)}
    _check(work.change(row, seen=command.seen, **given))


def conclude_test(command: ConcludeTest, work: Work) -> None:
    """Refused: a stale edit, a result that is not known, or one without its reasons."""
    row = work.get(Assertion, command.assertion)
    reasons = command.reasons.strip()
    _check(work.change(row, seen=command.seen, result=command.result, reasons=reasons))


def set_aside_assertion(command: SetAsideAssertion, work: Work) -> None:
    """Refused: no reason."""
    work.set_aside(work.get(Assertion, command.assertion), command.reason)


def restore_assertion(command: RestoreAssertion, work: Work) -> None:
    """Refused: it was not set aside."""
    work.restore(Assertion, command.assertion)


HANDLERS: dict[type[Command], Callable[[Any, Work], object]] = {
    RecordAssertion: record_assertion,
    ChangeAssertion: change_assertion,
    ConcludeTest: conclude_test,
    SetAsideAssertion: set_aside_assertion,
    RestoreAssertion: restore_assertion,
}


def _given(command: RecordAssertion | ChangeAssertion, work: Work) -> dict[str, Value]:
    """The columns for what a command gives. Refused: a record that is not there."""
    words: dict[str, Value] = {
        name: value for name in _WORDS if (value := getattr(command, name)) is not None
    }
    tied = {kind: id for kind in _TIED if (id := getattr(command, kind)) is not None}
    return words | {kind: work.get(class_of(kind), id).id if id else None for kind, id in tied.items()}


def _check(row: Assertion) -> None:
    rules.must_be_in_their_words(row.sort, row.words)
    rules.must_say_what_was_judged(row.sort, row.subject)
    rules.must_be_made_by_somebody(row.person, row.body)
    rules.must_be_tested_with_reasons(row.result, row.reasons)
