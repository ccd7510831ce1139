"""The scripted investigator again, on a store that syncs less than it should: the losses must be seen.

As a program: `weakened_scenario.py SYNCHRONOUS FOLDER MARKS`. Only here is that setting another.
"""

import sys
from pathlib import Path

from tests.faults import casebook_scenario
from workbench.store import file

READ_BACK = {"NORMAL": "1", "FULL": "2", "EXTRA": "3"}


def weaken(synchronous: str) -> None:
    """Make the store ask for, and accept, another level of syncing."""
    settings = {name: (wanted, read_back) for name, wanted, read_back in file._SETTINGS}
    settings["synchronous"] = (synchronous, READ_BACK[synchronous])
    changed = tuple((name, *values) for name, values in settings.items())
    if changed == file._SETTINGS:
        raise AssertionError("Nothing was weakened.")
    setattr(file, "_SETTINGS", changed)  # noqa: B010 - its type names every setting one by one


if __name__ == "__main__":
    weaken(sys.argv[1])
    casebook_scenario.run(Path(sys.argv[2]), Path(sys.argv[3]))
