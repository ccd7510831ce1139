"""T22: a casebook of every released format opens, is brought up to date, and says what it said."""

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from workbench.store import schema

HERE = Path(__file__).parent
KEPT = sorted(HERE.glob("format_*.casebook"))
PRINT_SCHEMA = (
    "import json; import workbench.casebook; from workbench.store import schema;"
    "print(json.dumps([schema.VERSION, list(schema.statements())]))"
)


def said(folder: Path) -> dict[str, object]:
    found: dict[str, object] = json.loads(folder.with_suffix(".json").read_text(encoding="utf-8"))
    return found


@pytest.mark.parametrize("kept", KEPT, ids=lambda kept: kept.stem)
def test_it_opens_verifies_and_says_what_it_said(
    kept: Path, tmp_path: Path, assurance: Callable[..., None]
) -> None:
    folder = tmp_path / kept.name
    shutil.copytree(kept, folder)
    (folder / "evidence").mkdir(exist_ok=True)
    key = str(said(kept)["key"])
    command = [sys.executable, "-m", "tests.released.look", str(folder)]
    told = subprocess.run(command, input=key, capture_output=True, text=True, check=True).stdout
    found = json.loads(told)
    sound = found == {"content": said(kept)["content"], "faults": [], "version": schema.VERSION}
    assurance(test_id="T22", what="released formats opened", count=1, failures=int(not sound))
    assert found == {"content": said(kept)["content"], "faults": [], "version": schema.VERSION}


def test_the_present_format_was_kept_and_its_tables_have_not_changed_since() -> None:
    """A table that changes needs a new format, a step to it in `migrations`, and a casebook kept of it."""
    printed = subprocess.run(
        [sys.executable, "-c", PRINT_SCHEMA], check=True, capture_output=True, text=True
    ).stdout
    version, statements = json.loads(printed)
    assert KEPT, "keep a casebook of this format: python -m tests.released.keep"
    assert said(HERE / f"format_{version}.casebook")["schema"] == statements
