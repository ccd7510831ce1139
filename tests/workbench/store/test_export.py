"""The exported journal: the stand-alone verifier comes to the verdict of the program."""

import ast
import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

import resources
from resources import verify_journal
from tests.assurance import Record as Assurance
from tests.leaks.canary_scan import scan
from tests.workbench.store.acts import add, change, entry, tie, untie, verified
from tests.workbench.store.tampering import (
    TAMPERINGS,
    make_an_image_unreadable,
    rewrite_the_whole_chain,
    tamper,
)
from workbench.kernel import clock
from workbench.kernel.errors import Cancelled, StoreTrouble
from workbench.kernel.progress import silent
from workbench.store import export, journal
from workbench.store.export import export_journal
from workbench.store.opened import OpenStore

VERIFIER = Path(resources.__file__).parent / "verify_journal.py"
CANARY = "Zebedee Quartermaine"


@pytest.fixture
def twelve(store: OpenStore) -> OpenStore:
    for number in range(11):
        add(store, f"Title {number}", f"{CANARY} {number}")
    return store


def exported(store: OpenStore, folder: Path, *, with_content: bool = True) -> Path:
    path = folder / "journal.jsonl"
    export_journal(store.connection, path, silent(), with_content=with_content)
    return path


def check(path: Path, *arguments: str) -> tuple[int, str]:
    """Run the verifier as anybody would: by itself, without this project's packages."""
    command = [sys.executable, "-I", str(VERIFIER), str(path), *arguments]
    ran = subprocess.run(command, cwd=path.parent, capture_output=True, text=True, check=False)
    return ran.returncode, ran.stdout + ran.stderr


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def test_an_export_says_what_it_is_and_holds_every_entry(twelve: OpenStore, tmp_path: Path) -> None:
    told = export_journal(twelve.connection, tmp_path / "journal.jsonl", silent(), with_content=True)
    header, *entries = lines(told.path)
    assert (told.entries, told.head) == (12, twelve.state.head)
    assert header["format"] == verify_journal.FORMAT == export.FORMAT
    assert header["audience"] == export.WITH_CONTENT
    assert (header["entries"], header["head"]) == (12, twelve.state.head)
    assert [each["number"] for each in entries] == list(range(1, 13))
    assert CANARY in entries[3]["images"][0]["body"]
    assert (told.path.stat().st_mode & 0o777) == 0o600


@pytest.mark.parametrize("with_content", [True, False])
def test_the_verifier_finds_a_sound_export_sound(
    twelve: OpenStore, tmp_path: Path, with_content: bool
) -> None:
    change(twelve, add(twelve, "Łaska “quoted”\n"), title="Ünïcode 𝄞")
    untie(twelve, tie(twelve, add(twelve, "One"), add(twelve, "Two")))
    code, said = check(exported(twelve, tmp_path, with_content=with_content))
    assert code == 0, said
    assert f"SOUND: {twelve.state.entries} entries, the last with the hash {twelve.state.head}." in said
    assert ("withheld or erased" in said) is not with_content


def test_the_chain_alone_holds_no_word_and_no_salt(twelve: OpenStore, tmp_path: Path) -> None:
    path = exported(twelve, tmp_path, with_content=False)
    assert scan([path], [CANARY, "Title 3"]) == []
    images = [image for line in lines(path)[1:] for image in line["images"]]
    assert len(images) == 11
    assert all(set(image) == {"digest"} for image in images)


@pytest.mark.parametrize("name", TAMPERINGS)
@pytest.mark.parametrize("with_content", [True, False])
def test_the_verifier_comes_to_the_verdict_of_the_program_when(
    twelve: OpenStore, tmp_path: Path, name: str, with_content: bool, assurance: Assurance
) -> None:
    tamper(twelve, TAMPERINGS[name].act)
    code, said = check(exported(twelve, tmp_path, with_content=with_content))
    ours = verified(twelve).first_bad_entry
    agreed = code == 1 and f"The first bad entry is number {ours}." in said
    assurance(test_id="T33", what="verdicts of the stand-alone verifier", count=1, failures=not agreed)
    assert agreed, said
    assert TAMPERINGS[name].says in said


def test_a_chain_written_anew_is_found_only_by_a_hash_noted_elsewhere(
    twelve: OpenStore, tmp_path: Path, assurance: Assurance
) -> None:
    noted = twelve.state.head
    honest = exported(twelve, tmp_path)
    assert check(honest, "--head", noted)[0] == 0
    tamper(twelve, rewrite_the_whole_chain)
    forged = exported(twelve, tmp_path)
    without, with_hash = check(forged), check(forged, "--head", noted)
    assurance(
        test_id="T32", what="whole chain written anew", count=2, failures=without[0] + (with_hash[0] != 1)
    )
    assert without[0] == 0
    assert with_hash[0] == 1
    assert "No entry has the hash given" in with_hash[1]


def test_a_hash_noted_earlier_says_how_far_nothing_was_changed(twelve: OpenStore, tmp_path: Path) -> None:
    noted = twelve.state.head
    add(twelve, "Later")
    spaced = " ".join(noted[start : start + 4] for start in range(0, 16, 4)).upper()
    code, said = check(exported(twelve, tmp_path), "--head", spaced)
    assert code == 0
    assert "The hash given is that of entry 12: up to there nothing was changed since it was noted." in said


