"""The timeline and the quick entry of events."""

from ui.chronology.timeline_pane import TimelinePane

__all__ = ["TimelinePane"]
