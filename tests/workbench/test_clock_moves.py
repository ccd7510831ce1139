"""T24: the laptop's clock may be wrong; the order of the record is that of its entries."""

import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from resources import resource
from tests.builders import a_case, casebook
from workbench import cases, keeping
from workbench.casebook import Casebook
from workbench.kernel import clock

__all__ = ["casebook"]

NOON = datetime(2020, 3, 28, 12, 0, tzinfo=UTC)
MOVES = {
    "as it was": NOON,
    "back a year": NOON - timedelta(days=365),
    "forward ten years": NOON + timedelta(days=3_652),
    "the night summer time begins": datetime(2020, 3, 29, 0, 59, 59, tzinfo=UTC),
    "an hour later that night": datetime(2020, 3, 29, 1, 0, 1, tzinfo=UTC),
    "the last second before a leap second": datetime(2016, 12, 31, 23, 59, 59, tzinfo=UTC),
}


def test_order_and_chain_hold_whatever_the_clock_does(
    casebook: Casebook, tmp_path: Path, assurance: Callable[..., None]
) -> None:
    for title, moment in MOVES.items():
        with clock.fixed(moment):
            a_case(casebook, title)
    titles = [row.title for row in casebook.ask(cases.cases)]
    faults = keeping.verify(casebook).faults
    keeping.export_journal(casebook, tmp_path / "journal.jsonl")
    checked = subprocess.run(
        [sys.executable, str(resource("verify_journal.py")), str(tmp_path / "journal.jsonl")],
        capture_output=True,
        text=True,
        check=False,
    )
    wrong = titles != list(MOVES) or bool(faults) or checked.returncode != 0
    assurance(test_id="T24", what="moves of the clock", count=len(MOVES), failures=int(wrong))
    assert titles == list(MOVES)
    assert faults == ()
    assert checked.returncode == 0
    assert "clock" in checked.stdout
