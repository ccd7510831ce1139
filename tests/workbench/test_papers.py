"""What goes out is recorded, on paper as in a file; what is only looked at is not."""

from pathlib import Path

from tests import builders
from workbench import papers
from workbench.casebook import Casebook
from workbench.disclosure.exports import exports
from workbench.store.data_key import DataKey


def test_a_printed_summary_is_recorded_and_one_that_is_looked_at_is_not(tmp_path: Path) -> None:
    with Casebook.create(tmp_path / "Try.casebook", None, key=DataKey.random()) as casebook:
        builders.an_investigation(casebook)
        looked_at = papers.summary(casebook)
        assert casebook.ask(exports) == ()
        printed = papers.summary_to_print(casebook)
        (row,) = casebook.ask(exports)
    assert printed == looked_at
    assert row.document == "investigation summary, printed"
