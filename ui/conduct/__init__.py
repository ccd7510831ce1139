"""The investigator's own conduct: the decision log, the lines of enquiry, the care and retaliation log."""

from ui.conduct.care_forms import NewCareEntry
from ui.conduct.care_list import CareList
from ui.conduct.care_sheet import CareSheet
from ui.conduct.decision_forms import NewDecision
from ui.conduct.decision_list import DecisionList
from ui.conduct.decision_sheet import DecisionSheet
from ui.conduct.enquiry_forms import NewEnquiry
from ui.conduct.enquiry_list import EnquiryList
from ui.conduct.enquiry_sheet import EnquirySheet

__all__ = [
    "CareList",
    "CareSheet",
    "DecisionList",
    "DecisionSheet",
    "EnquiryList",
    "EnquirySheet",
    "NewCareEntry",
    "NewDecision",
    "NewEnquiry",
]
