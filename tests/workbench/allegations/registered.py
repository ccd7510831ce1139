"""An empty casebook that handles what is alleged, found and answered."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from workbench import allegations, evidence, findings, representations
from workbench.casebook import _INSTEAD, Casebook
from workbench.concepts import HANDLERS
from workbench.store.data_key import DataKey

CONCEPTS = (allegations, findings, representations, evidence)


@pytest.fixture
def casebook(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Casebook]:
    """A casebook of which every concept used here is a part."""
    for concept in CONCEPTS:
        for command, handler in concept.HANDLERS.items():
            monkeypatch.setitem(HANDLERS, command, handler)
            if command.final:
                monkeypatch.setitem(_INSTEAD, command.label, command.instead)
    with Casebook.create(tmp_path / "Try.casebook", None, key=DataKey.random()) as opened:
        yield opened
