"""Finds the programs of the system that some tests need, and says what to install where one is missing."""

import os
import shutil
from typing import Final

import pytest

_PACKAGES: Final = {
    "pdfinfo": "poppler-utils",
    "pdftoppm": "poppler-utils",
    "pdftotext": "poppler-utils",
    "qpdf": "qpdf",
    "strace": "strace",
    "unshare": "util-linux",
    "Xvfb": "xvfb",
}


def need(program: str) -> str:
    """The path of a program. Without it the test is skipped, or fails if CI is set: there it must be."""
    found = shutil.which(program)
    if found:
        return found
    reason = f"{program} is not installed: apt install {_PACKAGES.get(program, program)}"
    if os.environ.get("CI"):
        pytest.fail(reason)
    pytest.skip(reason)
