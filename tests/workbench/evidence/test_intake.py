"""Evidence is sealed as it came before it is recorded, told apart by its hash, and never lost again."""

import hashlib
import io
import os
import subprocess
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from tests.builders import NOON, a_case, a_date, a_person, an_event
from tests.system_tools import need
from tests.workbench.evidence.exhibits import (
    ORIGIN,
    a_file,
    an_exhibit,
    log,
    references,
    sealed_files,
    the,
)
from workbench import evidence
from workbench.casebook import Casebook
from workbench.evidence import LogExhibit, Sealed
from workbench.kernel import clock
from workbench.kernel.commands import Batch
from workbench.kernel.errors import Cancelled, Refused, StoreTrouble
from workbench.kernel.ids import new_id
from workbench.kernel.progress import Progress, Step, silent
from workbench.store.verify_evidence import named

VECTORS = {  # FIPS 180-4 and the NESSIE set: messages and their published SHA-256
    b"": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    b"abc": "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    b"abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq": (
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    b"a" * 1_000_000: "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0",
}


def bytes_of(casebook: Casebook, exhibit: str) -> bytes:
    file = the(casebook, exhibit).file
    assert file is not None
    return b"".join(casebook.store.evidence.read(file.sealed_name))


def sha256sum(path: Path) -> str:
    printed = subprocess.run([need("sha256sum"), str(path)], check=True, capture_output=True, text=True)
    return printed.stdout.split()[0].removeprefix("\\")


# ------------------------------------------------------------------------------------------ bytes and hashes


def test_evidence_has_the_published_hashes_and_its_bytes_after_intake_and_reopening(
    casebook: Casebook, tmp_path: Path, assurance: Callable[..., None]
) -> None:
    contents = [*VECTORS, bytes(range(256)) * 300, os.urandom(1 << 20)]
    files = [a_file(tmp_path, f"original {number}", content) for number, content in enumerate(contents)]
    logged = [log(casebook, file=file) for file in files]
    casebook.close()
    wrong = 0
    with Casebook.open(casebook.folder, key=casebook.key) as reopened:
        for content, file, one in zip(contents, files, logged, strict=True):
            row = the(reopened, one.exhibit).file
            assert row is not None
            hashes = {one.sha256, row.sha256, sha256sum(file), VECTORS.get(content, one.sha256)}
            again = hashlib.sha256(bytes_of(reopened, one.exhibit)).hexdigest()
            wrong += hashes != {again} or row.size != len(content)
    assurance(
        test_id="T34", what="exhibits re-hashed after intake and reopening", count=len(files), failures=wrong
    )
    assert wrong == 0


def test_the_original_is_not_touched(casebook: Casebook, tmp_path: Path) -> None:
    file = a_file(tmp_path)
    file.chmod(0o400)
    before = file.stat()
    log(casebook, file=file)
    assert (file.read_bytes(), file.stat().st_mtime_ns) == (b"Minutes of 4 November", before.st_mtime_ns)


def test_verification_finds_the_original_of_every_exhibit(casebook: Casebook, tmp_path: Path) -> None:
    logged = log(casebook, file=a_file(tmp_path))
    an_exhibit(casebook)
    assert list(named(casebook.store.connection.cursor())) == [(logged.exhibit, logged.sha256)]


# ------------------------------------------------------------------------------------------- what is recorded


