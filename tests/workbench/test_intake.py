"""Many files taken in: sealed first, logged in one act, one that cannot be read stops no other."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.builders import a_case, casebook
from tests.workbench.evidence.exhibits import a_file, references, sealed_files
from workbench import intake, keeping
from workbench.casebook import Casebook
from workbench.evidence import LogExhibit, Logged
from workbench.intake import Taken
from workbench.kernel.errors import Cancelled, StoreTrouble
from workbench.kernel.progress import Progress, Step

__all__ = ["casebook"]


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, ...]:
    """Three files that differ."""
    return tuple(a_file(tmp_path, f"{name}.txt", name.encode()) for name in ("one", "two", "three"))


def take_in(casebook: Casebook, *paths: Path, progress: Progress | None = None) -> list[Taken]:
    return list(intake.take_in(casebook, [LogExhibit(file=path) for path in paths], progress))


def logged(taken: list[Taken]) -> list[Logged]:
    return [each.logged for each in taken if each.logged]


def test_many_files_are_logged_in_one_act_and_taken_back_in_one(
    casebook: Casebook, files: tuple[Path, ...]
) -> None:
    before = casebook.head.number
    assert [each.reference for each in logged(take_in(casebook, *files))] == ["E001", "E002", "E003"]
    assert casebook.head.number == before + 1
    assert casebook.undo().label == "Undo: Add evidence"
    assert references(casebook) == []


def test_a_file_that_cannot_be_read_stops_no_other(casebook: Casebook, files: tuple[Path, ...]) -> None:
    taken = take_in(casebook, files[0], files[0].parent / "gone.txt", files[0].parent, files[2])
    assert [bool(each.logged) for each in taken] == [True, False, False, True]
    assert "There is no file “gone.txt” there" in taken[1].why_not
    assert "is a folder" in taken[2].why_not
    assert [each.reference for each in logged(taken)] == ["E001", "E002"]


def test_where_no_file_can_be_read_nothing_is_entered_in_the_journal(
    casebook: Casebook, tmp_path: Path
) -> None:
    before = casebook.head.number
    (taken,) = take_in(casebook, tmp_path / "gone.txt")
    assert taken.logged is None
    assert casebook.head.number == before


def test_the_same_file_twice_is_one_exhibit_and_said(casebook: Casebook, files: tuple[Path, ...]) -> None:
    copy = a_file(files[0].parent, "copy.txt", b"one")
    first, second = logged(take_in(casebook, files[0], copy))
    assert (first.added, second.added) == (True, False)
    assert second.reference == first.reference == "E001"


def test_more_files_than_one_act_holds_are_several_acts(
    casebook: Casebook, files: tuple[Path, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(intake, "MOST_IN_A_BATCH", 2)
    before = casebook.head.number
    assert len(logged(take_in(casebook, *files))) == 3
    assert casebook.head.number == before + 2


def test_of_files_whose_sealing_was_cancelled_nothing_is_kept(
    casebook: Casebook, files: tuple[Path, ...]
) -> None:
    there = logged(take_in(casebook, files[0]))
    sealed = sealed_files(casebook)

    def stop_at_the_last(step: Step) -> None:
        if "3 of 3" in step.words:
            progress.cancel()

    progress = Progress(stop_at_the_last)
    with pytest.raises(Cancelled):
        take_in(casebook, *files, progress=progress)
    assert sealed_files(casebook) == sealed
    assert references(casebook) == [there[0].reference]
    assert keeping.verify(casebook).sound


def test_what_was_logged_before_a_cancellation_stays(
    casebook: Casebook, files: tuple[Path, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(intake, "MOST_IN_A_BATCH", 1)
    progress = Progress()
    taking: Iterator[Taken] = intake.take_in(casebook, [LogExhibit(file=path) for path in files], progress)
    assert next(taking).logged
    progress.cancel()
    with pytest.raises(Cancelled):
        next(taking)
    assert references(casebook) == ["E001"]


def test_other_work_goes_on_while_a_file_is_sealed(casebook: Casebook, files: tuple[Path, ...]) -> None:
    def save(step: Step) -> None:
        casebook.save_draft("note", step.words)

    assert len(logged(take_in(casebook, *files, progress=Progress(save)))) == 3
    assert casebook.drafts()[0].words == "Sealing file 3 of 3"


def test_progress_goes_from_nothing_to_all(casebook: Casebook, files: tuple[Path, ...]) -> None:
    steps: list[Step] = []
    take_in(casebook, *files, progress=Progress(steps.append))
    parts = [step.done / step.total for step in steps]
    assert parts == sorted(parts)
    assert (parts[0], parts[-1]) == (0.0, 1.0)


def test_nothing_is_sealed_in_a_casebook_that_is_only_read(
    casebook: Casebook, files: tuple[Path, ...]
) -> None:
    a_case(casebook)
    casebook.store.why_read_only = StoreTrouble("It is open for reading only.")
    with pytest.raises(StoreTrouble, match="for reading only"):
        take_in(casebook, *files)
    assert not (casebook.folder / "evidence").exists() or sealed_files(casebook) == []
