"""However a change of keys is cut off, the keys before it or after it open the casebook, never neither."""

import itertools
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from tests.workbench.store.test_keys import (
    CASEBOOK,
    FIRST,
    KEY,
    MAIN,
    NEW,
    SECOND,
    SPARE,
    instead_of_argon2,
    names,
)
from workbench.kernel.errors import StoreTrouble
from workbench.store import file, keys, slots
from workbench.store.data_key import DataKey
from workbench.store.keys import FLOOR

NEW_KEY = DataKey(b"n" * 32)
STEPS = ("open", "fsync", "replace", "unlink")


class Killed(BaseException):
    """The process is gone: nothing of it runs any more."""


@dataclass
class Kill:
    """Ends the process instead of its n-th call to the disk; a dead process calls nothing afterwards."""

    at: int
    calls: int = 0
    dead: bool = False
    real: dict[str, Callable[..., Any]] = field(default_factory=dict)

    def instead_of(self, name: str) -> Callable[..., Any]:
        self.real[name] = getattr(os, name)

        def call(*given: Any, **named: Any) -> Any:
            self.calls += 1
            if self.dead or self.calls == self.at:
                self.dead = True
                raise Killed
            return self.real[name](*given, **named)

        return call


@contextmanager
def killed_at(number: int) -> Iterator[Kill]:
    kill = Kill(number)
    with pytest.MonkeyPatch.context() as patched:
        for name in STEPS:
            patched.setattr(os, name, kill.instead_of(name))
        with suppress(Killed):
            yield kill


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(slots, "hash_secret_raw", instead_of_argon2)


@pytest.fixture
def folder(quick: None, tmp_path: Path) -> Path:
    made = tmp_path / "Try.casebook"
    made.mkdir()
    keys.create_keys(made, CASEBOOK, KEY, FIRST, FLOOR)
    keys.set_second_passphrase(made, KEY, SECOND, FLOOR)
    store(made / file.NAME, KEY)
    return made


def store(path: Path, key: DataKey) -> None:
    connection = file.connect(path, key, create=True)
    connection.execute("CREATE TABLE note (words)")
    connection.close()


def killed_copies(folder: Path, act: Callable[[Path], None]) -> Iterator[tuple[Path, bool]]:
    """A copy of the folder for every step `act` can be killed at, and whether it was; the last ran whole."""
    for number in itertools.count(1):
        copy = folder.with_name(f"Killed at {number}.casebook")
        shutil.copytree(folder, copy)
        with killed_at(number) as kill:
            act(copy)
        yield copy, kill.dead
        if not kill.dead:
            return


def opens(folder: Path, passphrase: str) -> bool:
    """Whether the passphrase opens the store itself, and the key files are then in order."""
    try:
        unlocked = keys.unlock(folder, passphrase)
    except StoreTrouble:
        return False
    file.connect(folder / file.NAME, unlocked.key).close()
    assert (folder / MAIN).read_bytes() == (folder / SPARE).read_bytes()
    return True


def count_states(folder: Path, act: Callable[[Path], None], *, before: str, after: str) -> tuple[int, int]:
    """How many states a kill can leave, and in how many neither passphrase opens the store."""
    states = neither = 0
    for copy, dead in killed_copies(folder, act):
        states += 1
        old = opens(shutil.copytree(copy, copy.with_suffix(".old")), before)
        new = opens(copy, after)
        neither += not (old or new)
        assert dead or (new and not old)
    return states, neither


def change(folder: Path) -> None:
    keys.change_passphrase(folder, FIRST, NEW, FLOOR)


def new_data_key(folder: Path) -> None:
    """As the program does it: a re-keyed copy beside the store, swapped in by a rename."""
    store(folder / "rekeyed.db", NEW_KEY)

    def swap() -> None:
        os.replace(folder / "rekeyed.db", folder / file.NAME)  # noqa: PTH105 - counted as a step

    keys.rewrite_for_new_key(folder, CASEBOOK, NEW_KEY, NEW, swap=swap, cost=FLOOR)


def test_a_killed_change_of_passphrase_leaves_the_old_or_the_new(
    folder: Path, assurance: Callable[..., None]
) -> None:
    states, neither = count_states(folder, change, before=FIRST, after=NEW)
    assurance(test_id="T21", what="kills in a change of passphrase", count=states, failures=neither)
    assert neither == 0
    assert states > 10


def test_a_killed_change_of_the_data_key_leaves_the_old_or_the_new(
    folder: Path, assurance: Callable[..., None]
) -> None:
    states, neither = count_states(folder, new_data_key, before=FIRST, after=NEW)
    assurance(test_id="T21", what="kills in a change of the data key's slots", count=states, failures=neither)
    assert neither == 0
    assert states > 15


def test_a_killed_removal_of_the_second_passphrase_leaves_the_first(folder: Path) -> None:
    for copy, _ in killed_copies(folder, lambda at: keys.remove_second_passphrase(at, KEY)):
        assert opens(copy, FIRST)


def test_a_killed_creation_leaves_a_folder_that_opens_or_says_that_it_has_no_key_file(
    quick: None, tmp_path: Path
) -> None:
    empty = tmp_path / "Empty.casebook"
    empty.mkdir()
    for copy, dead in killed_copies(empty, lambda at: keys.create_keys(at, CASEBOOK, KEY, FIRST, FLOOR)):
        if (copy / SPARE).exists():
            assert keys.unlock(copy, FIRST).key == KEY
            continue
        assert dead
        with pytest.raises(StoreTrouble, match="No passphrase can open"):
            keys.unlock(copy, FIRST)


def test_what_a_kill_left_half_made_goes_with_the_next_change(folder: Path) -> None:
    for copy, dead in killed_copies(folder, change):
        if dead and opens(copy, SECOND):
            keys.remove_second_passphrase(copy, KEY)
        assert names(copy) == sorted([MAIN, SPARE, file.NAME])
