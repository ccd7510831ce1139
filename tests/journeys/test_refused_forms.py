"""Every form of a sheet, refused and mended: a sentence at the field, nothing lost, the change is there."""

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

import ui
from tests.assurance import Record
from tests.journeys.sheet_forms import (
    of_allegations,
    of_cases,
    of_conduct,
    of_events,
    of_evidence,
    of_findings,
    of_interviews,
    of_investigation,
    of_people,
    of_replies,
)
from tests.journeys.sheet_forms.filling import Filling
from tests.journeys.sheet_forms.refusals import Apart, Sheets
from tests.rotation import Rotating
from tests.ui.conftest import key, look, open_desk
from ui.look import Look
from ui.record import NewRecord
from ui.shell.main_window import MainWindow
from ui.shell.revealing import RevealForm
from ui.widgets import Form
from workbench.casebook import Casebook
from workbench.store.data_key import DataKey

__all__ = ["key", "look"]

EVERY = tuple(
    each.SHEETS
    for each in (
        *(of_people, of_cases, of_events, of_interviews, of_evidence, of_allegations, of_findings),
        *(of_replies, of_conduct, of_investigation),
    )
)
OUTSIDE = (
    Apart(RevealForm, "It asks for the passphrase; tests/ui/shell/test_revealing.py refuses and mends it."),
)
Opening = Callable[[Sheets], Filling]


@pytest.fixture
def filling(qtbot: QtBot, look: Look, tmp_path: Path, key: DataKey) -> Iterator[Opening]:
    """A window over the casebook of a table."""
    windows: list[MainWindow] = []

    def _open(sheets: Sheets) -> Filling:
        folder = tmp_path / f"{sheets.part}.casebook"
        if windows:
            windows.pop().leaving.give_up()
        with Casebook.create(folder, None, key=key) as casebook:
            ids = sheets.build(casebook)
        window = MainWindow(look, open_desk(qtbot, lambda: Casebook.open(folder, key=key)), folder)
        windows.append(window)
        qtbot.addWidget(window)
        window.show()
        return Filling(qtbot, window, ids)

    yield _open
    for window in windows:
        window.leaving.give_up()


def test_every_form_of_a_sheet_is_refused_at_its_field_mended_and_accepted(
    filling: Opening, rotating: Rotating, assurance: Record
) -> None:
    faults: list[str] = []
    tried = 0
    for sheets in (EVERY[index] for index in rotating(total=len(EVERY), short=4)):
        opened = filling(sheets)
        faults += [fault for refusal in sheets.refusals for fault in opened.fill(refusal)]
        faults += opened.forgotten(sheets)
        tried += len(sheets.refusals)
    what = "forms of sheets refused and mended"
    assurance(test_id="Forms", what=what, count=tried, failures=len(faults))
    assert not faults, "\n".join(faults)


def test_no_form_is_forgotten() -> None:
    for module in pkgutil.walk_packages(ui.__path__, "ui."):
        importlib.import_module(module.name)
    shown = {each.form for sheets in EVERY for each in (*sheets.refusals, *sheets.apart)}
    others = set(_all_of(NewRecord)) | {NewRecord} | {each.form for each in OUTSIDE}
    last = {form for form in _all_of(Form) if not form.__subclasses__()}
    assert {form.__qualname__ for form in last - shown - others} == set()


def _all_of(form: type[Form]) -> Iterator[type[Form]]:
    for each in form.__subclasses__():
        yield each
        yield from _all_of(each)
