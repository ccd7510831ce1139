"""The investigator's own conduct: the decision log, lines of enquiry, and care for those who spoke."""

from workbench.conduct import _care, _decisions, _enquiries
from workbench.conduct._care import (
    AddCareEntry,
    ChangeCareEntry,
    CloseCareEntry,
    ReopenCareEntry,
    RestoreCareEntry,
    SetAsideCareEntry,
)
from workbench.conduct._decisions import RecordDecision, SupersedeDecision
from workbench.conduct._enquiries import (
    AbandonEnquiry,
    ChangeEnquiry,
    CompleteEnquiry,
    LinkEnquiryCase,
    RaiseEnquiry,
    ReopenEnquiry,
    RestoreEnquiry,
    SetAsideEnquiry,
    UnlinkEnquiryCase,
)
from workbench.conduct._queries import (
    CareRow,
    DecisionRow,
    EnquiryFilter,
    EnquiryRow,
    care_log,
    count_decisions,
    decision_versions,
    decisions,
    enquiries,
    enquiries_by_case,
    overdue_care,
    overdue_enquiries,
    the_care_entry,
    the_decision,
    the_enquiry,
    unanswered_retaliation,
)
from workbench.conduct.rules import NEVER_EXPORTED, PRIORITIES, SORTS, STATES

HANDLERS = {**_decisions.HANDLERS, **_enquiries.HANDLERS, **_care.HANDLERS}

CARE_LABELS = frozenset(command.label for command in _care.HANDLERS)
"""The words in which the journal tells of the care log; what leaves leaves these entries out."""

__all__ = [
    "CARE_LABELS",
    "HANDLERS",
    "NEVER_EXPORTED",
    "PRIORITIES",
    "SORTS",
    "STATES",
    "AbandonEnquiry",
    "AddCareEntry",
    "CareRow",
    "ChangeCareEntry",
    "ChangeEnquiry",
    "CloseCareEntry",
    "CompleteEnquiry",
    "DecisionRow",
    "EnquiryFilter",
    "EnquiryRow",
    "LinkEnquiryCase",
    "RaiseEnquiry",
    "RecordDecision",
    "ReopenCareEntry",
    "ReopenEnquiry",
    "RestoreCareEntry",
    "RestoreEnquiry",
    "SetAsideCareEntry",
    "SetAsideEnquiry",
    "SupersedeDecision",
    "UnlinkEnquiryCase",
    "care_log",
    "count_decisions",
    "decision_versions",
    "decisions",
    "enquiries",
    "enquiries_by_case",
    "overdue_care",
    "overdue_enquiries",
    "the_care_entry",
    "the_decision",
    "the_enquiry",
    "unanswered_retaliation",
]
