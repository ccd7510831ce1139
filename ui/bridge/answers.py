"""What the casebook itself answers to the window: drafts kept, and what undo and redo offer."""

from workbench.casebook import Draft, Offers

__all__ = ["Draft", "Offers"]
