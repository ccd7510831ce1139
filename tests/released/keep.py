"""Keeps a casebook of this format for ever: `python -m tests.released.keep`, once for each release."""

import json
import sys
from datetime import UTC, datetime
from pathlib import Path

from tests.released.content import content_of
from workbench import sample
from workbench.casebook import Casebook
from workbench.kernel import clock
from workbench.store import schema
from workbench.store.data_key import DataKey

HERE = Path(__file__).parent
AT = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


def keep() -> Path:
    """Make it, beside its key (it holds nothing but the fictional sample) and what it says."""
    key, folder = DataKey.random(), HERE / f"format_{schema.VERSION}.casebook"
    with clock.fixed(AT), Casebook.create(folder, None, key=key) as casebook:
        sample.build_small(casebook)
        casebook.save_draft("interview/new", "She said that")
        said = {"key": key.hex(), "content": content_of(casebook), "schema": list(schema.statements())}
    (folder / "lock").unlink()
    (HERE / f"format_{schema.VERSION}.json").write_text(json.dumps(said, indent=1), encoding="utf-8")
    return folder


if __name__ == "__main__":
    sys.stdout.write(f"{keep()}\n")
