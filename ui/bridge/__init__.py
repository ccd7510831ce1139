"""What joins the window to the casebook: the desk, long jobs, and what is selected."""

from ui.bridge.current import Current, Place
from ui.bridge.desk import Desk

__all__ = ["Current", "Desk", "Place"]
