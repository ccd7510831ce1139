"""The one place that knows where the program's own files lie: fonts, styles, templates, samples."""

from pathlib import Path
from typing import Final

FOLDER: Final = Path(__file__).resolve().parent


def resource(*parts: str) -> Path:
    """The path of a file or folder that belongs to the program, such as `resource("fonts", "README.md")`.

    Raises FileNotFoundError where it is missing, which means that the installation is incomplete.
    """
    path = FOLDER.joinpath(*parts)
    if not path.exists():
        raise FileNotFoundError("/".join(parts))
    return path
