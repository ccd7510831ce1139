"""One line for each part of the plan that a test of the interviews needs."""

from typing import Any

from tests.builders import run
from workbench import interviews
from workbench.casebook import Casebook


def a_question(
    casebook: Casebook, interview: str, text: str = "Who told you to close it?", **more: Any
) -> str:
    """A question planned for an interview."""
    return run(casebook, interviews.AddQuestion(interview, text, **more))


def placed(casebook: Casebook, interview: str, after: str = "", reason: str = "She complained first") -> None:
    """An interview put in order."""
    row = casebook.ask(interviews.the_interview, interview)
    assert row is not None
    casebook.run(interviews.PlaceInterview(interview, row.revision, reason, after))
