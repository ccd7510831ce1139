"""What was seen in one place: a picture of it, and what is wrong there."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from tests.screens import kept
from tests.screens.filled import NAMES
from tests.screens.looking import Eye, told
from tests.screens.scenes import Scene

Looked = Callable[[QImage], None]


@dataclass(frozen=True, slots=True)
class Sight:
    """What was seen in one place; each of the lists says what is wrong there."""

    place: str
    tile: kept.Tile
    outgrown: list[str]
    cut: list[str]
    faint: list[str]
    unnamed: list[str]
    traps: list[str]
    names: list[str] = field(default_factory=list)


def look_at(window: QWidget, scene: Scene, place: str, looked: Looked | None) -> Sight:
    """Take its picture, of which `looked` hears, and find what is wrong in it."""
    size = window.size().toTuple()
    outgrown = [f"the window needs {size}"] if size != scene.size else []
    window.resize(*scene.size)
    picture = window.grab().toImage()
    if looked is not None:
        looked(picture)
    eye = Eye(window, picture)
    return Sight(
        place=place,
        tile=kept.tile(picture),
        outgrown=[*outgrown, *eye.sideways()],
        cut=eye.cut(),
        faint=eye.faint(),
        unnamed=eye.unnamed(),
        names=[] if scene.state == "revealed" else _names(eye),
        traps=list(_traps(window, eye.focusable())),
    )


def _names(eye: Eye) -> list[str]:
    """Real names among the words of what is seen."""
    words = " ".join(f"{told(each)} {each.toolTip()}" for each in eye.seen())
    return [name for name in NAMES.values() if name in words]


def _traps(window: QWidget, controls: list[QWidget]) -> Iterator[str]:
    """Controls that keep the focus, whether one goes on from them or back."""
    window.activateWindow()
    for control in controls:
        control.setFocus(Qt.FocusReason.TabFocusReason)
        if control.hasFocus() and not any(map(_leaver(control), (Qt.Key.Key_Tab, Qt.Key.Key_Backtab))):
            yield f"{told(control)} keeps the focus"


def _leaver(control: QWidget) -> Callable[[Qt.Key], bool]:
    def _leaves(key: Qt.Key) -> bool:
        control.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(control, key)
        return not control.hasFocus()

    return _leaves
