"""The widgets that all panes share, and the look."""
