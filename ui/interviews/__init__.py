"""Interview notes: written while somebody speaks, kept at every pause."""

from ui.interviews.notes_pane import NotesPane

__all__ = ["NotesPane"]
