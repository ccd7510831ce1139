"""What spans the concepts in the window: the overview, the journal, and what is linked to the selection."""

from ui.casework.inspector import Inspector
from ui.casework.journal_page import JournalPage
from ui.casework.overview_page import OverviewPage

__all__ = ["Inspector", "JournalPage", "OverviewPage"]