def test_an_exhibit_says_where_it_came_from_and_what_it_is(casebook: Casebook, tmp_path: Path) -> None:
    person, case, event = a_person(casebook), a_case(casebook), an_event(casebook)
    with clock.fixed(NOON + timedelta(hours=2)):
        logged = log(
            casebook,
            title="Minutes of the panel",
            file=a_file(tmp_path, "Panel minutes.DOCX"),
            description="Three pages, signed",
            sort="minutes",
            from_person=person,
            received_at=NOON,
            date=a_date("about March 2019"),
            marking="OFFICIAL-SENSITIVE",
            persons=(person, person),
            cases=(case,),
            events=(event,),
            **ORIGIN,
        )
    row = the(casebook, logged.exhibit)
    assert (row.reference, row.number, row.title, row.sort) == ("E001", 1, "Minutes of the panel", "minutes")
    assert (row.from_person, row.from_whom, row.received_by, row.how_received) == (person, *ORIGIN.values())
    assert (row.received_at, row.logged_at) == (NOON, NOON + timedelta(hours=2))
    assert (row.date, row.marking, row.use) == (
        a_date("about March 2019"),
        "OFFICIAL-SENSITIVE",
        "not decided",
    )
    assert row.missing_origin == ()
    assert row.file is not None
    assert (row.file.name, row.file.size, row.file.sha256) == ("Panel minutes.DOCX", 21, logged.sha256)
    assert row.file.media_type.endswith("wordprocessingml.document")
    ties = casebook.ask(evidence.exhibit_ties, [row.id])[row.id]
    assert (ties.persons, ties.cases, ties.events) == (((person, ""),), (case,), (event,))


def test_a_file_lends_its_name_to_an_exhibit_without_a_title(casebook: Casebook, tmp_path: Path) -> None:
    assert (
        the(casebook, log(casebook, file=a_file(tmp_path, "Closure list.xlsx")).exhibit).title
        == "Closure list"
    )


def test_an_original_kept_elsewhere_is_an_exhibit_with_its_place_and_seal(casebook: Casebook) -> None:
    row = the(casebook, an_exhibit(casebook, seal_number="A 1234567"))
    assert (row.kept_at, row.seal_number, row.file) == ("Safe, shelf 2", "A 1234567", None)
    assert row.missing_origin == ("from whom", "by whom", "when", "how")


def test_a_scan_and_its_paper_original_are_one_exhibit(casebook: Casebook, tmp_path: Path) -> None:
    row = the(casebook, log(casebook, file=a_file(tmp_path), kept_at="Safe, shelf 2").exhibit)
    assert row.file is not None
    assert row.kept_at == "Safe, shelf 2"


def test_the_name_of_a_file_that_is_no_text_is_kept_as_far_as_it_can_be_read(
    casebook: Casebook, tmp_path: Path
) -> None:
    file = Path(os.fsdecode(bytes(tmp_path / "M") + b"\xfcller.txt"))
    file.write_bytes(b"Latin-1 in the name")
    row = the(casebook, log(casebook, file=file).exhibit)
    assert row.file is not None
    assert row.file.name == "M�ller.txt"


def test_a_number_is_given_once_even_when_the_exhibit_is_undone_or_set_aside(
    casebook: Casebook, tmp_path: Path
) -> None:
    log(casebook, file=a_file(tmp_path))
    casebook.undo()
    second = an_exhibit(casebook)
    casebook.run(evidence.SetAsideExhibit(second, "logged by mistake"))
    assert the(casebook, an_exhibit(casebook)).reference == "E003"
    assert references(casebook) == ["E003"]


def test_a_refused_exhibit_takes_no_number(casebook: Casebook) -> None:
    with pytest.raises(Refused):
        log(casebook, title="Nothing")
    assert the(casebook, an_exhibit(casebook)).reference == "E001"


# ------------------------------------------------------------------------------------ what was sealed already


def seal(casebook: Casebook, content: bytes = b"Sealed before") -> Sealed:
    return casebook.store.evidence.take_in(io.BytesIO(content))


def test_a_file_that_was_sealed_already_is_logged_under_the_name_it_came_with(casebook: Casebook) -> None:
    sealed = seal(casebook)
    logged = log(casebook, sealed=sealed, file_name="letter.pdf")
    row = the(casebook, logged.exhibit).file
    assert row is not None
    assert (row.name, row.media_type, row.sha256) == ("letter.pdf", "application/pdf", sealed.sha256)
    assert bytes_of(casebook, logged.exhibit) == b"Sealed before"


