"""The job a sandbox child does to show a page of hostile evidence: the file's bytes in, bare pixels out.

What it is sent: a line of JSON with the page wanted and the most pixels across, then the file. What it gives
back: a line of JSON with the page, how many there are and the size, then three bytes for each pixel.
"""

import io
import json
from typing import Any, Final

_PDF: Final = b"%PDF-"
_WHERE_A_PDF_BEGINS: Final = 1024
_HIGHEST: Final = 3  # a page is shown at most three times as high as wide


def show_page(payload: bytes) -> bytes:
    """One page as pixels. Raises whatever the reading library does: the file is none that can be shown."""
    asked, _, data = payload.partition(b"\n")
    wanted = json.loads(asked)
    show = _pdf if _PDF in data[:_WHERE_A_PDF_BEGINS] else _picture
    picture, page, pages = show(data, int(wanted["page"]), int(wanted["across"]))
    told = {"page": page, "pages": pages, "width": picture.width, "height": picture.height}
    return json.dumps(told).encode("ascii") + b"\n" + bytes(picture.tobytes())


def _pdf(data: bytes, page: int, across: int) -> tuple[Any, int, int]:
    from pypdfium2 import PdfDocument

    document = PdfDocument(data)
    at = min(max(page, 0), len(document) - 1)
    sheet = document[at]
    picture = sheet.render(scale=across / max(sheet.get_width(), 1)).to_pil()
    return _bare(picture, across), at, len(document)


def _picture(data: bytes, page: int, across: int) -> tuple[Any, int, int]:
    from PIL import Image, ImageOps

    opened = Image.open(io.BytesIO(data))
    pages = getattr(opened, "n_frames", 1)
    at = min(max(page, 0), pages - 1)
    opened.seek(at)
    return _bare(ImageOps.exif_transpose(opened), across), at, pages


def _bare(picture: Any, across: int) -> Any:
    """The picture no larger than can be shown, on white, without anything that came with it."""
    from PIL import Image

    picture.thumbnail((across, across * _HIGHEST))
    with_ground = picture.convert("RGBA")
    white = Image.new("RGBA", with_ground.size, "white")
    return Image.alpha_composite(white, with_ground).convert("RGB")