@pytest.mark.parametrize("hash_", ["abc", "g" * 20, "a" * 65])
def test_a_hash_that_is_none_is_refused(twelve: OpenStore, tmp_path: Path, hash_: str) -> None:
    code, said = check(exported(twelve, tmp_path), "--head", hash_)
    assert code == 2
    assert "16 to 64 digits" in said


def test_a_clock_that_moved_back_is_said_and_is_no_fault(store: OpenStore, tmp_path: Path) -> None:
    now = datetime(2030, 3, 1, 12, tzinfo=UTC)
    for moment in (now, now - timedelta(days=365)):
        with clock.fixed(moment):
            entry(store)
    code, said = check(exported(store, tmp_path))
    assert code == 0
    assert "The clock moved back before entry 3." in said


def without_last(text: str, lines: int) -> str:
    return "".join(text.splitlines(keepends=True)[:-lines])


def replacing(old: str, new: str) -> Callable[[str], str]:
    return lambda text: text.replace(old, new)


UNREADABLE = "Entry 5 cannot be read"
NO_EXPORT = "not an exported journal"
FILES: dict[str, tuple[Callable[[str], str], int, str]] = {
    "a line is cut": (lambda text: text[:-200], 1, "Entry 12 cannot be read"),
    "the last lines are gone": (lambda text: without_last(text, 2), 1, "its last 2 entries are missing"),
    "the last line is gone": (lambda text: without_last(text, 1), 1, "its last entry is missing"),
    "a line is no entry": (replacing('"number": 5', '"number": "5"'), 1, UNREADABLE),
    "a line is not JSON": (replacing('{"number": 5', '"number": 5'), 1, UNREADABLE),
    "images are no objects": (replacing('"images": [{', '"images": [1, {'), 1, "Entry 2 cannot be read"),
    "a salt is no salt": (replacing('"salt": "', '"salt": "zz'), 1, "entry 2 recorded was changed"),
    "a part is missing": (replacing('"label"', '"lable"'), 1, "Entry 1 cannot be read"),
    "it is empty": (lambda _: "", 2, NO_EXPORT),
    "it is something else": (lambda _: '{"format": "other", "entries": 1}\n', 2, NO_EXPORT),
    "it is a list": (lambda _: "[]\n", 2, NO_EXPORT),
    "it is of a newer version": (replacing('"version": 1', '"version": 2'), 2, "newer version"),
}


@pytest.mark.parametrize("name", FILES)
def test_the_verifier_says_what_is_wrong_with_a_file_when(
    twelve: OpenStore, tmp_path: Path, name: str
) -> None:
    alter, expected, says = FILES[name]
    path = exported(twelve, tmp_path)
    path.write_text(alter(path.read_text("utf-8")), "utf-8")
    code, said = check(path)
    assert (code, says in said) == (expected, True), said


def test_a_file_that_is_not_there_cannot_be_read(tmp_path: Path) -> None:
    code, said = check(tmp_path / "nothing.jsonl")
    assert code == 2
    assert "cannot be read" in said


def imported(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield (node.module or "").split(".")[0]


def test_the_verifier_needs_only_an_old_python_and_its_standard_library() -> None:
    tree = ast.parse(VERIFIER.read_text("utf-8"), feature_version=(3, 8))
    assert set(imported(tree)) <= {
        "__future__",
        "argparse",
        "collections",
        "hashlib",
        "json",
        "sys",
        "typing",
    }
    assert verify_journal.VERSION == journal.VERSION
    assert verify_journal.BEFORE_THE_FIRST == journal.BEFORE_THE_FIRST


def test_the_verifiers_canonical_json_is_the_journals() -> None:
    value = {"b": ["ü", 1, True, None], "a": "“x”\n\u2028"}
    assert verify_journal.canonical(value) == journal.canonical(value)


def test_an_image_that_cannot_be_read_is_exported_as_such(twelve: OpenStore, tmp_path: Path) -> None:
    tamper(twelve, make_an_image_unreadable)
    assert list(lines(exported(twelve, tmp_path))[5]["images"][0]) == ["digest"]


def test_a_verifier_that_cannot_be_laid_beside_an_export_is_said(tmp_path: Path) -> None:
    with pytest.raises(StoreTrouble, match="The verifier beside the export was not saved"):
        export.lay_beside(tmp_path / "nowhere" / "journal.jsonl", VERIFIER)


def test_an_export_that_cannot_be_written_leaves_nothing(twelve: OpenStore, tmp_path: Path) -> None:
    with pytest.raises(StoreTrouble, match="The export of the journal was not saved"):
        export_journal(twelve.connection, tmp_path / "nowhere" / "journal.jsonl", silent())
    progress = silent()
    progress.cancel()
    earlier = exported(twelve, tmp_path).read_bytes()
    with pytest.raises(Cancelled):
        export_journal(twelve.connection, tmp_path / "journal.jsonl", progress)
    assert (tmp_path / "journal.jsonl").read_bytes() == earlier
    assert [path.name for path in tmp_path.glob("*unfinished*")] == []
