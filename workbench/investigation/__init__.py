"""The frame of the work: its terms of reference, commissioner, scope, interests declared and key dates."""

from workbench.investigation import _commands, _key_date_sources, _key_dates
from workbench.investigation._commands import (
    AddTerm,
    ChangeInterest,
    ChangeInvestigation,
    ChangeTerm,
    DeclareInterest,
    RestoreInterest,
    RestoreTerm,
    SetAsideInterest,
    SetAsideTerm,
    SetUpInvestigation,
)
from workbench.investigation._key_date_sources import (
    AddKeyDateSource,
    ChangeKeyDateSource,
    RestoreKeyDateSource,
    SetAsideKeyDateSource,
)
from workbench.investigation._key_dates import AddKeyDate, ChangeKeyDate, RestoreKeyDate, SetAsideKeyDate
from workbench.investigation._queries import (
    InterestRow,
    InvestigationRow,
    KeyDateRow,
    KeyDateSourceRow,
    TermRow,
    interests,
    investigation,
    key_dates,
    terms_of_reference,
)
from workbench.investigation.rules import CONFIRMED, DISPUTED, STANDINGS, TO_BE_CONFIRMED

HANDLERS = {**_commands.HANDLERS, **_key_dates.HANDLERS, **_key_date_sources.HANDLERS}

__all__ = [
    "CONFIRMED",
    "DISPUTED",
    "HANDLERS",
    "STANDINGS",
    "TO_BE_CONFIRMED",
    "AddKeyDate",
    "AddKeyDateSource",
    "AddTerm",
    "ChangeInterest",
    "ChangeInvestigation",
    "ChangeKeyDate",
    "ChangeKeyDateSource",
    "ChangeTerm",
    "DeclareInterest",
    "InterestRow",
    "InvestigationRow",
    "KeyDateRow",
    "KeyDateSourceRow",
    "RestoreInterest",
    "RestoreKeyDate",
    "RestoreKeyDateSource",
    "RestoreTerm",
    "SetAsideInterest",
    "SetAsideKeyDate",
    "SetAsideKeyDateSource",
    "SetAsideTerm",
    "SetUpInvestigation",
    "TermRow",
    "interests",
    "investigation",
    "key_dates",
    "terms_of_reference",
]
