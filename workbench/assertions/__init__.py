"""What others assert: the inspectorate's judgements, the council's answers; each to be tested."""

from workbench.assertions import _commands, _links
from workbench.assertions._commands import (
    ChangeAssertion,
    ConcludeTest,
    RecordAssertion,
    RestoreAssertion,
    SetAsideAssertion,
)
from workbench.assertions._links import (
    LinkAssertionAllegation,
    LinkAssertionEnquiry,
    UnlinkAssertionAllegation,
    UnlinkAssertionEnquiry,
)
from workbench.assertions._queries import (
    EVERY_ASSERTION,
    AssertionFilter,
    AssertionRow,
    assertions,
    the_assertion,
)
from workbench.assertions.rules import BEARINGS, NOT_TESTED, RESULTS, SORTS

HANDLERS = {**_commands.HANDLERS, **_links.HANDLERS}

__all__ = [
    "BEARINGS",
    "EVERY_ASSERTION",
    "HANDLERS",
    "NOT_TESTED",
    "RESULTS",
    "SORTS",
    "AssertionFilter",
    "AssertionRow",
    "ChangeAssertion",
    "ConcludeTest",
    "LinkAssertionAllegation",
    "LinkAssertionEnquiry",
    "RecordAssertion",
    "RestoreAssertion",
    "SetAsideAssertion",
    "UnlinkAssertionAllegation",
    "UnlinkAssertionEnquiry",
    "assertions",
    "the_assertion",
]