@pytest.mark.parametrize("wrong", [{"sha256": "00" * 32}, {"size": 1}])
def test_a_sealed_file_that_is_another_is_refused(casebook: Casebook, wrong: dict[str, object]) -> None:
    sealed = seal(casebook)
    said: dict[str, object] = {"name": sealed.name, "sha256": sealed.sha256, "size": sealed.size, **wrong}
    with pytest.raises(Refused, match="not the file that was sealed"):
        log(casebook, sealed=Sealed(**said), file_name="letter.pdf")  # type: ignore[arg-type]


def test_a_sealed_file_that_is_not_there_is_trouble(casebook: Casebook) -> None:
    with pytest.raises(StoreTrouble, match="missing"):
        log(casebook, sealed=Sealed("0" * 64, "0" * 64, 1), file_name="letter.pdf")


def test_a_sealed_file_needs_the_name_it_came_with(casebook: Casebook) -> None:
    with pytest.raises(Refused, match="under what name"):
        log(casebook, sealed=seal(casebook), title="A letter")


# ------------------------------------------------------------------------------------------------- duplicates


def test_a_file_that_is_an_exhibit_already_is_told_and_not_logged_again(
    casebook: Casebook, tmp_path: Path
) -> None:
    first = log(casebook, file=a_file(tmp_path, "a.txt"))
    before = casebook.head.number
    again = log(casebook, file=a_file(tmp_path, "renamed.txt"))
    assert (again.added, again.exhibit, again.reference) == (False, first.exhibit, "E001")
    assert (len(sealed_files(casebook)), casebook.head.number) == (1, before)


def test_a_file_that_came_again_from_somebody_else_is_logged_with_the_reason(
    casebook: Casebook, tmp_path: Path
) -> None:
    file = a_file(tmp_path)
    first = log(casebook, file=file)
    again = log(casebook, file=file, copy_reason="The union sent it too")
    assert (again.added, again.reference, again.same_file) == (True, "E002", ("E001",))
    assert len(sealed_files(casebook)) == 1
    assert the(casebook, first.exhibit).same_file == ("E002",)
    assert the(casebook, again.exhibit).copy_reason == "The union sent it too"
    assert references(casebook, sha256=first.sha256) == ["E001", "E002"]


def test_an_attachment_is_logged_once_for_each_exhibit_that_holds_it(
    casebook: Casebook, tmp_path: Path
) -> None:
    file = a_file(tmp_path)
    log(casebook, file=file)
    mail = log(casebook, file=a_file(tmp_path, "re closure.eml", b"From: ...")).exhibit
    attached = log(casebook, file=file, parent=mail)
    assert (attached.added, attached.reference) == (True, "E003")
    assert not log(casebook, file=file, parent=mail).added
    assert references(casebook, parent=mail) == ["E003"]
    assert the(casebook, attached.exhibit).missing_origin == ()


def test_a_file_whose_exhibit_was_set_aside_may_be_logged_afresh(casebook: Casebook, tmp_path: Path) -> None:
    file = a_file(tmp_path)
    casebook.run(evidence.SetAsideExhibit(log(casebook, file=file).exhibit, "the wrong version, I thought"))
    again = log(casebook, file=file)
    assert (again.added, again.reference, again.same_file) == (True, "E002", ())


# ----------------------------------------------------------------------------------------------- many at once


def test_many_files_are_one_act_with_progress_and_their_duplicates_told(
    casebook: Casebook, tmp_path: Path
) -> None:
    names = ("a.txt", "b.txt", "a again.txt", "c.txt")
    files = [a_file(tmp_path, name, name[:1].encode()) for name in names]
    steps: list[Step] = []
    before = casebook.head.number
    outcome = casebook.run(Batch(tuple(LogExhibit(file=file) for file in files)), Progress(steps.append))
    assert isinstance(outcome.result, tuple)
    told = [(one.reference, one.added) for one in outcome.result]
    assert told == [("E001", True), ("E002", True), ("E001", False), ("E003", True)]
    assert casebook.head.number == before + 1
    assert {step.words for step in steps} >= {"Sealing evidence"}
    casebook.undo()
    assert references(casebook) == []


