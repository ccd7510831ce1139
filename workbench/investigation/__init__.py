"""The frame of the work: its terms of reference, commissioner, scope, interests declared and key dates."""

from workbench.investigation import _closed_days, _commands, _key_date_sources, _key_dates
from workbench.investigation._closed_days import (
    AddClosedDays,
    ClosedDaysRow,
    RestoreClosedDays,
    SetAsideClosedDays,
    closed_days,
)
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
from workbench.investigation._dates_told import date_reader
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
    the_key_date,
)
from workbench.investigation.rules import (
    CONFIRMED,
    DISPUTED,
    STANDINGS,
    TO_BE_CONFIRMED,
    is_kept_too_long,
)
from workbench.investigation.working_calendar import england

HANDLERS = {
    **_commands.HANDLERS,
    **_key_dates.HANDLERS,
    **_key_date_sources.HANDLERS,
    **_closed_days.HANDLERS,
}

__all__ = [
    "CONFIRMED",
    "DISPUTED",
    "HANDLERS",
    "STANDINGS",
    "TO_BE_CONFIRMED",
    "AddClosedDays",
    "AddKeyDate",
    "AddKeyDateSource",
    "AddTerm",
    "ChangeInterest",
    "ChangeInvestigation",
    "ChangeKeyDate",
    "ChangeKeyDateSource",
    "ChangeTerm",
    "ClosedDaysRow",
    "DeclareInterest",
    "InterestRow",
    "InvestigationRow",
    "KeyDateRow",
    "KeyDateSourceRow",
    "RestoreClosedDays",
    "RestoreInterest",
    "RestoreKeyDate",
    "RestoreKeyDateSource",
    "RestoreTerm",
    "SetAsideClosedDays",
    "SetAsideInterest",
    "SetAsideKeyDate",
    "SetAsideKeyDateSource",
    "SetAsideTerm",
    "SetUpInvestigation",
    "TermRow",
    "closed_days",
    "date_reader",
    "england",
    "interests",
    "investigation",
    "is_kept_too_long",
    "key_dates",
    "terms_of_reference",
    "the_key_date",
]
