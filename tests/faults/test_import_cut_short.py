"""Much brought in at once and cut short, by a kill, by Cancel, by closing: nothing half done is left."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.assurance import Record
from tests.faults import casebook_imports
from tests.faults.conftest import reopened
from tests.faults.stage import Stage
from ui.bridge import Desk
from workbench import chronology, evidence, keeping
from workbench.casebook import Casebook
from workbench.evidence import LogExhibit
from workbench.kernel.errors import Cancelled, Refused, StoreTrouble
from workbench.kernel.progress import Progress, Step

LARGE = 2_000_000_000
ENOUGH = 20_000_000
PATIENCE = 60.0


@pytest.fixture
def recording(tmp_path: Path) -> Path:
    """A file of 2 GB that takes no room on the disk."""
    path = tmp_path / "recording.wav"
    with path.open("wb") as sparse:
        sparse.truncate(LARGE)
    return path


def until(ready: Callable[[], bool]) -> None:
    ends = time.monotonic() + PATIENCE
    while not ready():
        assert time.monotonic() < ends
        time.sleep(0.002)


def half_sealed(folder: Path) -> int:
    """How much of an original that is being taken in lies in the casebook."""
    return sum(path.stat().st_size for path in (folder / "evidence").glob("*.unfinished"))


def state(casebook: Casebook) -> tuple[str, int, int]:
    return (casebook.head.hash, casebook.ask(evidence.count_exhibits), casebook.ask(chronology.count_events))


def whole_and_as_before(folder: Path, before: tuple[str, int, int]) -> bool:
    """Opened again: the same head, everything sound, nothing half made left."""
    with reopened(folder) as casebook:
        same = state(casebook) == before and keeping.verify(casebook).sound
    return same and half_sealed(folder) == 0 and list(folder.rglob("*.unfinished*")) == []


@pytest.fixture
def before(kept: Path) -> tuple[str, int, int]:
    with reopened(kept) as casebook:
        return state(casebook)


def test_a_kill_in_the_middle_of_an_intake_leaves_nothing_of_it(
    kept: Path, before: tuple[str, int, int], recording: Path, tmp_path: Path, assurance: Record
) -> None:
    with Stage(casebook_imports.__name__, tmp_path / "words") as stage:
        child = stage.start("take_in", kept, tmp_path / "data", recording)
        until(lambda: half_sealed(kept) > ENOUGH)
        stage.kill(child)
        stage.wait(child)
    assert half_sealed(kept) > ENOUGH
    whole = whole_and_as_before(kept, before)
    assurance(test_id="T02", what="kills in the middle of an import", count=1, failures=int(not whole))
    assert whole


@pytest.mark.parametrize("after", [0.05, 0.4, 0.9])
def test_a_kill_in_the_middle_of_a_table_brings_in_all_of_it_or_nothing(
    after: float, kept: Path, before: tuple[str, int, int], tmp_path: Path, assurance: Record
) -> None:
    begun = tmp_path / "begun"
    with Stage(casebook_imports.__name__, tmp_path / "words") as stage:
        child = stage.start("bring_in_rows", kept, tmp_path / "data", begun)
        stage.wait_for(begun)
        time.sleep(after)
        stage.kill(child)
        stage.wait(child)
    with reopened(kept) as casebook:
        came = casebook.ask(chronology.count_events) - before[2]
        sound = keeping.verify(casebook).sound
    wrong = not sound or came not in (0, casebook_imports.ROWS)
    assurance(test_id="T02", what="kills in the middle of an import", count=1, failures=int(wrong))
    assert (came in (0, casebook_imports.ROWS), sound) == (True, True)


def test_a_cancelled_intake_leaves_nothing_of_it(
    kept: Path, before: tuple[str, int, int], recording: Path
) -> None:
    def cancel_half_way(step: Step) -> None:
        if step.done > ENOUGH:
            progress.cancel()

    progress = Progress(cancel_half_way)
    with reopened(kept) as casebook, pytest.raises(Cancelled):
        casebook.run(LogExhibit("Recording", recording), progress)
    assert list((kept / "evidence").iterdir()) == []
    assert whole_and_as_before(kept, before)


def test_closing_while_a_huge_file_is_taken_in_ends_at_once_and_keeps_the_drafts(
    qtbot: QtBot, kept: Path, before: tuple[str, int, int], recording: Path
) -> None:
    desk, heard = Desk(), list[object]()
    desk.open(lambda: reopened(kept), heard.append, heard.append)
    qtbot.waitUntil(lambda: bool(heard))
    intake = LogExhibit("Recording", recording)
    desk.start(lambda casebook, progress: casebook.run(intake, progress), heard.append)
    until(lambda: half_sealed(kept) > ENOUGH)
    desk.save_draft("note", "Typed while the file was being dropped.")
    assert desk.close()
    assert half_sealed(kept) == 0
    with reopened(kept) as casebook:
        assert "Typed while the file was being dropped." in [draft.words for draft in casebook.drafts()]
    assert whole_and_as_before(kept, before)


def test_a_file_that_goes_away_or_cannot_be_kept_is_said_in_a_sentence(
    kept: Path, before: tuple[str, int, int], recording: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with reopened(kept) as casebook:
        with pytest.raises(Refused, match=r"There is no file “gone\.wav” there"):
            casebook.run(LogExhibit("Gone", recording.with_name("gone.wav")))
        monkeypatch.setattr("os.fsync", _no_room)
        with pytest.raises(StoreTrouble, match="was not saved: the disk is full"):
            casebook.run(LogExhibit("Recording", _small(recording)))
        monkeypatch.undo()
    assert whole_and_as_before(kept, before)


def _small(path: Path) -> Path:
    made = path.with_name("small.wav")
    made.write_bytes(b"a few bytes")
    return made


def _no_room(_: int) -> None:
    raise OSError(28, "No space left on device")
