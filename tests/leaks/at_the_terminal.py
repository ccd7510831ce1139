"""The part of the session at the command line: a casebook made, listed, searched, kept and reported by it.

What the person asks to see goes to `SHOWN`, as to a terminal; the summary goes to `SUMMARY`. Both hold words,
and nothing else may.
"""

import os
import subprocess
import sys
from pathlib import Path

from workbench import keeping
from workbench.store.slots import FLOOR

CASEBOOK, SHOWN, SUMMARY, BACKUPS = "Second.casebook", "shown.txt", "summary.pdf", "second backups"
LISTS = ("cases", "interviews", "unresolved-names")
PROGRAM = Path(__file__).parents[2] / "main.py"


class Terminal:
    """A person at a terminal, who types a passphrase whenever one is asked for."""

    def __init__(self, place: Path, passphrase: str) -> None:
        self.folder = place / CASEBOOK
        self._place = place
        self._passphrase = passphrase

    def make(self) -> None:
        """A new casebook; its recovery words are read and not kept."""
        reading, writing = os.pipe()
        self._run("new", self.folder, "--words-fd", str(writing), hands=(writing,))
        os.close(reading)
        keeping.change_passphrase(self.folder, self._passphrase, self._passphrase, FLOOR)

    def look_around(self, words: str) -> None:
        """Every list, names revealed, and a search."""
        for kind in LISTS:
            self._run("list", self.folder, kind)
        self._run("list", self.folder, "people", "--format", "csv", "--reveal", f"To call {words}")
        self._run("search", self.folder, words)

    def keep_it_safe(self) -> None:
        """Verification, backup, the journal, and the summary."""
        self._run("verify", self.folder)
        self._run("backup", self.folder, self._place / BACKUPS)
        self._run("export-journal", self.folder, "-o", self._place / "second journal.json")
        self._run("report", self.folder, "investigation", "-o", self._place / SUMMARY)

    def be_refused(self) -> None:
        """A casebook that is none, and a name that is taken."""
        self._run("list", self._place / "Nowhere.casebook", "cases")
        self._run("new", self.folder)

    def _run(self, *words: str | Path, hands: tuple[int, ...] = ()) -> None:
        reading, writing = os.pipe()
        os.write(writing, f"{self._passphrase}\n".encode())
        os.close(writing)
        with (self._place / SHOWN).open("ab") as shown:
            ended = subprocess.run(
                [sys.executable, str(PROGRAM), *map(str, words), "--passphrase-fd", str(reading)],
                stdout=shown,
                pass_fds=(reading, *hands),
                check=False,
            )
        for descriptor in (reading, *hands):
            os.close(descriptor)
        print(words[0], ended.returncode, flush=True)
