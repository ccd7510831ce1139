"""The window around the panes: unlocking, the frame, messages, locking."""
