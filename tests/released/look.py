"""Looks into a kept casebook with the program alone, apart from tables that tests make for themselves."""

import json
import sys
from pathlib import Path

from tests.released.content import content_of
from workbench import keeping
from workbench.casebook import Casebook
from workbench.store import migrations
from workbench.store.data_key import DataKey


def main() -> None:
    """Argument: the folder. Input: its key in hexadecimal. Prints what it says, its faults, its format."""
    key = DataKey(bytes.fromhex(sys.stdin.read().strip()))
    with Casebook.open(Path(sys.argv[1]), key=key) as casebook:
        found = {
            "content": content_of(casebook),
            "faults": [fault.sentence for fault in keeping.verify(casebook).faults],
            "version": migrations.version_of(casebook.store.connection),
        }
    sys.stdout.write(json.dumps(found))


if __name__ == "__main__":
    main()
