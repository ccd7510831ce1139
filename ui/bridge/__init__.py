"""What joins the window to the casebook: the desk, long jobs, and what is selected."""

from ui.bridge.current import Current, Filters, Place
from ui.bridge.desk import Desk

__all__ = ["Current", "Desk", "Filters", "Place"]
