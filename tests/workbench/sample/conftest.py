"""One whole sample for all tests that only look at it, and an empty casebook to build others in."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.ready_made import Stock
from workbench.casebook import Casebook
from workbench.sample import build
from workbench.store.data_key import DataKey


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Casebook]:
    folder = tmp_path_factory.mktemp("sample")
    with Casebook.create(folder / "Sample.casebook", None, key=DataKey.random()) as casebook:
        build(casebook)
        yield casebook


@pytest.fixture
def empty(tmp_path: Path, stock: Stock) -> Iterator[Casebook]:
    with stock.empty().opened_at(tmp_path / "Empty.casebook") as casebook:
        yield casebook
