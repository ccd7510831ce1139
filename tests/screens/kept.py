"""The pictures that are kept: each room as a few grey squares, near enough the same on every machine."""

from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter

_FOLDER: Final = Path(__file__).parent / "kept"
WIDE, HIGH = 96, 54
_ACROSS: Final = 5  # rooms side by side in one file
_GREYS: Final = 8  # so many of the 256 are told apart, which keeps the files small
_OFF: Final = 20  # a square is another one if it is darker or lighter by more of the 256 greys than this

Tile = npt.NDArray[np.uint8]


def tile(picture: QImage) -> Tile:
    """A picture of the window as grey squares, each the mean of what it covers."""
    scaled = picture.convertToFormat(QImage.Format.Format_RGB32).scaled(
        WIDE, HIGH, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    return _read(scaled)


def difference(one: Tile, other: Tile) -> float:
    """The share of squares that are not the same, from 0 to 1."""
    return float((np.abs(one.astype(int) - other.astype(int)) > _OFF).mean())


def path_of(scene: str) -> Path:
    """The file in which the rooms of a scene are kept."""
    return _FOLDER / f"{scene}.png"


def write(path: Path, tiles: tuple[Tile, ...]) -> None:
    """Keep the rooms of a scene in one file."""
    sheet = QImage(WIDE * _ACROSS, HIGH * _rows(len(tiles)), QImage.Format.Format_Grayscale8)
    sheet.fill(0)
    painter = QPainter(sheet)
    for at, each in enumerate(tiles):
        coarse = np.ascontiguousarray(np.round(each / _GREYS) * _GREYS).clip(0, 255).astype(np.uint8)
        picture = QImage(coarse.tobytes(), WIDE, HIGH, WIDE, QImage.Format.Format_Grayscale8)
        painter.drawImage(_place(at).topLeft(), picture)
    painter.end()
    path.parent.mkdir(parents=True, exist_ok=True)
    sheet.save(str(path))


def read(path: Path, number: int) -> tuple[Tile, ...]:
    """So many rooms of a scene as they were kept; none if there is no file with so many."""
    sheet = QImage(str(path))
    if sheet.isNull() or sheet.height() != HIGH * _rows(number):
        return ()
    return tuple(_read(sheet.copy(_place(at))) for at in range(number))


def _place(at: int) -> QRect:
    return QRect(WIDE * (at % _ACROSS), HIGH * (at // _ACROSS), WIDE, HIGH)


def _rows(number: int) -> int:
    return -(-number // _ACROSS)


def _read(picture: QImage) -> Tile:
    grey = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    lines = np.frombuffer(grey.constBits(), np.uint8).reshape(grey.height(), grey.bytesPerLine())
    return lines[:, : grey.width()].copy()
