"""One whole sample for all its tests: it is looked at and never changed."""

from collections.abc import Iterator

import pytest

from workbench.casebook import Casebook
from workbench.sample import build
from workbench.store.data_key import DataKey


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Casebook]:
    folder = tmp_path_factory.mktemp("sample")
    with Casebook.create(folder / "Sample.casebook", None, key=DataKey.random()) as casebook:
        build(casebook)
        yield casebook
