"""Writes a PDF of typed pages, or of a page that was scanned. The same words give the same bytes."""

import zlib
from collections.abc import Iterator
from datetime import datetime
from functools import cache, lru_cache
from typing import Final

from workbench.sample.exhibit_pages import HEIGHT, WIDTH, Page, paged
from workbench.sample.exhibit_typeface import typeface
from workbench.sample.exhibit_words import Piece

_CATALOGUE, _PAGES, _FONT, _CID_FONT, _DESCRIPTOR, _FONT_FILE, _TO_UNICODE, _INFO = range(1, 9)
_MOST_IN_A_BLOCK: Final = 100
_FOOTER_SIZE: Final = 8


def typed_pdf(document: tuple[Piece, ...], title: str, made: datetime) -> bytes:
    """The document on pages of A4, as a word processor prints it: text that can be searched."""
    pages = tuple(paged(document))
    contents = [_typed(page, f"Page {number} of {len(pages)}") for number, page in enumerate(pages, start=1)]
    resources = f"/Font << /F1 {_FONT} 0 R >>"
    return _file([*_fonts(), _info(title, made)], contents, resources)


def scanned_pdf(picture: bytes, across: int, down: int, title: str, made: datetime) -> bytes:
    """One page of A4 that is a picture in greys (a byte each, row by row) and holds no text at all."""
    image = _stream(
        zlib.compress(picture),
        f"/Type /XObject /Subtype /Image /Width {across} /Height {down} /ColorSpace /DeviceGray"
        " /BitsPerComponent 8 /Filter /FlateDecode",
    )
    unused = [b"null"] * (_INFO - _FONT - 1)
    content = f"q {WIDTH} 0 0 {HEIGHT} 0 0 cm /Im1 Do Q".encode("ascii")
    return _file([image, *unused, _info(title, made)], [content], f"/XObject << /Im1 {_FONT} 0 R >>")


def _file(shared: list[bytes], contents: list[bytes], resources: str) -> bytes:
    """Objects 1 and 2, the shared ones, then a page and its content for each."""
    first = _PAGES + len(shared) + 1
    kids = " ".join(f"{first + 2 * number} 0 R" for number in range(len(contents)))
    head = [
        f"<< /Type /Catalog /Pages {_PAGES} 0 R /Lang (en-GB) >>".encode("ascii"),
        f"<< /Type /Pages /Kids [{kids}] /Count {len(contents)} >>".encode("ascii"),
    ]
    return _assembled([*head, *shared, *_page_objects(contents, first, resources)])


def _page_objects(contents: list[bytes], first: int, resources: str) -> Iterator[bytes]:
    for number, content in enumerate(contents):
        yield (
            f"<< /Type /Page /Parent {_PAGES} 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}]"
            f" /Resources << {resources} >> /Contents {first + 2 * number + 1} 0 R >>"
        ).encode("ascii")
        yield _stream(zlib.compress(content), "/Filter /FlateDecode")


def _assembled(objects: list[bytes]) -> bytes:
    """The file: a head, each object under its number, where each begins, and the trailer."""
    parts, places, at = [b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"], [], 15
    for number, held in enumerate(objects, start=1):
        part = b"%d 0 obj\n%b\nendobj\n" % (number, held)
        parts.append(part)
        places.append(at)
        at += len(part)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    trailer = b"trailer\n<< /Size %d /Root %d 0 R /Info %d 0 R >>\n" % (size, _CATALOGUE, _INFO)
    parts.append(
        b"xref\n0 %d\n0000000000 65535 f \n%b%bstartxref\n%d\n%%%%EOF\n" % (size, table, trailer, at)
    )
    return b"".join(parts)


def _stream(content: bytes, entries: str) -> bytes:
    return b"<< /Length %d %b >>\nstream\n%b\nendstream" % (len(content), entries.encode("ascii"), content)


def _typed(page: Page, footer: str) -> bytes:
    lines = [
        f"BT {'2 Tr 0.35 w' if line.heavy else '0 Tr'} /F1 {line.size:g} Tf"
        f" 1 0 0 1 {line.left:.1f} {line.foot:.1f} Tm <{_glyphs(line.text)}> Tj ET"
        for line in page
    ]
    last = f"BT 0 Tr /F1 {_FOOTER_SIZE} Tf 1 0 0 1 {WIDTH / 2 - 22:.1f} 40 Tm <{_glyphs(footer)}> Tj ET"
    return "\n".join((*lines, last)).encode("ascii")


@lru_cache(maxsize=4_096)
def _glyphs(text: str) -> str:
    face = typeface()
    return "".join(f"{face.glyph(character):04X}" for character in text)


def _info(title: str, made: datetime) -> bytes:
    said = title.encode("utf-16-be").hex().upper()
    return f"<< /Title <FEFF{said}> /CreationDate (D:{made:%Y%m%d%H%M%S}Z) >>".encode("ascii")


@cache
def _fonts() -> tuple[bytes, ...]:
    """The five objects of the typeface, from the font to the characters of its glyphs."""
    face = typeface()
    name = "/BaseFont /WBSMPL+SourceSansPro"
    widths = " ".join(map(str, face.widths))
    return (
        f"<< /Type /Font /Subtype /Type0 {name} /Encoding /Identity-H /DescendantFonts [{_CID_FONT} 0 R]"
        f" /ToUnicode {_TO_UNICODE} 0 R >>".encode("ascii"),
        f"<< /Type /Font /Subtype /CIDFontType2 {name} /CIDToGIDMap /Identity /DW 500 /W [0 [{widths}]]"
        " /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>"
        f" /FontDescriptor {_DESCRIPTOR} 0 R >>".encode("ascii"),
        b"<< /Type /FontDescriptor /FontName /WBSMPL+SourceSansPro /Flags 4 /FontBBox [-454 -293 2159 968]"
        b" /ItalicAngle 0 /Ascent 984 /Descent -273 /CapHeight 660 /StemV 80 /FontFile2 %d 0 R >>"
        % _FONT_FILE,
        _stream(zlib.compress(face.file), f"/Length1 {len(face.file)} /Filter /FlateDecode"),
        _stream(zlib.compress(_characters()), "/Filter /FlateDecode"),
    )


def _characters() -> bytes:
    """The table by which a reader finds the character of each glyph (ISO 32000, 9.10.3)."""
    pairs = [f"<{glyph:04X}> <{ord(character):04X}>" for character, glyph in typeface().glyphs.items()]
    blocks = [pairs[at : at + _MOST_IN_A_BLOCK] for at in range(0, len(pairs), _MOST_IN_A_BLOCK)]
    mapped = "\n".join("\n".join((f"{len(block)} beginbfchar", *block, "endbfchar")) for block in blocks)
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
        "/CMapName /Adobe-Identity-UCS def /CMapType 2 def\n"
        "1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
        f"{mapped}\nendcmap CMapName currentdict /CMap defineresource pop end end"
    ).encode("ascii")
