"""Gives the recovery sheet out: to a printer, or as a file to be printed elsewhere."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog, QWidget

from ui.bridge import Desk
from ui.reports.printing import drawn_for_print, put_on_paper
from workbench.kernel.errors import Refused, StoreTrouble
from workbench.kernel.progress import Progress

_PRINTED = (
    "Given to the printer, whose queue may keep a copy: switch the printer off and on when the page is out."
)
_MAKING = "Making the page…"


class SheetOut:
    """Asks which printer or which file; `say` hears what came of it."""

    def __init__(self, owner: QWidget, desk: Desk, say: Callable[[str], None]) -> None:
        self._owner, self._desk, self._say = owner, desk, say

    def print(self) -> None:
        """Ask for a printer and print the sheet there."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        if QPrintDialog(printer, self._owner).exec():
            self.print_on(printer)

    def print_on(self, printer: QPrinter) -> None:
        """Print the sheet; no file is made."""

        def _drawn(casebook: Any, progress: Progress) -> Any:
            from workbench import papers

            return drawn_for_print(papers.recovery_sheet_to_print(casebook, progress), progress)

        def _print(pictures: Any) -> None:
            put_on_paper(printer, pictures)
            self._say(_PRINTED)

        self._start(_drawn, _print)

    def save(self) -> None:
        """Ask for a file and write the sheet there."""
        chosen, _ = QFileDialog.getSaveFileName(
            self._owner, "Save the recovery sheet", "recovery sheet.pdf", "PDF (*.pdf)"
        )
        if chosen:
            self.save_to(Path(chosen))

    def save_to(self, path: Path) -> None:
        """Write the sheet to a file, and say what such a file is."""

        def _write(casebook: Any, progress: Progress) -> Any:
            from workbench import papers

            return papers.write_recovery_sheet(casebook, path, progress)

        self._start(_write, lambda paper: self._say(_saved(paper.path)))

    def _start(self, job: Any, then: Any) -> None:
        self._say(_MAKING)
        self._desk.start(job, then, self._fail)

    def _fail(self, error: Refused | StoreTrouble) -> None:
        self._say(str(error))


def _saved(path: Path) -> str:
    return f"Saved {path.name}. This file opens everything: print it, then delete it, best with its stick."
