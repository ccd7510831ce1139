"""Makes the style sheet look at a widget again after one of its properties changed."""

from PySide6.QtWidgets import QWidget


def restyle(widget: QWidget) -> None:
    """Apply the rules of the style sheet that now fit this widget."""
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.updateGeometry()
