"""The window before a casebook is open: it unlocks one, makes one, or recovers one."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from ui.bridge import Desk
from ui.look import Look
from ui.preferences import Preferences, keep_preferences
from ui.shell.new_page import NewPage
from ui.shell.sheet_out import SheetOut
from ui.shell.sheet_pages import RecoverPage, SheetPage
from ui.shell.unlock_page import UnlockPage
from workbench.kernel.errors import Refused, StoreTrouble

if TYPE_CHECKING:
    from workbench.casebook import Casebook

TITLE = "Investigator’s workbench"


class Entrance(QWidget):
    """The pages before the main window.

    Signals:
        entered: the Desk with the casebook open, its folder, and the warnings of opening it.
        sample_wanted: the person wants to look around in the sample.
    """

    entered = Signal(object, object, object)
    sample_wanted = Signal()

    def __init__(self, look: Look, preferences: Preferences) -> None:
        super().__init__()
        self.setWindowTitle(TITLE)
        self._look = look
        self._preferences = preferences
        self._pages = QStackedWidget()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)
        self.resize(look.px(1040), look.px(720))
        self.show_unlock()

    @property
    def page(self) -> QWidget | None:
        """The page shown now."""
        return self._pages.currentWidget()

    def show_unlock(self) -> None:
        """The first page."""
        recent = tuple(Path(folder) for folder in self._preferences.recent if Path(folder).is_dir())
        page = UnlockPage(self._look, recent)
        page.unlocking.connect(self.unlock)
        page.new_wanted.connect(self.show_new)
        page.other_wanted.connect(self._choose_other)
        page.recovery_wanted.connect(lambda: self._show_recovery(page.folder() if recent else None))
        page.sample_wanted.connect(self.sample_wanted)
        self._turn_to(page)

    def show_new(self) -> None:
        """The page that makes a casebook."""
        page = NewPage(
            self._look, Path.home() / "Documents" if (Path.home() / "Documents").is_dir() else Path.home()
        )
        page.making.connect(self.make)
        page.left.connect(self.show_unlock)
        page.folder_wanted.connect(lambda: self._choose_place(page))
        self._turn_to(page)

    def unlock(self, folder: Path, passphrase: str) -> None:
        """Open a casebook by its passphrase, without stopping the window."""
        self._open(lambda: _unlocked(folder, passphrase), folder)

    def make(self, folder: Path, passphrase: str, begin_from: str = "") -> None:
        """Make a casebook, from a template if one is named, then show its recovery sheet."""
        desk = Desk()

        def _made(_: object) -> None:
            desk.consult(_words_of, _show_sheet)

        def _show_sheet(words: tuple[str, ...]) -> None:
            page = SheetPage(self._look, words)
            out = SheetOut(self, desk, page.tell)
            page.printing.connect(out.print)
            page.saving.connect(out.save)
            page.kept.connect(lambda: self._enter(desk, folder, ()))
            self._turn_to(page)

        title = folder.name.removesuffix(".casebook")
        desk.open(lambda: _new(folder, passphrase, title, begin_from), _made, self._refuse)

    def recover(self, folder: Path, words: str, passphrase: str) -> None:
        """Open a casebook by its recovery words and give it a new passphrase."""
        self._open(lambda: _recovered(folder, words, passphrase), folder)

    def _open(self, opening: Callable[[], "Casebook"], folder: Path) -> None:
        desk = Desk()
        desk.open(opening, lambda warnings: self._enter(desk, folder, warnings), self._refuse)

    def _enter(self, desk: Desk, folder: Path, warnings: tuple[str, ...]) -> None:
        self._preferences = self._preferences.opened(folder)
        keep_preferences(self._preferences)
        self.entered.emit(desk, folder, warnings)

    def _refuse(self, error: Refused | StoreTrouble) -> None:
        page = self.page
        if isinstance(page, UnlockPage | NewPage | RecoverPage):
            page.refuse(str(error))

    def _show_recovery(self, folder: Path | None) -> None:
        chosen = folder or self._ask_folder("Choose a casebook")
        if chosen is None:
            return
        page = RecoverPage(self._look, chosen.name.removesuffix(".casebook"))
        page.recovering.connect(lambda words, passphrase: self.recover(chosen, words, passphrase))
        page.left.connect(self.show_unlock)
        self._turn_to(page)

    def _choose_other(self) -> None:
        chosen = self._ask_folder("Choose a casebook")
        if chosen is not None:
            others = tuple(known for known in self._preferences.recent if known != str(chosen))
            self._preferences = replace(self._preferences, recent=(str(chosen), *others))
            self.show_unlock()

    def _choose_place(self, page: NewPage) -> None:
        chosen = self._ask_folder("Choose the folder in which the casebook will lie")
        if chosen is not None:
            page.show_place(chosen)

    def _ask_folder(self, words: str) -> Path | None:
        chosen = QFileDialog.getExistingDirectory(self, words)
        return Path(chosen) if chosen else None

    def _turn_to(self, page: QWidget) -> None:
        before = self._pages.currentWidget()
        self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)
        page.setFocus()
        if before is not None:
            self._pages.removeWidget(before)
            before.deleteLater()


# The casebook is loaded in the store's own thread, so that this window is there at once.


def _unlocked(folder: Path, passphrase: str) -> "Casebook":
    from workbench.casebook import Casebook

    return Casebook.open(folder, passphrase)


def _new(folder: Path, passphrase: str, title: str, begin_from: str) -> "Casebook":
    from workbench import beginning

    return beginning.new_casebook(folder, passphrase, title, begin_from=begin_from)


def _recovered(folder: Path, words: str, passphrase: str) -> "Casebook":
    from workbench import keeping

    keeping.recover(folder, words, passphrase)
    return _unlocked(folder, passphrase)


def _words_of(casebook: "Casebook") -> tuple[str, ...]:
    from workbench import keeping

    return keeping.recovery_words(casebook.key)
