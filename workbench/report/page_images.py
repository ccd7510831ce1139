"""The job a sandbox child does to show a finished document: a PDF in, pictures of some of its pages out."""

import json
import zlib

import pypdfium2

_QUICK = 1  # of zlib: pages are mostly white
_POINTS = 72


def page_images(order: bytes) -> bytes:
    """Return the pictures of the pages ordered; see `workbench.report.pages`, which writes the order."""
    ordered, _, document = order.partition(b"\n")
    wanted = json.loads(ordered)
    pdf = pypdfium2.PdfDocument(document)
    last = min(wanted["first"] + wanted["most"], len(pdf))
    drawn = [_drawn(pdf[number], wanted["dots"] / _POINTS) for number in range(wanted["first"], last)]
    told = {"total": len(pdf), "pages": [(*size, len(pixels)) for size, pixels in drawn]}
    return json.dumps(told).encode() + b"\n" + b"".join(pixels for _, pixels in drawn)


def _drawn(page: pypdfium2.PdfPage, scale: float) -> tuple[tuple[int, int, int], bytes]:
    bitmap = page.render(scale=scale, rev_byteorder=True)
    return (bitmap.width, bitmap.height, bitmap.stride), zlib.compress(bytes(bitmap.buffer), _QUICK)
