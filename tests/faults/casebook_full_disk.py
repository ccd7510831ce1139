"""Acts upon a casebook whose disk runs full: words are refused whole, and accepted once there is room."""

import resource
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

from tests.faults.casebook_door import at_home, entries
from tests.faults.casebook_scenario import Script
from tests.faults.casebook_under_fault import prepare
from workbench import investigation
from workbench.kernel.errors import StoreTrouble
from workbench.store import file

BALLAST = 500_000
TOO_LONG = 8_000_000
MOST_COMMANDS = 3_000
ROOM_TO_GROW = 200_000


def on_a_small_disk(folder: str, marks: str, after: str) -> None:
    """A disk of 4 MiB that is only this act's; what is on it at the end is copied to `after`."""
    run = Path(folder)
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", folder], check=True)
    prepare(folder, marks)
    ballast = run / "ballast"
    ballast.write_bytes(bytes(BALLAST))
    script = Script(run, Path(marks))
    _fill(script, script.hand_in("too long", bytes(TOO_LONG)), make_room=ballast.unlink)
    shutil.copytree(run, after)


def under_a_limit(folder: str, marks: str, after: str) -> None:
    """No file may grow beyond a limit, as under a quota."""
    prepare(folder, marks)
    script = Script(Path(folder), Path(marks))
    too_long = script.hand_in("too long", bytes(TOO_LONG))
    _, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    now = (at_home(Path(folder)) / file.NAME).stat().st_size
    resource.setrlimit(resource.RLIMIT_FSIZE, (now + ROOM_TO_GROW, hard))
    _fill(script, too_long, make_room=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard)))
    shutil.copytree(folder, after)


def _fill(script: Script, too_long: Path, make_room: Callable[[], object]) -> None:
    script.open()
    refused = _until_refused(script)
    _must_refuse_the_rest(script, too_long)
    make_room()
    script.do(refused)
    script.type("note", "Room again. " * 3_000)
    script.take_in("after", b"A letter that had no room. " * 9_000)
    script.casebook.close()


def _until_refused(script: Script) -> investigation.AddTerm:
    """Commands until one is refused: the one that was. Nothing of it may be there."""
    for number in range(MOST_COMMANDS):
        command = investigation.AddTerm(f"Paragraph {number}. " * 200)
        before = script.casebook.head
        try:
            script.do(command)
        except StoreTrouble as trouble:
            script.told(trouble, after=entries(script.casebook)[-1] != before)
            script.done(f"entry {before.number + 1}", None)
            return command
    raise AssertionError("The disk never ran full.")


def _must_refuse_the_rest(script: Script, too_long: Path) -> None:
    """A draft and an original find no room either, and what was there stays."""
    long = "No room for this. " * 30_000
    try:
        script.type("note", long)
    except StoreTrouble as trouble:
        kept = {draft.place: draft.words for draft in script.casebook.drafts()}["note"]
        script.told(trouble, after=kept == long)
        script.done("draft note", kept)
    number = script.casebook.head.number + 1
    try:
        script.log("too long", too_long, bytes(TOO_LONG))
    except StoreTrouble as trouble:
        script.told(trouble, after=False)
        script.done(f"entry {number}", None)
        script.settle_exhibit("too long")
