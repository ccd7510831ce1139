"""The look in force: which palette, at which text size; every widget that paints asks it."""

from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFont, QIcon, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from ui.look.fonts import Role, font, load_fonts
from ui.look.icons import icon
from ui.look.palette import Palette, Theme, read_palette
from ui.look.style_sheet import style_sheet

SMALLEST, LARGEST = 0.8, 2.0  # the text sizes offered: 80 % to 200 %

_ROLES: Final = {
    QPalette.ColorRole.Window: "panel",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "panel",
    QPalette.ColorRole.AlternateBase: "lane",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.PlaceholderText: "muted",
    QPalette.ColorRole.Button: "window",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "danger",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "on_accent",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.LinkVisited: "accent",
    QPalette.ColorRole.ToolTipBase: "panel",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.Light: "panel",
    QPalette.ColorRole.Midlight: "lane",
    QPalette.ColorRole.Mid: "line",
    QPalette.ColorRole.Dark: "line",
    QPalette.ColorRole.Shadow: "line",
}
_MUTED_WHEN_OFF: Final = (
    QPalette.ColorRole.WindowText,
    QPalette.ColorRole.Text,
    QPalette.ColorRole.ButtonText,
)


class Look(QObject):
    """One theme at one text size for the whole program.

    Signals: `changed` after another theme or text size is in force; who paints, paints again.
    """

    changed = Signal()

    def __init__(self, app: QApplication, theme: Theme = "light", scale: float = 1.0) -> None:
        super().__init__(app)
        self._app = app
        self._theme: Theme = theme
        self._scale = scale
        self._palette = read_palette(theme)
        load_fonts()
        app.setStyle(QStyleFactory.create("Fusion"))
        self.change(theme, scale)

    @property
    def theme(self) -> Theme:
        """The theme in force."""
        return self._theme

    @property
    def palette(self) -> Palette:
        """The colours in force."""
        return self._palette

    @property
    def scale(self) -> float:
        """The text size in force; 1.0 is 100 %."""
        return self._scale

    def change(self, theme: Theme, scale: float) -> None:
        """Put another theme or text size in force at once; sizes outside 80 to 200 % become the nearest."""
        self._theme, self._palette = theme, read_palette(theme)
        self._scale = min(max(scale, SMALLEST), LARGEST)
        self._app.setPalette(self._qt_palette())
        self._app.setFont(self.font(Role.BODY))
        self._app.setStyleSheet(style_sheet(self._palette, self._scale))
        self.changed.emit()

    def colour(self, token: str) -> QColor:
        """The colour of this name in the palette."""
        return QColor(self._palette.of(token))

    def font(self, role: Role) -> QFont:
        """The font of a piece of text, at the text size in force."""
        return font(role, self._scale)

    def px(self, length: float) -> int:
        """A length of so many pixels at 100 %, at the text size in force."""
        return max(round(length * self._scale), 1)

    def icon(self, name: str, token: str = "text") -> QIcon:  # noqa: S107 (a colour, not a secret)
        """The icon of that name in a colour of the palette."""
        return icon(name, self._palette.of(token), self.px(16))

    def _qt_palette(self) -> QPalette:
        made = QPalette()
        for role, token in _ROLES.items():
            made.setColor(role, self.colour(token))
        for role in _MUTED_WHEN_OFF:
            made.setColor(QPalette.ColorGroup.Disabled, role, self.colour("muted"))
        return made


def apply(app: QApplication, theme: Theme = "light", scale: float = 1.0) -> Look:
    """Give the whole program its look, once, before its first window; widgets are then handed the `Look`."""
    return Look(app, theme, scale)
