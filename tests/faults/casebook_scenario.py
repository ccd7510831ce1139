"""A scripted investigator at work on a real casebook, who marks every act before it and after it.

As a program: `casebook_scenario.py PLAY FOLDER MARKS` plays one of `PLAYS`. Others are acts for the `Stage`.
"""

import hashlib
import json
import os
import sys
from pathlib import Path
from typing import Any

from tests.faults import marked_words
from tests.faults.casebook_door import (
    BACKUPS,
    PASSPHRASES,
    RESTORED,
    SHEET,
    at_home,
    backups,
    key,
    new_key,
    sealed_exhibits,
)
from tests.faults.promises import UNKNOWN, WHOLE
from workbench import cases, chronology, investigation, keeping
from workbench.casebook import Casebook
from workbench.evidence import LogExhibit
from workbench.kernel.commands import Batch, Command, Outcome
from workbench.kernel.dates import read_date
from workbench.store import keys, slots
from workbench.store.data_key import DataKey

CHEAP = slots.FLOOR
keys.create_keys.__defaults__ = (CHEAP,)  # a simulator need not spend seconds on a passphrase


class Script:
    """The investigator's hands: every act is promised before it begins and marked when it is done."""

    def __init__(self, folder: Path, marks: Path) -> None:
        self._out = os.open(marks, os.O_WRONLY | os.O_APPEND)
        self.folder = at_home(folder)
        self._handed_in = marks.with_name(f"handed in {marks.name}")
        self.casebook: Casebook

    def stage(self, name: str) -> None:
        """What comes now."""
        self.mark({"stage": name})

    def create(self) -> None:
        """A new casebook with a passphrase."""
        self.begin("passphrase", "first")
        self.begin("entry 1", UNKNOWN)
        self.casebook = Casebook.create(self.folder, PASSPHRASES["first"], key=key())
        self.done("passphrase", "first")
        self._entry_done()
        self.done(WHOLE, None)

    def create_without_passphrase(self) -> None:
        """A new casebook that only its key opens: making it costs nothing."""
        self.begin("entry 1", UNKNOWN)
        self.casebook = Casebook.create(self.folder, None, key=key())
        self._entry_done()
        self.done(WHOLE, None)

    def open(self) -> None:
        """The casebook again."""
        self.casebook = Casebook.open(self.folder, key=key())

    def do(self, command: Command) -> Any:
        """A command; what it gave back."""
        self._entry_begins()
        outcome: Outcome = self.casebook.run(command)
        self._entry_done()
        return outcome.result

    def hand_in(self, title: str, original: bytes) -> Path:
        """A file that somebody hands in: it lies outside the casebook and outside the run."""
        self._handed_in.mkdir(exist_ok=True)
        path = self._handed_in / f"{title}.txt"
        path.write_bytes(original)
        return path

    def take_in(self, title: str, original: bytes) -> None:
        """An original handed in, sealed and logged."""
        self.log(title, self.hand_in(title, original), original)

    def log(self, title: str, file: Path, original: bytes) -> None:
        """A file that holds the original, sealed and logged as an exhibit, the same file once more too."""
        sha256 = hashlib.sha256(original).hexdigest()
        self.begin(f"exhibit {title}", sha256)
        self.do(LogExhibit(title, file, copy_reason="It was handed in by another too."))
        self.done(f"exhibit {title}", sha256)

    def write_marked_words(self) -> list[str]:
        """The words to be erased, everywhere that words can be; the records that hold them."""
        self.begin("marked words", UNKNOWN)
        case = self.do(cases.AddCase(marked_words.TITLE))
        self.do(chronology.AddEvent("Case closed", read_date("4 November 2019"), cases=(case,)))
        self.type(f"{case} summary", f"{marked_words.TITLE}, she said.")
        self.take_in("marked", marked_words.ORIGINAL)
        self.done("marked words", marked_words.EVERYWHERE)
        return [case, *(row.id for row in sealed_exhibits(self.casebook) if row.title == "marked")]

    def erase(self, records: list[str]) -> None:
        """Records erased for good, with their originals and the drafts about them."""
        gone = ("marked words", "exhibit marked", f"draft {records[0]} summary")
        for name in gone:
            self.begin(name, None)
        self._entry_begins()
        keeping.erase(self.casebook, records, "She asked for it.", "Article 17", with_originals=True)
        self._entry_done()
        for name in gone:
            self.done(name, None)

    def rescue(self, words: str) -> Path:
        """The session and unsaved words saved beside the casebook."""
        held = f"{len(self.casebook.store.session_entries)} entries, {len(words)} letters"
        self.begin("rescue 1", held)
        path = keeping.save_rescue(self.casebook, [keeping.Unsaved("rescued", words)])
        self.done("rescue 1", held)
        return path

    def bring_in(self, rescue: Path, words: str) -> None:
        """What a rescue holds brought back: the words become a draft."""
        self.begin("draft rescued", words)
        self._entry_begins()
        keeping.bring_in(self.casebook, rescue, "The file is back.")
        self._entry_done()
        self.done("draft rescued", words)

    def undo(self) -> None:
        """The newest act taken back."""
        self._entry_begins()
        self.casebook.undo()
        self._entry_done()

    def redo(self) -> None:
        """What was undone, done again."""
        self._entry_begins()
        self.casebook.redo()
        self._entry_done()

    def type(self, place: str, words: str) -> None:
        """Words kept as a draft."""
        self.begin(f"draft {place}", words)
        self.casebook.save_draft(place, words)
        self.done(f"draft {place}", words)

    def give_up(self, place: str) -> None:
        """A draft let go."""
        self.begin(f"draft {place}", None)
        self.casebook.discard_draft(place)
        self.done(f"draft {place}", None)

    def change_passphrase(self) -> None:
        """The first passphrase replaced by the second."""
        for value in ("first and second", "second"):
            self.begin("passphrase", value)
        keys.change_passphrase(self.folder, PASSPHRASES["first"], PASSPHRASES["second"], CHEAP)
        self.done("passphrase", "second")

    def change_key(self) -> None:
        """A new data key, known to the door; the passphrase stays."""
        self._entry_begins()
        setattr(DataKey, "random", staticmethod(new_key))  # noqa: B010 - only here is it not random
        keeping.new_data_key(self.casebook, PASSPHRASES["first"], cost=CHEAP)
        self.casebook = Casebook.open(self.folder, key=new_key())
        self._entry_done()

    def back_up(self, number: int) -> None:
        """A backup, the first, the second and so on."""
        self.begin(f"backup {number}", "sound")
        keeping.back_up(self.casebook, self.folder.parent / BACKUPS)
        self.done(f"backup {number}", "sound")

    def restore(self) -> None:
        """The newest backup as another casebook."""
        self.begin("restored", "sound")
        newest = backups(self.folder.parent, self.casebook)[-1]
        keeping.restore_by_words(newest, self.folder.parent / RESTORED, SHEET)
        self.done("restored", "sound")

    def begin(self, name: str, value: str | None) -> None:
        """From now on this may be found."""
        self.mark({"begin": name, "value": value})

    def done(self, name: str, value: str | None) -> None:
        """From now on this must be found."""
        self.mark({"done": name, "value": value})

    def told(self, trouble: Exception, *, after: bool) -> None:
        """Trouble was told; `after` says whether the work was done all the same."""
        self.mark({"told": str(trouble), "after": after})

    def settle_exhibit(self, title: str) -> None:
        """After trouble: the exhibit is there or it is not, and so it must stay."""
        found = {row.title: row.file.sha256 for row in sealed_exhibits(self.casebook) if row.file}
        self.done(f"exhibit {title}", found.get(title))

    def mark(self, mark: dict[str, Any]) -> None:
        """One line of the marks, written in one call, of a kind that no fault is sent into."""
        os.writev(self._out, [json.dumps(mark).encode() + b"\n"])

    def _entry_begins(self) -> None:
        self.begin(f"entry {self.casebook.head.number + 1}", UNKNOWN)

    def _entry_done(self) -> None:
        head = self.casebook.head
        self.done(f"entry {head.number}", head.hash)


