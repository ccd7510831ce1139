"""Shapes as one curve with gaps: many pieces are drawn as a single line, which is what makes frames fast."""

from collections.abc import Sequence
from typing import Final

import numpy as np

from ui.widgets.timeline.data import Numbers

Curve = tuple[Numbers, Numbers]  # x and y in pixels; NaN where the pen is lifted

NOTHING: Final[Curve] = (np.empty(0), np.empty(0))
_ROUND: Final = np.linspace(-np.pi / 2, np.pi / 2, 9)
_RING: Final = np.linspace(0, 2 * np.pi, 25)
_OUTLINES: Final = {
    "o": (4.5 * np.cos(_RING), 4.5 * np.sin(_RING)),
    "D": (np.array([0, 5, 0, -5, 0, 5]), np.array([-5, 0, 5, 0, -5, 0])),
    "s": (np.array([-4, 4, 4, -4, -4, 4]), np.array([-4, -4, 4, 4, -4, -4])),
    "p": (5 * np.sin(np.arange(7) * 2 * np.pi / 5), -5 * np.cos(np.arange(7) * 2 * np.pi / 5)),
}


def segments(left: Numbers, right: Numbers, y: Numbers) -> Curve:
    """Level lines from `left` to `right`."""
    if not len(left):
        return NOTHING
    gap = np.full(len(left), np.nan)
    return np.column_stack((left, right, gap)).ravel(), np.column_stack((y, y, gap)).ravel()


def pills(left: Numbers, right: Numbers, y: Numbers, half: float) -> Curve:
    """Outlines of bars with round ends, `2 * half` high."""
    if not len(left):
        return NOTHING
    radius = np.minimum(half, (right - left) / 2)[:, None]
    across, down = np.cos(_ROUND) * radius, np.sin(_ROUND) * half
    x = np.hstack((right[:, None] - radius + across, left[:, None] + radius - across))
    return _closed(x, np.hstack((y[:, None] + down, y[:, None] - down)))


def arrows(x: Numbers, y: Numbers, length: float) -> Curve:
    """Outlined arrow heads with their base at `x`, pointing left where `length` is negative."""
    if not len(x):
        return NOTHING
    half = abs(length) / 2
    tips = x[:, None] + np.array([length, 0.0, 0.0])
    return _closed(tips, y[:, None] + np.array([0.0, -half, half]))


def ring(x: Numbers, y: Numbers, radius: float) -> Curve:
    """Circles."""
    if not len(x):
        return NOTHING
    return _closed(x[:, None] + radius * np.cos(_RING), y[:, None] + radius * np.sin(_RING))


def outline(x: Numbers, y: Numbers, shape: str, unit: float) -> Curve:
    """The outlines of a point's shape, `unit` times as large as at 100 %, for what is not established."""
    if not len(x):
        return NOTHING
    across, down = _OUTLINES[shape]
    return _closed(x[:, None] + across * unit, y[:, None] + down * unit)


def joined(curves: Sequence[Curve]) -> Curve:
    """Several curves as one."""
    some = [curve for curve in curves if len(curve[0])]
    if len(some) <= 1:
        return some[0] if some else NOTHING
    return np.concatenate([curve[0] for curve in some]), np.concatenate([curve[1] for curve in some])


def _closed(x: Numbers, y: Numbers) -> Curve:
    gap = np.full((len(x), 1), np.nan)
    return np.hstack((x, x[:, :1], gap)).ravel(), np.hstack((y, y[:, :1], gap)).ravel()
