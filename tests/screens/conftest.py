"""Two casebooks, one filled and one empty, and what is seen on a walk through the window on either."""

import pytest
from PySide6.QtWidgets import QApplication

from tests.rotation import part
from tests.screens.filled import fill, leave_empty
from tests.screens.scenes import SCENES, SHORT, Scene
from tests.screens.sights import Sight
from tests.screens.walking import Opened, walk
from ui.look import Look
from workbench.store.data_key import DataKey


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Opened:
    opened = tmp_path_factory.mktemp("screens") / "Westmere.casebook", DataKey.random()
    fill(*opened)
    return opened


@pytest.fixture(scope="session")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Opened:
    opened = tmp_path_factory.mktemp("screens") / "Westmere.casebook", DataKey.random()
    leave_empty(*opened)
    return opened


@pytest.fixture(scope="module")
def scene(request: pytest.FixtureRequest) -> Scene:
    chosen: Scene = request.param
    return chosen


@pytest.fixture(scope="module")
def sights(qapp: QApplication, scene: Scene, filled: Opened, empty: Opened) -> tuple[Sight, ...]:
    """What is seen in every room in one scene: one walk, about which each test asks something."""
    return walk(empty if scene.state == "empty" else filled, Look(qapp), scene)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Walk through all scenes in a long run, otherwise through this turn's."""
    if "scene" in metafunc.fixturenames:
        config = metafunc.config
        turn = part(len(SCENES), SHORT, config.option.rotation)
        chosen = [SCENES[at] for at in (range(len(SCENES)) if config.getoption("--long") else turn)]
        metafunc.parametrize("scene", chosen, indirect=True, ids=[scene.name for scene in chosen])
