"""What is remembered outside a casebook, and what happens to a settings file somebody spoiled."""

import json
from pathlib import Path

import pytest

from ui.preferences import Preferences, keep_preferences, read_preferences


def test_settings_come_back_as_they_were(tmp_path: Path) -> None:
    kept = Preferences("dark", 1.5, 20, ("/cases/Westmere.casebook",), 300, {"lock": "F12"})
    keep_preferences(kept, tmp_path)
    assert read_preferences(tmp_path) == kept


def test_without_settings_there_are_good_ones(tmp_path: Path) -> None:
    assert read_preferences(tmp_path / "nowhere") == Preferences()


@pytest.mark.parametrize(
    "spoiled",
    ["", "[]", "{", '{"theme": "pink", "scale": 90, "lock_after": 0, "recent": 3, "keys": {"lock": 1}}'],
)
def test_spoiled_settings_are_as_if_never_set(tmp_path: Path, spoiled: str) -> None:
    (tmp_path / "settings.json").write_text(spoiled)
    assert read_preferences(tmp_path) == Preferences()


def test_one_spoiled_setting_does_not_spoil_the_others(tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text(json.dumps({"theme": "dark", "scale": "huge"}))
    assert read_preferences(tmp_path) == Preferences(theme="dark")


def test_the_casebook_opened_last_comes_first_and_can_be_forgotten() -> None:
    first, second = Path("/cases/a"), Path("/cases/b")
    preferences = Preferences().opened(first).opened(second).opened(first)
    assert preferences.recent == (str(first), str(second))
    assert preferences.forgetting(first).recent == (str(second),)


def test_a_folder_that_cannot_be_written_to_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    keep_preferences(Preferences(), tmp_path / "file")
