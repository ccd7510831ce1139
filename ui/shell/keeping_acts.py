"""The long acts of the File menu: export, back up, verify; each a job with progress and cancel."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog

from ui.reports.printing import drawn_for_print, put_on_paper
from ui.shell.main_window import MainWindow
from workbench import keeping, papers
from workbench.casebook import Casebook
from workbench.kernel.errors import Refused, StoreTrouble
from workbench.kernel.progress import Progress
from workbench.kernel.wording import count

_DECIDED = "Decided in the window after the casebook said that it is another copy."


class KeepingActs(QObject):
    """Asks where, starts the job at the desk, and says in the message bar what came of it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        window.saving.connect(self.export)
        window.printing.connect(self.print)
        window.keeping.connect(self.keep)
        window.status.cancel_wanted.connect(self.cancel)

    def keep(self, act: str) -> None:
        """Do a keeper's act by its name; some ask first for a file or a folder."""
        acts = {
            "back_up": self.back_up,
            "export_journal": self.export_journal,
            "go_on": self.go_on,
            "rescue": self.rescue,
            "verify": self.verify,
        }
        acts[act]()

    def export(self, what: str, of: str) -> None:
        """Ask for a file and write a summary there."""
        chosen, _ = QFileDialog.getSaveFileName(
            self._window, "Save the summary", f"{what}.pdf", "PDF (*.pdf)"
        )
        if chosen:
            self.export_to(Path(chosen), what, of)

    def export_to(self, path: Path, what: Any = "investigation", of: str = "") -> None:
        """Write a summary to a file."""

        def _write(casebook: Casebook, progress: Progress) -> papers.Paper:
            return papers.write_summary(casebook, path, what, of=of, progress=progress)

        self._start(
            _write, lambda paper: f"Saved {paper.path.name}. It contains identities: not for release."
        )

    def print(self, what: str, of: str) -> None:
        """Ask for a printer and print a summary there."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        if QPrintDialog(printer, self._window).exec():
            self.print_on(printer, what, of)

    def print_on(self, printer: QPrinter, what: Any = "investigation", of: str = "") -> None:
        """Print a summary; the paper is recorded as a document that went out."""

        def _drawn(casebook: Casebook, progress: Progress) -> tuple[papers.PagePicture, ...]:
            document = papers.summary_to_print(casebook, what, of=of, progress=progress)
            return drawn_for_print(document, progress)

        self._start(_drawn, lambda pictures: _printed(put_on_paper(printer, pictures)))

    def back_up(self) -> None:
        """Ask for a folder and make a verified backup there."""
        chosen = QFileDialog.getExistingDirectory(self._window, "Choose the folder for backups")
        if chosen:
            self._start(
                lambda casebook, progress: keeping.back_up(casebook, Path(chosen), progress),
                _backed_up,
            )

    def verify(self) -> None:
        """Verify the whole casebook."""
        self._start(keeping.verify, _verdict)

    def export_journal(self) -> None:
        """Ask for a file and write the chain of the journal there, without a word of the record."""
        chosen, _ = QFileDialog.getSaveFileName(
            self._window, "Save the journal", "journal.json", "Journal (*.json)"
        )
        if chosen:
            self.export_journal_to(Path(chosen))

    def export_journal_to(self, path: Path) -> None:
        """Write the journal to a file, and beside it the script that checks it."""

        def _write(casebook: Casebook, progress: Progress) -> keeping.Exported:
            return keeping.export_journal(casebook, path, progress=progress)

        self._start(_write, _exported)

    def rescue(self) -> None:
        """Save what was done in this session, and what is typed, beside the casebook."""
        unsaved = self._window.unsaved()
        texts = [keeping.Unsaved(place, words) for place, words in unsaved]

        def _done(path: Path) -> None:
            self._window.leaving.saved_elsewhere(dict(unsaved))
            self._rescued(path)

        self._window.desk.consult(
            lambda casebook: keeping.save_rescue(casebook, texts), _done, self._window.desk.complain
        )

    def go_on(self) -> None:
        """Go on from the copy that is open, as a final entry of its journal."""
        self._window.desk.change(lambda casebook: keeping.accept_older(casebook, _DECIDED))

    def _rescued(self, path: Path) -> None:
        self._window.messages.dismiss()
        self._window.messages.say(
            f"Saved as {path.name}, beside the casebook. Bring it in when the file is back."
        )

    def cancel(self) -> None:
        """Cancel the long work that is being done now."""
        self._window.desk.cancel()

    def _start(self, job: Any, words: Any) -> None:
        messages = self._window.messages
        self._window.desk.start(job, lambda answer: messages.say(words(answer)), self._failed)

    def _failed(self, error: Refused | StoreTrouble) -> None:
        self._window.status.show_step(None)
        if isinstance(error, StoreTrouble):
            self._window.messages.trouble(error)
        else:
            self._window.messages.refuse(error)


def _printed(pages: int) -> str:
    return f"{count(pages, 'page')} given to the printer, whose queue may keep a copy. Not for release."


def _backed_up(made: Any) -> str:
    if not made.faults:
        return "Backed up and verified."
    return f"Backed up, with {count(len(made.faults), 'fault')}. The first: {made.faults[0].sentence}"


def _exported(made: keeping.Exported) -> str:
    entries = count(made.entries, "entry", "entries")
    return (
        f"Saved {entries} in {made.path.name}; verify_journal.py beside it checks them without this program."
    )


def _verdict(report: Any) -> str:
    if not report.faults:
        return "Verified: every entry, row, file and page is as it was recorded."
    return f"{count(len(report.faults), 'fault')} found. The first: {report.faults[0].sentence}"
