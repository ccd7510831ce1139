"""The pages of a finished document as pictures, to look at and to print; drawn in a sandbox child."""

import json
import zlib
from dataclasses import dataclass
from typing import Final

from workbench.kernel.progress import Progress
from workbench.sandbox import Limits, run

_LIMITS: Final = Limits(memory=3 << 30, seconds=120, processor_seconds=240)


@dataclass(frozen=True, slots=True)
class PagePicture:
    """One page: its size in pixels, the bytes of a line, and its pixels, packed until they are looked at."""

    width: int
    height: int
    stride: int
    packed: bytes

    def pixels(self) -> bytes:
        """Three bytes for each pixel, red, green and blue, line by line."""
        return zlib.decompress(self.packed)


@dataclass(frozen=True, slots=True)
class Pages:
    """Some pages of a document, from the `first` (0 is the first of all) on; `total` is of all."""

    first: int
    total: int
    pictures: tuple[PagePicture, ...]


def page_pictures(
    document: bytes, first: int = 0, most: int = 8, dots: int = 110, progress: Progress | None = None
) -> Pages:
    """Draw so many pages of a PDF from the first wanted on, at so many dots an inch.

    Raises `SandboxFailure` where the document cannot be drawn, and `Cancelled`. Nothing is written to a disk.
    """
    order = json.dumps({"first": first, "most": most, "dots": dots}).encode() + b"\n" + document
    answer = run("workbench.report.page_images:page_images", order, _LIMITS, progress)
    told, _, packed = answer.partition(b"\n")
    pages = json.loads(told)
    pictures, at = [], 0
    for width, height, stride, length in pages["pages"]:
        pictures.append(PagePicture(width, height, stride, packed[at : at + length]))
        at += length
    return Pages(first, pages["total"], tuple(pictures))
