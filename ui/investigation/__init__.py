"""The frame of the work: key dates with their evidence, and the investigation's own sheet."""

from ui.investigation.investigation_forms import NewInvestigation
from ui.investigation.investigation_page import InvestigationPage
from ui.investigation.key_date_forms import NewKeyDate
from ui.investigation.key_date_list import KeyDateList
from ui.investigation.key_date_sheet import KeyDatePane

__all__ = ["InvestigationPage", "KeyDateList", "KeyDatePane", "NewInvestigation", "NewKeyDate"]
