"""Builds the sample in an empty casebook, by the same commands that a person would give, step by step."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Any, Final

from workbench import cases, investigation
from workbench.casebook import Casebook
from workbench.kernel import clock
from workbench.kernel.commands import Batch
from workbench.kernel.date_relations import Anchor
from workbench.kernel.dates import read_date
from workbench.kernel.progress import Progress, silent
from workbench.sample.alleging import put_all
from workbench.sample.asserting import assert_all
from workbench.sample.casting import cast, deal
from workbench.sample.chronicling import ENTERED, enter_accounts, enter_first, enter_others
from workbench.sample.concluding import conclude
from workbench.sample.content import People, read, referring, results
from workbench.sample.exhibits import log_all
from workbench.sample.hearing import hear_all
from workbench.sample.interviewing import hold_all
from workbench.sample.recording_conduct import care, decide_all, enquire
from workbench.sample.relating import relate_all
from workbench.sample.requesting import ask_all, look_for_all
from workbench.sample.settling import settle_the_month
from workbench.sample.so_far import SoFar
from workbench.sample.sourcing import rest_on_evidence

BEGUN: Final = datetime(2020, 2, 28, 17, 0, tzinfo=UTC)
"""When the frame, the people and the cases are entered."""

Step = tuple[str, Callable[[SoFar], None]]
"""What the progress bar says, and what is done."""


def build(casebook: Casebook, seed: int = 1, progress: Progress | None = None) -> None:
    """Fill an empty casebook with the whole sample: ten cases, and everybody and everything about them.

    Of the people 35 are protected complainants. The seed deals out names and pseudonyms; all else is the
    same, ids and the journal's salts excepted. Refused: an investigation was set up already. Raises
    `Cancelled`.
    """
    _take(_WHOLE, SoFar(casebook, seed), progress or silent())


def build_small(casebook: Casebook, seed: int = 1, progress: Progress | None = None) -> None:
    """Fill an empty casebook with the frame, the cast, the cases and the first events alone, in a moment."""
    _take(_SMALL, SoFar(casebook, seed), progress or silent())


def _take(steps: Sequence[Step], so_far: SoFar, progress: Progress) -> None:
    for done, (words, step) in enumerate(steps):
        progress.advance(done, len(steps), words)
        step(so_far)
    progress.advance(len(steps), len(steps), "The sample is ready")


def _set_up(so_far: SoFar) -> None:
    content = read("investigation")
    terms = [investigation.AddTerm(term["text"]) for term in content["terms"]]
    keys = [
        investigation.AddKeyDate(key["name"], read_date(key["date"]), key["evidence"], key["standing"])
        for key in content["key_dates"]
    ]
    declared = [
        investigation.DeclareInterest(interest["subject"], interest["management"])
        for interest in content["interests"]
    ]
    closed = [investigation.AddClosedDays(**closure) for closure in content["closed_days"]]
    with clock.fixed(BEGUN):
        so_far.casebook.run(investigation.SetUpInvestigation(**content["investigation"]))
        so_far.casebook.run(Batch((*terms, *keys, *declared, *closed)))
    so_far.key_dates = {
        row.name: Anchor(row.id, row.date) for row in so_far.casebook.ask(investigation.key_dates)
    }


def _add_people(so_far: SoFar) -> None:
    content = read("people")
    members = deal(content, so_far.seed)
    so_far.members = {member.key: member for member in members}
    with clock.fixed(BEGUN):
        so_far.persons = cast(so_far.casebook, content, members)


def _add_cases(so_far: SoFar) -> None:
    added = Batch(tuple(_case(case, so_far.persons) for case in read("cases")["case"]))
    with clock.fixed(BEGUN):
        so_far.cases = results(so_far.casebook, added)


def _case(case: dict[str, Any], persons: People) -> cases.AddCase:
    return cases.AddCase(
        case["title"],
        summary=referring(case["summary"], persons),
        risk=case["risk"],
        risk_reason=referring(case.get("risk_reason", ""), persons),
        status=case["status"],
        children=tuple(persons[key] for key in case["children"]),
    )


def _escalate(so_far: SoFar) -> None:
    with clock.fixed(ENTERED):
        for said in read("cases")["escalation"]:
            _raise(so_far.casebook, said, so_far.persons, so_far.cases[said["case"] - 1])


def _raise(casebook: Casebook, said: dict[str, Any], persons: People, case: str) -> None:
    noticed, told, by, outcome = (
        referring(said.get(name, ""), persons) for name in ("noticed", "told", "acknowledged", "outcome")
    )
    raised = cases.RaiseEscalation(case, noticed, said["noticed_at"], told, said["told_at"])
    escalation = str(casebook.run(raised).result)
    if by:
        casebook.run(cases.AcknowledgeEscalation(escalation, 1, by, said["acknowledged_at"]))
        casebook.run(cases.CloseEscalation(escalation, 2, outcome, said["closed_at"]))


_FRAME: Final[tuple[Step, ...]] = (
    ("Setting up the investigation", _set_up),
    ("Adding people", _add_people),
    ("Adding key cases", _add_cases),
)
_SMALL: Final[tuple[Step, ...]] = (*_FRAME, ("Adding events", enter_first))
_WHOLE: Final[tuple[Step, ...]] = (
    *_FRAME,
    ("Adding allegations", put_all),
    ("Adding interviews", hold_all),
    ("Adding exhibits", log_all),
    ("Adding escalations", _escalate),
    ("Adding events", enter_first),
    ("Adding events", enter_others),
    ("Adding relationships", relate_all),
    ("Adding rival accounts", enter_accounts),
    ("Tying events to the evidence", rest_on_evidence),
    ("Adding requests", ask_all),
    ("Adding searches", look_for_all),
    ("Adding decisions", decide_all),
    ("Adding lines of enquiry", enquire),
    ("Adding what others assert", assert_all),
    ("Adding the care log", care),
    ("Adding the right of reply", hear_all),
    ("Adding findings", conclude),
    ("Deciding what is no name", settle_the_month),
)
