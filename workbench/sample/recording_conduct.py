"""Records how the investigator of the sample worked: decisions, lines of enquiry, care for people."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from workbench import conduct
from workbench.kernel import clock
from workbench.sample.content import read, referring
from workbench.sample.entering import evening
from workbench.sample.so_far import SoFar


def decide_all(so_far: SoFar) -> None:
    """The decision log: each entered on its evening, or as many days later as it says."""
    decided: list[str] = []
    for said in read("conduct")["decision"]:
        with clock.fixed(evening(said["on"] + timedelta(days=said.get("late", 0)))):
            decided.append(str(so_far.casebook.run(_decision(so_far, said, decided)).result))


def _decision(
    so_far: SoFar, said: Mapping[str, Any], decided: list[str]
) -> conduct.RecordDecision | conduct.SupersedeDecision:
    title, reasons = (referring(said[name], so_far.persons) for name in ("title", "reasons"))
    options, chosen = tuple(said["options"]), said["chosen"]
    if "supersedes" not in said:
        return conduct.RecordDecision(title, options, chosen, reasons, said["on"])
    before = decided[said["supersedes"] - 1]
    return conduct.SupersedeDecision(before, title, options, chosen, reasons, said["on"])


def enquire(so_far: SoFar) -> None:
    """The lines of enquiry: done, abandoned, open, one of them overdue."""
    for number, said in enumerate(read("conduct")["enquiry"], start=1):
        with clock.fixed(evening(said["raised_on"])):
            raised = str(so_far.casebook.run(_enquiry(so_far, said)).result)
        so_far.enquiries[number] = raised
        if "done" in said:
            on, result = said["done"]
            with clock.fixed(evening(on)):
                so_far.casebook.run(conduct.CompleteEnquiry(raised, 1, _text(so_far, result), on))
        if "abandoned" in said:
            on, reason = said["abandoned"]
            with clock.fixed(evening(on)):
                so_far.casebook.run(conduct.AbandonEnquiry(raised, 1, _text(so_far, reason), on))


def _enquiry(so_far: SoFar, said: Mapping[str, Any]) -> conduct.RaiseEnquiry:
    return conduct.RaiseEnquiry(
        _text(so_far, said["question"]),
        _text(so_far, said["why"]),
        said["priority"],
        said["raised_on"],
        said["due_on"],
        tuple(so_far.cases[number - 1] for number in said.get("cases", ())),
    )


def care(so_far: SoFar) -> None:
    """The care and retaliation log, of which one entry was not acted on yet."""
    for said in read("conduct")["care"]:
        with clock.fixed(evening(said["noticed_on"])):
            entry = str(so_far.casebook.run(_entry(so_far, said)).result)
        if "closed" in said:
            on, outcome = said["closed"]
            with clock.fixed(evening(on)):
                so_far.casebook.run(conduct.CloseCareEntry(entry, 1, _text(so_far, outcome), on))


def _entry(so_far: SoFar, said: Mapping[str, Any]) -> conduct.AddCareEntry:
    return conduct.AddCareEntry(
        so_far.persons[said["person"]],
        _text(so_far, said["noticed"]),
        said.get("sort", "care"),
        said["noticed_on"],
        _text(so_far, said.get("action", "")),
        said.get("follow_up_on"),
    )


def _text(so_far: SoFar, text: str) -> str:
    return referring(text, so_far.persons)
