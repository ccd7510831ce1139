"""Keeps the pictures anew: `python -m tests.screens.keep FOLDER [SCENE …]`; look, then commit.

FOLDER gets the rooms of each scene side by side, large enough to be looked at; `tests/screens/kept` gets what
the tests compare with. SCENE is a part of the names of those that are wanted, such as `dark-200`.
"""

import gc
import os
import sys
import tempfile
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter

from tests.screens import kept
from tests.screens.filled import fill, leave_empty
from tests.screens.scenes import SCENES, Scene
from tests.screens.walking import Opened, walk
from ui.app import make_application
from ui.look import Look
from workbench.store.data_key import DataKey

_WIDE: Final = 683  # half the width of the smaller window
_ACROSS: Final = 3
_SMOOTH: Final = Qt.TransformationMode.SmoothTransformation


def main() -> None:
    """Walk through the scenes that are wanted."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    pictures, wanted = Path(sys.argv[1]), sys.argv[2:] or [""]
    pictures.mkdir(parents=True, exist_ok=True)
    look = Look(make_application())
    with tempfile.TemporaryDirectory() as scratch:
        filled = Path(scratch) / "filled" / "Westmere.casebook", DataKey.random()
        empty = Path(scratch) / "empty" / "Westmere.casebook", DataKey.random()
        fill(*filled)
        leave_empty(*empty)
        for scene in (scene for part in wanted for scene in SCENES if part in scene.name):
            _keep(empty if scene.state == "empty" else filled, look, scene, pictures)
            gc.collect()


def _keep(opened: Opened, look: Look, scene: Scene, pictures: Path) -> None:
    seen: list[QImage] = []
    sights = walk(opened, look, scene, lambda picture: seen.append(picture.scaledToWidth(_WIDE, _SMOOTH)))
    kept.write(kept.path_of(scene.name), tuple(sight.tile for sight in sights))
    _side_by_side(seen).save(str(pictures / f"{scene.name}.jpg"))
    for sight in sights:
        for wrong in (*sight.outgrown, *sight.cut, *sight.faint, *sight.unnamed, *sight.traps, *sight.names):
            print(f"{scene.name}, {sight.place}: {wrong}")


def _side_by_side(small: list[QImage]) -> QImage:
    high = small[0].height()
    sheet = QImage(_WIDE * _ACROSS, high * -(-len(small) // _ACROSS), QImage.Format.Format_RGB32)
    sheet.fill(Qt.GlobalColor.gray)
    painter = QPainter(sheet)
    for at, picture in enumerate(small):
        painter.drawImage(_WIDE * (at % _ACROSS), high * (at // _ACROSS), picture)
    painter.end()
    return sheet


if __name__ == "__main__":
    main()
