"""Draws what is no text in the sample: a chart, a photographed whiteboard, a page that was scanned."""

import io
from collections.abc import Sequence
from typing import Final

import numpy as np
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from workbench.sample.exhibit_words import Piece

_PENS: Final = ("#1b3a8f", "#1b3a8f", "#b3261e", "#1f6f3a")
_SCAN_DOTS: Final = 75
_SCAN_LINE: Final = 0.0215
_LONGEST_SCANNED: Final = 92


def chart(title: str, names: Sequence[str], heights: Sequence[float]) -> bytes:
    """A bar for each name, as a PNG: the slide that was shown to the leadership."""
    figure = Figure(figsize=(7.2, 3.8), dpi=90)
    axes = figure.add_subplot()
    axes.bar(range(len(names)), heights, color="#33658a")
    axes.set_title(title, fontsize=11, loc="left")
    axes.set_xticks(range(len(names)), names, rotation=60, fontsize=7)
    axes.tick_params(axis="y", labelsize=8)
    axes.spines[["top", "right"]].set_visible(False)
    figure.subplots_adjust(left=0.07, right=0.98, top=0.9, bottom=0.22)
    return _png(figure)


def whiteboard(document: tuple[Piece, ...]) -> bytes:
    """The words in coloured pens on a board, not quite level, as a PNG."""
    figure = Figure(figsize=(8, 5.2), dpi=90, facecolor="#e9ebe6")
    for number, piece in enumerate(document):
        figure.text(
            0.06 + 0.012 * (number % 3),
            0.92 - 0.075 * number,
            piece.text,
            fontsize=19 if piece.sort == "heading" else 14,
            color=_PENS[number % len(_PENS)],
            rotation=(number * 7) % 3 - 1,
            fontstyle="italic",
            va="top",
        )
    return _png(figure)


def scan(document: tuple[Piece, ...], seed: int) -> tuple[bytes, int, int]:
    """A page of A4 in greys, a byte each, with its width and height: a little askew, and speckled."""
    figure = Figure(figsize=(8.27, 11.69), dpi=_SCAN_DOTS, facecolor="#f4f4f1")
    for number, line in enumerate(_typed_lines(document)):
        figure.text(0.11, 0.92 - _SCAN_LINE * number, line, fontsize=8.5, family="monospace", rotation=0.4)
    canvas = FigureCanvasAgg(figure)
    canvas.draw()  # type: ignore[no-untyped-call]
    grey = np.asarray(canvas.buffer_rgba())[:, :, 0].astype(np.int16)  # type: ignore[no-untyped-call]
    speckled = grey - np.random.default_rng(seed).integers(0, 14, grey.shape, dtype=np.int16)
    down, across = grey.shape
    return speckled.clip(0, 255).astype(np.uint8).tobytes(), across, down


def _typed_lines(document: tuple[Piece, ...]) -> list[str]:
    lines: list[str] = []
    for piece in document:
        line = ""
        for word in "   ".join(piece.texts).split(" "):
            if len(line) + len(word) >= _LONGEST_SCANNED:
                lines.append(line)
                line = ""
            line = f"{line} {word}" if line else word
        lines.append(line)
    return lines


def _png(figure: Figure) -> bytes:
    drawn = io.BytesIO()
    FigureCanvasAgg(figure).print_png(drawn, metadata={"Software": None})  # type: ignore[no-untyped-call]
    return drawn.getvalue()
