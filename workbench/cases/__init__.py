"""The key cases: a child or a family each, their risk and status, and what was escalated."""

from workbench.cases import _commands, _escalations
from workbench.cases._commands import (
    AddCase,
    ChangeCase,
    LinkCasePerson,
    RestoreCase,
    SetAsideCase,
    UnlinkCasePerson,
)
from workbench.cases._escalations import (
    AcknowledgeEscalation,
    ChangeEscalation,
    CloseEscalation,
    RaiseEscalation,
    RestoreEscalation,
    SetAsideEscalation,
)
from workbench.cases._queries import (
    CaseFilter,
    CasePersonRow,
    CaseRow,
    EscalationRow,
    cases,
    count_cases,
    escalations,
    open_escalations,
    references,
    the_case,
    unescalated,
)
from workbench.cases.rules import PARTS, RISKS, STATUSES

HANDLERS = {**_commands.HANDLERS, **_escalations.HANDLERS}

__all__ = [
    "HANDLERS",
    "PARTS",
    "RISKS",
    "STATUSES",
    "AcknowledgeEscalation",
    "AddCase",
    "CaseFilter",
    "CasePersonRow",
    "CaseRow",
    "ChangeCase",
    "ChangeEscalation",
    "CloseEscalation",
    "EscalationRow",
    "LinkCasePerson",
    "RaiseEscalation",
    "RestoreCase",
    "RestoreEscalation",
    "SetAsideCase",
    "SetAsideEscalation",
    "UnlinkCasePerson",
    "cases",
    "count_cases",
    "escalations",
    "open_escalations",
    "references",
    "the_case",
    "unescalated",
]
