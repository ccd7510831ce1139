"""The key cases: the list, the sheet of one case, and the forms for a new case and an escalation."""

from ui.cases.case_list import CaseList
from ui.cases.case_sheet import CaseSheet
from ui.cases.new_case import NewCase
from ui.cases.new_escalation import NewEscalation

__all__ = ["CaseList", "CaseSheet", "NewCase", "NewEscalation"]
