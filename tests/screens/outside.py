"""The pages before a casebook is open, and the one that keeps the window open, as each is and refused."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget

from tests.screens.scenes import Scene
from tests.screens.sights import Looked, Sight, look_at
from ui.look import Look
from ui.shell.leaving import LeavingPage
from ui.shell.new_page import NewPage
from ui.shell.sheet_pages import RecoverPage, SheetPage
from ui.shell.unlock_page import UnlockPage
from workbench.kernel.errors import StoreTrouble

_WORDS: Final = tuple(["abandon", "ability", "able", "about", "above", "absent", "absorb", "abstract"] * 3)
_WRONG: Final = (
    "This is not the passphrase, or the key file of the casebook is damaged and so is the spare beside it. "
    "Try again, or use the recovery sheet."
)


def walk_outside(look: Look, scene: Scene, looked: Looked | None = None) -> tuple[Sight, ...]:
    """Look at every page that stands outside of the main window; `looked` hears of each with its picture."""
    look.change(scene.theme, scale=scene.scale)
    return tuple(
        _sight(made(look), scene, f"{number} {made.__name__.strip('_')}", looked)
        for number, made in enumerate(_PAGES, start=1)
    )


def _sight(page: QWidget, scene: Scene, place: str, looked: Looked | None) -> Sight:
    page.resize(*scene.size)
    page.show()
    for _ in range(4):
        QApplication.processEvents()
    try:
        return look_at(page, scene, place, looked)
    finally:
        page.hide()
        page.deleteLater()
        QApplication.sendPostedEvents(page, QEvent.Type.DeferredDelete)


def _first_of_all(look: Look) -> QWidget:
    return UnlockPage(look, ())


def _unlock(look: Look) -> QWidget:
    return UnlockPage(look, (Path("Westmere children’s services.casebook"),))


def _unlock_refused(look: Look) -> QWidget:
    page = UnlockPage(look, (Path("Westmere children’s services.casebook"),))
    page.refuse(_WRONG)
    return page


def _new(look: Look) -> QWidget:
    return NewPage(look, Path("Documents"))


def _new_refused(look: Look) -> QWidget:
    page = NewPage(look, Path("Documents"))
    page.refuse("There is already a casebook of this name in the folder. Choose another name or folder.")
    return page


def _sheet(look: Look) -> QWidget:
    page = SheetPage(look, _WORDS)
    page.tell("Printed. Keep the paper away from this computer.")
    return page


def _asked_back(look: Look) -> QWidget:
    page = SheetPage(look, _WORDS)
    page.ask_back()
    page._check()
    return page


def _recover_refused(look: Look) -> QWidget:
    page = RecoverPage(look, "Westmere children’s services")
    page.refuse("These words do not open this casebook. Check the 7th word: it is not in the list of words.")
    return page


def _leaving(look: Look) -> QWidget:
    page = LeavingPage(look)
    page.ask(StoreTrouble("The disk is full.", "Free some space, then try again."), 2, to_lock=False)
    return page


_PAGES: Final[tuple[Callable[[Look], QWidget], ...]] = (
    *(_first_of_all, _unlock, _unlock_refused, _new, _new_refused),
    *(_sheet, _asked_back, _recover_refused, _leaving),
)
