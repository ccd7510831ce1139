"""Summaries before they go out: looked at page by page, saved as PDF, printed."""

from ui.reports.reports_page import ReportsPage

__all__ = ["ReportsPage"]
