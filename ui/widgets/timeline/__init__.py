"""The timeline of events: what it shows as a value, and the widget that shows it."""

from ui.widgets.timeline.data import (
    Flag,
    KeyDate,
    Kind,
    Period,
    TimelineData,
    TimelineEvent,
    arranged,
    day_number,
    moment_of,
)
from ui.widgets.timeline.hover_card import CardWords
from ui.widgets.timeline.view import TimelineView

__all__ = [
    "CardWords",
    "Flag",
    "KeyDate",
    "Kind",
    "Period",
    "TimelineData",
    "TimelineEvent",
    "TimelineView",
    "arranged",
    "day_number",
    "moment_of",
]
