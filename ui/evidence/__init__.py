"""The evidence: the list of exhibits, the sheet of one, and the form that takes files in."""

from ui.evidence.exhibit_list import ExhibitList
from ui.evidence.exhibit_sheet import ExhibitSheet
from ui.evidence.new_exhibit import NewExhibit

__all__ = ["ExhibitList", "ExhibitSheet", "NewExhibit"]
