"""What joins the window to the casebook: the desk, long jobs, and what is selected."""

from ui.bridge.current import Current, CurrentBeside, Filters, Making, Place
from ui.bridge.desk import Desk
from ui.bridge.follower import Follower
from ui.bridge.garbage import Garbage
from ui.bridge.names import Names

__all__ = ["Current", "CurrentBeside", "Desk", "Filters", "Follower", "Garbage", "Making", "Names", "Place"]
