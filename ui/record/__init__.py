"""What a pane is made of: the shared widgets joined to the desk, so that a pane says only what is its own."""

from ui.record.choosing import ListSeen
from ui.record.editing import Editing
from ui.record.list_pane import Listing, ListPane, Page
from ui.record.naming import Naming, nameable
from ui.record.new_record import NewRecord
from ui.record.parts import Part, Parts
from ui.record.putting_back import PuttingBack
from ui.record.reason_form import ReasonForm
from ui.record.sending import Sending
from ui.record.setting_aside import SettingAside
from ui.record.sheet_pane import Sheet, SheetPane

__all__ = [
    "Editing",
    "ListPane",
    "ListSeen",
    "Listing",
    "Naming",
    "NewRecord",
    "Page",
    "Part",
    "Parts",
    "PuttingBack",
    "ReasonForm",
    "Sending",
    "SettingAside",
    "Sheet",
    "SheetPane",
    "nameable",
]