def test_a_cancelled_intake_records_nothing(casebook: Casebook, tmp_path: Path) -> None:
    files = [a_file(tmp_path, f"{number}.txt", b"%d" % number) for number in range(5)]
    progress = Progress(lambda _: progress.cancel())
    with pytest.raises(Cancelled):
        casebook.run(Batch(tuple(LogExhibit(file=file) for file in files)), progress)
    assert references(casebook) == []


# --------------------------------------------------------------------------------------- what cannot be taken


def test_a_file_that_is_gone_a_folder_and_one_that_cannot_be_read_are_refused(
    casebook: Casebook, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(Refused, match="There is no file “gone") as caught:
        log(casebook, file=tmp_path / "gone.txt")
    assert caught.value.field == "file"
    with pytest.raises(Refused, match="is a folder"):
        log(casebook, file=tmp_path)

    def forbidden(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    file = a_file(tmp_path)
    monkeypatch.setattr(Path, "open", forbidden)
    with pytest.raises(Refused, match="could not be opened"):
        log(casebook, file=file)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_not_waited_for(casebook: Casebook, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(Refused, match="a device or a pipe, not a file"):
        log(casebook, file=tmp_path / "pipe")


@pytest.mark.parametrize(
    "wrong",
    [
        {"sort": ""},
        {"received_at": NOON + timedelta(days=36_500)},
        {"from_person": new_id("person")},
        {"parent": new_id("exhibit")},
        {"persons": (new_id("person"),)},
        {"cases": (new_id("case"),)},
        {"events": (new_id("event"),)},
        {"cases": (new_id("person"),)},
        {"sealed": Sealed("0" * 64, "0" * 64, 1)},
    ],
    ids=" and ".join,
)
def test_what_is_refused_is_refused_before_anything_is_sealed(
    casebook: Casebook, tmp_path: Path, wrong: dict[str, object]
) -> None:
    with pytest.raises(Refused):
        log(casebook, file=a_file(tmp_path), **wrong)
    assert sealed_files(casebook) == []


# ------------------------------------------------------------------------------ a sealed file is never let go


def test_the_sealed_file_of_an_undone_exhibit_stays_and_redo_brings_the_exhibit_back(
    casebook: Casebook, tmp_path: Path
) -> None:
    logged = log(casebook, file=a_file(tmp_path))
    casebook.undo()
    assert references(casebook) == []
    assert len(sealed_files(casebook)) == 1
    casebook.close()
    with Casebook.open(casebook.folder, key=casebook.key) as reopened:
        reopened.redo()
        assert bytes_of(reopened, logged.exhibit) == b"Minutes of 4 November"
        assert the(reopened, logged.exhibit).reference == "E001"


def test_a_batch_that_is_refused_takes_no_file_away_that_the_journal_names(
    casebook: Casebook, tmp_path: Path
) -> None:
    file = a_file(tmp_path)
    logged = log(casebook, file=file)
    casebook.undo()
    several = Batch((LogExhibit(file=file), LogExhibit(title="Nothing at all")))
    with pytest.raises(Refused, match="where the original is kept"):
        casebook.run(several)
    casebook.redo()
    assert bytes_of(casebook, logged.exhibit) == b"Minutes of 4 November"


def test_a_failed_intake_of_known_content_leaves_the_first_intact(casebook: Casebook, tmp_path: Path) -> None:
    file = a_file(tmp_path)
    logged = log(casebook, file=file)
    progress = Progress(lambda _: progress.cancel())
    with pytest.raises(Cancelled):
        casebook.run(LogExhibit(file=file, copy_reason="again"), progress)
    assert casebook.store.evidence.check(sealed_files(casebook)[0], logged.sha256, silent()) is None
