"""The timeline: sums without a screen, then the widget."""
