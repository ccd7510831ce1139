"""The focus that a pane is given, passed on to what it shows.

Qt has a proxy for this, with which Tab leaps over everything in the pane that stands before the proxy. So a
pane whose first control is not the one to begin with passes the focus on when it comes; Tab goes through all.
"""

from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QStackedWidget


def focus_page(pages: QStackedWidget, event: QFocusEvent) -> None:
    """Give the focus to the page that is seen."""
    page = pages.currentWidget()
    if page is not None:
        page.setFocus(event.reason())
