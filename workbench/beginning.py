"""A new casebook, ready to work in: made, and its investigation given a title."""

from pathlib import Path

from workbench.casebook import Casebook
from workbench.investigation import SetUpInvestigation
from workbench.store.data_key import DataKey


def new_casebook(folder: Path, passphrase: str | None, title: str, *, key: DataKey | None = None) -> Casebook:
    """The open casebook. Refused: a folder that exists, a weak passphrase, no title."""
    casebook = Casebook.create(folder, passphrase, key=key)
    casebook.run(SetUpInvestigation(title))
    return casebook
