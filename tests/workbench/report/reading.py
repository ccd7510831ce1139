"""How a finished PDF is read back: by two readers of text, and by its tags."""

import io
import re
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pikepdf
import pypdf
from numpy.typing import NDArray

from tests.system_tools import need


def one_space(text: str) -> str:
    """Text with every run of white space as one space, as lines on paper break where they must."""
    return re.sub(r"[\s\u00a0\u200b]+", " ", text)


def bare(text: str) -> str:
    """Text without spaces and hyphens: where a line ends, one reader drops the hyphen, one adds a space."""
    return re.sub(r"[\s\u00a0\u200b-]+", "", text)


@cache
def text_by_pypdf(pdf: bytes) -> str:
    return one_space(" ".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(pdf)).pages))


@cache
def text_by_poppler(pdf: bytes) -> str:
    return one_space(_run("pdftotext", "-enc", "UTF-8", "-", "-", given=pdf))


def fonts_by_poppler(file: Path) -> list[str]:
    """The lines of `pdffonts`, one a font."""
    need("pdfinfo")  # of the same package
    return _run("pdffonts", str(file)).splitlines()[2:]


@cache
def structure_by_poppler(file: Path) -> str:
    return _run("pdfinfo", "-struct-text", str(file))


def checked_by_qpdf(file: Path) -> str:
    return _run("qpdf", "--check", str(file))


def assert_nothing_leaves_the_page(pdf: bytes) -> None:
    """Nothing is printed left of the text, right of it, or between it and the foot of any page."""
    dots = 50 / 25.4  # a millimetre
    for number, page in enumerate(_pages(pdf, dots_per_inch=50), start=1):
        assert page.min() < 128, f"page {number} is empty"
        outside = page[:, : int(19 * dots)], page[:, int(189.5 * dots) :], page[_rows(272.5, 280.5, dots)]
        assert all(part.min() > 200 for part in outside), f"something leaves page {number}"


def _rows(first: float, last: float, dots: float) -> slice:
    return slice(int(first * dots), int(last * dots))


def _pages(pdf: bytes, dots_per_inch: int) -> Iterator[NDArray[np.uint8]]:
    pictures = _run_bytes("pdftoppm", "-r", str(dots_per_inch), "-gray", "-", given=pdf)
    while pictures:
        header, rest = pictures.split(b"\n255\n", 1)
        width, height = map(int, header.split()[1:3])
        yield np.frombuffer(rest[: width * height], np.uint8).reshape(height, width)
        pictures = rest[width * height :]


def bookmarks(pdf: bytes) -> list[str]:
    """The titles of the outline, chapters and sections alike, in order."""

    def titles(level: list[Any]) -> Iterator[str]:
        for entry in level:
            yield from titles(entry) if isinstance(entry, list) else [one_space(str(entry.title))]

    return list(titles(pypdf.PdfReader(io.BytesIO(pdf)).outline))


def elements(pdf: pikepdf.Pdf, kind: str) -> Iterator[pikepdf.Dictionary]:
    """The structure elements of a kind ("Table", "H1"), in reading order."""
    for element in _descendants(pdf.Root.StructTreeRoot):
        if element.get("/S") == f"/{kind}":
            yield element


def within(element: pikepdf.Object, kind: str) -> list[pikepdf.Dictionary]:
    return [part for part in _descendants(element) if part.get("/S") == f"/{kind}"]


def _descendants(element: pikepdf.Object) -> Iterator[pikepdf.Dictionary]:
    children = element.get("/K", pikepdf.Array())
    for child in children if isinstance(children, pikepdf.Array) else [children]:
        if isinstance(child, pikepdf.Dictionary):
            yield child
            yield from _descendants(child)


def _run(program: str, *arguments: str, given: bytes = b"") -> str:
    return _run_bytes(program, *arguments, given=given).decode("utf-8", errors="replace")


def _run_bytes(program: str, *arguments: str, given: bytes = b"") -> bytes:
    path = need(program) if program != "pdffonts" else program
    done = subprocess.run([path, *arguments], input=given, capture_output=True, check=True)
    return done.stdout
