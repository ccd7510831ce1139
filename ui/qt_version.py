"""The one place that knows which version of Qt for Python must not be used."""

import sys
from importlib.metadata import version

_FIRST_SAFE_PYTHON = (3, 12)
_UNSAFE_QT = "6.12.0"


def refusal(qt: str, python: tuple[int, int]) -> str:
    """Why the program will not start with this pair of versions, or "" if it will.

    PySide6 6.12.0 gives up a reference to None at nearly every call that returns nothing. Before Python 3.12
    None can run out of references: after some 6,700 such calls the process dies with the work on the screen.
    """
    if qt != _UNSAFE_QT or python >= _FIRST_SAFE_PYTHON:
        return ""
    return (
        f"PySide6 {qt} would end the program in the middle of your work on Python {python[0]}.{python[1]}. "
        "Install PySide6-Essentials 6.11.3, or use Python 3.12 or later."
    )


def refusal_here() -> str:
    """The same for the versions that are installed, without loading Qt."""
    return refusal(version("PySide6-Essentials"), sys.version_info[:2])
