"""The evidence: the list of exhibits and the sheet of one."""

from ui.evidence.exhibit_list import ExhibitList
from ui.evidence.exhibit_sheet import ExhibitSheet

__all__ = ["ExhibitList", "ExhibitSheet"]