def run(folder: Path, marks: Path) -> None:
    """Every stage, from a folder that is not there to one that was closed."""
    script = Script(folder, marks)
    script.stage("creation")
    script.create()
    script.stage("commands")
    terms = work_through_commands(script)
    script.stage("drafts")
    work_through_drafts(script)
    script.stage("undo and redo")
    work_through_undo(script, terms[0])
    script.stage("evidence intake")
    work_through_evidence(script)
    script.stage("passphrase change")
    script.change_passphrase()
    script.stage("closing and opening again")
    script.casebook.close()
    script.open()
    script.do(investigation.AddTerm("After opening again."))
    script.casebook.close()


def work_through_commands(script: Script) -> list[str]:
    """Sixteen commands of several kinds."""
    script.do(
        investigation.SetUpInvestigation("Closures before the inspection", scope="Two teams, one year.")
    )
    terms = [
        script.do(investigation.AddTerm(f"Paragraph {number} of the terms. " * 30)) for number in range(10)
    ]
    script.do(investigation.ChangeTerm(terms[0], 1, text="Changed once."))
    script.do(investigation.ChangeTerm(terms[1], 1, text="Changed at length. " * 200))
    script.do(investigation.SetAsideTerm(terms[2], "Said twice."))
    script.do(investigation.RestoreTerm(terms[2]))
    script.do(Batch(tuple(investigation.DeclareInterest(f"Interest {number}") for number in range(12))))
    return terms


