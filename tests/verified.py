"""Verifies a casebook with the program alone, apart from tables that tests make for themselves.

As a program: `verified.py FOLDER`, with the key in hexadecimal as its input. Prints what it found as JSON.
"""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from workbench import keeping
from workbench.casebook import Casebook
from workbench.store.data_key import DataKey


def verified(folder: Path, key: DataKey) -> dict[str, Any]:
    """What verification by a process of its own finds: the sentences of its faults, entries, rows."""
    command = [sys.executable, "-m", "tests.verified", str(folder)]
    told = subprocess.run(command, input=key.hex(), capture_output=True, text=True, check=True).stdout
    found: dict[str, Any] = json.loads(told)
    return found


def main() -> None:
    """Verify the casebook that the argument names."""
    key = DataKey(bytes.fromhex(sys.stdin.read().strip()))
    with Casebook.open(Path(sys.argv[1]), key=key) as casebook:
        report = keeping.verify(casebook)
    faults = [fault.sentence for fault in report.faults]
    counted = {"entries": report.counted.entries, "rows": report.counted.rows}
    sys.stdout.write(json.dumps({"faults": faults, **counted}))


if __name__ == "__main__":
    main()
