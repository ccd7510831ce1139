"""How a finished PDF is read back: by two readers of text, and by its tags."""

import io
import re
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pikepdf
import pypdf

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


def structure_by_poppler(file: Path) -> str:
    return _run("pdfinfo", "-struct-text", str(file))


def checked_by_qpdf(file: Path) -> str:
    return _run("qpdf", "--check", str(file))


def pictured(file: Path, page: int) -> bytes:
    """One page as a grey picture, 60 dots an inch."""
    which = ("-f", str(page), "-l", str(page))
    return _run_bytes("pdftoppm", "-r", "60", "-gray", *which, str(file))


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
