"""Acts upon a casebook during which one call to the disk fails: trouble may be told, but nothing half done.

Each is told the folder, its marks, and which call is to fail. After trouble it looks whether the act was done
all the same, marks that, and goes on working without a further failure.
"""

import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from tests.faults.casebook_door import entries
from tests.faults.casebook_scenario import Script
from tests.faults.io_faults import Countdown
from tests.faults.power_cut import memory_disk
from tests.faults.promises import UNKNOWN
from workbench import investigation
from workbench.kernel.errors import Refused, StoreTrouble


def prepare(folder: str, marks: str) -> None:
    """A casebook with something of everything in it."""
    script = Script(Path(folder), Path(marks))
    script.create()
    script.do(investigation.AddTerm("A first paragraph."))
    script.type("note", "A draft.")
    script.take_in("letter", b"A short letter.")
    script.do(investigation.AddTerm("A second paragraph."))
    script.casebook.close()


def promise_entries(folder: str, marks: str, how_many: str) -> None:
    """A newer program will make entries of its own when it opens this casebook."""
    script = _opened(folder, marks)
    for number in range(int(how_many)):
        script.begin(f"entry {script.casebook.head.number + 1 + number}", UNKNOWN)
    script.casebook.close()


def warm_up() -> None:
    """Do everything once, so that a child spends its time on its act. The failing call may come here too."""
    with tempfile.TemporaryDirectory(dir=memory_disk()) as place, suppress(Exception):
        run, marks = Path(place) / "run", Path(place) / "marks"
        run.mkdir()
        marks.touch()
        prepare(str(run), str(marks))


def a_command(folder: str, marks: str, failing: str) -> None:
    """A command that touches several pages."""
    script = _opened(folder, marks)
    countdown = Countdown(failing)
    _entry(script, lambda: script.do(investigation.AddTerm("Under a fault. " * 150)))
    _go_on(script, countdown)


def an_undo(folder: str, marks: str, failing: str) -> None:
    """The newest act taken back."""
    script = _opened(folder, marks)
    countdown = Countdown(failing)
    _entry(script, script.undo)
    _go_on(script, countdown)


def an_intake(folder: str, marks: str, failing: str) -> None:
    """An original sealed and recorded."""
    script = _opened(folder, marks)
    letter = b"A long letter. " * 6_000
    handed_in = script.hand_in("under a fault", letter)
    countdown = Countdown(failing)
    _entry(script, lambda: script.log("under a fault", handed_in, letter))
    script.settle_exhibit("under a fault")
    _go_on(script, countdown)


def a_draft(folder: str, marks: str, failing: str) -> None:
    """Words kept over words kept before."""
    script = _opened(folder, marks)
    countdown = Countdown(failing)
    try:
        script.type("note", "A longer draft. " * 150)
    except StoreTrouble as trouble:
        words = {draft.place: draft.words for draft in script.casebook.drafts()}["note"]
        script.told(trouble, after=words != "A draft.")
        script.done("draft note", words)
    _go_on(script, countdown)


def an_opening(folder: str, marks: str, failing: str) -> None:
    """The casebook opened; after a kill this puts the store in order first."""
    script = Script(Path(folder), Path(marks))
    countdown = Countdown(failing)
    try:
        script.open()
    except StoreTrouble as trouble:
        script.told(trouble, after=False)
        script.open()
    _go_on(script, countdown)


def a_creation(folder: str, marks: str, failing: str) -> None:
    """A casebook made where there is none."""
    script = Script(Path(folder), Path(marks))
    countdown = Countdown(failing)
    try:
        script.create_without_passphrase()
    except StoreTrouble as trouble:
        script.told(trouble, after=script.folder.exists())
        if hasattr(script, "casebook"):
            script.casebook.close()  # it was made, and only looking at its first entry failed
        script.open() if script.folder.exists() else script.create_without_passphrase()
    _go_on(script, countdown)


def a_passphrase_change(folder: str, marks: str, failing: str) -> None:
    """One passphrase replaced by another."""
    script = _opened(folder, marks)
    countdown = Countdown(failing)
    try:
        script.change_passphrase()
    except StoreTrouble as trouble:
        script.told(trouble, after=False)
    _go_on(script, countdown)


ACTS = (a_command, an_undo, an_intake, a_draft, an_opening, a_creation, a_passphrase_change)


def _opened(folder: str, marks: str) -> Script:
    script = Script(Path(folder), Path(marks))
    script.open()
    return script


def _entry(script: Script, act: Callable[[], object]) -> None:
    """An act of one entry. What is seen now, in this process, must be found in the next one too."""
    number = script.casebook.head.number + 1
    try:
        act()
    except (Refused, StoreTrouble) as trouble:  # refused: the file handed in cannot be opened
        done = [entry for entry in entries(script.casebook) if entry.number == number]
        script.told(trouble, after=bool(done))
        script.done(f"entry {number}", done[0].hash if done else None)


def _go_on(script: Script, countdown: Countdown) -> None:
    """The same process works on, with nothing failing any more, and closes."""
    script.mark({"met": countdown.over()})
    script.do(investigation.AddTerm("After the fault."))
    script.casebook.close()
