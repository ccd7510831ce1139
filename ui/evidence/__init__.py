"""The evidence: exhibits and how they come in, what was asked for, and what was looked for in vain."""

from ui.evidence.exhibit_list import ExhibitList
from ui.evidence.exhibit_sheet import ExhibitSheet
from ui.evidence.files_field import holds_files, local_files
from ui.evidence.new_exhibit import NewExhibit
from ui.evidence.new_request import NewRequest, NewSought
from ui.evidence.request_lists import RequestList, SoughtList
from ui.evidence.request_sheet import RequestSheet
from ui.evidence.sought_sheet import SoughtSheet

__all__ = [
    "ExhibitList",
    "ExhibitSheet",
    "NewExhibit",
    "NewRequest",
    "NewSought",
    "RequestList",
    "RequestSheet",
    "SoughtList",
    "SoughtSheet",
    "holds_files",
    "local_files",
]