def work_through_drafts(script: Script) -> None:
    """A note typed, typed on, and given up; another one that stays."""
    script.type("note", "A first half sentence")
    script.type("note", "A first half sentence and its second half. " * 50)
    script.type("other", "Stays.")
    script.give_up("note")


def work_through_undo(script: Script, term: str) -> None:
    """Back and forth, and on from there."""
    script.do(investigation.ChangeTerm(term, 2, text="Changed and taken back."))
    script.undo()
    script.redo()
    script.undo()
    script.do(investigation.AddTerm("After an undo."))


def work_through_evidence(script: Script) -> None:
    """Originals of several sizes: empty, small, the same again, over a piece, over several."""
    script.take_in("empty", b"")
    script.take_in("small", b"A short letter.")
    script.take_in("again", b"A short letter.")
    script.take_in("longer", bytes(range(256)) * 300)
    script.take_in("long", bytes(range(255)) * 1200)


def free_pages_and_use_them(folder: Path, marks: Path) -> None:
    """Words that take pages, give them back and take them again: free pages are not in the journal."""
    script = Script(folder, marks)
    script.open()
    script.stage("free pages")
    for number in range(3):
        script.type("long", f"Draft {number}. " * 3_000)
        script.give_up("long")
        script.do(investigation.AddTerm(f"Paragraph {number}. " * 1_500))
    script.casebook.close()


def back_up_and_restore(folder: Path, marks: Path) -> None:
    """Two backups with work between them, a verification, and the newer backup brought back."""
    script = Script(folder, marks)
    script.open()
    script.take_in("letter", b"A short letter.")
    script.stage("backup")
    script.back_up(1)
    script.take_in("longer", bytes(range(256)) * 300)
    script.back_up(2)
    script.stage("verification")
    assert keeping.verify(script.casebook).sound
    script.stage("restoring")
    script.restore()
    script.casebook.close()


def seal_with_a_new_key(folder: Path, marks: Path) -> None:
    """Everything sealed anew, evidence too."""
    script = Script(folder, marks)
    script.open()
    script.take_in("letter", b"A short letter.")
    script.take_in("longer", bytes(range(256)) * 300)
    script.stage("new data key")
    script.change_key()
    script.stage("with the new key")
    script.do(investigation.AddTerm("With the new key."))
    script.casebook.close()


def erase_for_good(folder: Path, marks: Path) -> None:
    """Words written wherever words can be, and erased."""
    script = Script(folder, marks)
    script.open()
    script.stage("words to be erased")
    records = script.write_marked_words()
    script.stage("erasure")
    script.erase(records)
    script.stage("after the erasure")
    script.do(investigation.AddTerm("After the erasure."))
    script.casebook.close()


def rescue_and_bring_in(folder: Path, marks: Path) -> None:
    """A session saved beside the casebook, as when the file is gone, and brought back into it."""
    script = Script(folder, marks)
    script.open()
    script.do(investigation.AddTerm("In the session. " * 200))
    script.stage("rescue")
    words = "Typed and not saved. " * 300
    path = script.rescue(words)
    script.stage("rescue brought in")
    script.bring_in(path, words)
    script.casebook.close()


def prepare(folder: str, marks: str) -> None:
    """An empty casebook, for the plays that begin with opening it."""
    script = Script(Path(folder), Path(marks))
    script.create()
    script.casebook.close()


PLAYS = {
    "erasure": erase_for_good,
    "rescue": rescue_and_bring_in,
    "whole": run,
    "new key": seal_with_a_new_key,
    "backups": back_up_and_restore,
    "free pages": free_pages_and_use_them,
}


def keep_working(folder: str, marks: str, _seed: str) -> None:
    """Commands and drafts without end, in a casebook that is made if there is none."""
    script = Script(Path(folder), Path(marks))
    if script.folder.exists():
        script.open()
    else:
        script.create()
    for number in range(script.casebook.head.number, 1 << 30):
        script.do(investigation.AddTerm(f"Killed at some moment. {number} " * (number % 40 + 1)))
        script.type(f"place {number % 5}", f"Draft {number}. " * (number % 60))
        script.take_in(f"number {number}", f"Original {number}. ".encode() * (number % 9) * 1000)


if __name__ == "__main__":
    PLAYS[sys.argv[1]](Path(sys.argv[2]), Path(sys.argv[3]))
