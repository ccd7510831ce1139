"""The right of reply: what a person may be criticised for, what they were shown, and what they answered."""

from ui.representations.criticism_list import CriticismList
from ui.representations.criticism_sheet import CriticismSheet
from ui.representations.new_criticism import NewCriticism

__all__ = ["CriticismList", "CriticismSheet", "NewCriticism"]
