"""The allegations: the numbered list, the sheet on which one is weighed, and the form for a new one."""

from ui.allegations.allegation_list import AllegationList
from ui.allegations.allegation_sheet import AllegationSheet
from ui.allegations.new_allegation import NewAllegation

__all__ = ["AllegationList", "AllegationSheet", "NewAllegation"]
