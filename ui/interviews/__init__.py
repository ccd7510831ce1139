"""Interview notes: written while somebody speaks, kept at every pause."""

from ui.interviews.interview_list import InterviewList
from ui.interviews.notes_pane import NotesPane
from ui.interviews.notes_to_read import NotesToReadSheet
from ui.interviews.planned_interview import PlannedInterview

__all__ = ["InterviewList", "NotesPane", "NotesToReadSheet", "PlannedInterview"]
