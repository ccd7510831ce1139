"""The chronology: its timeline, its list, the sheet of one event, and the forms for new ones."""

from ui.chronology.event_list import EventList
from ui.chronology.event_sheet import EventSheetPane
from ui.chronology.new_event import NewEvent
from ui.chronology.timeline_pane import TimelinePane

__all__ = ["EventList", "EventSheetPane", "NewEvent", "TimelinePane"]
