"""Every form for a new record, refused and mended: a sentence at the field, nothing lost, then accepted."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from tests.assurance import Record
from tests.ui.conftest import key, look, open_desk
from ui.look import Look
from ui.record import NewRecord
from ui.shell.main_window import MainWindow
from ui.shell.rooms import ROOMS
from workbench import allegations
from workbench.casebook import Casebook
from workbench.store.data_key import DataKey

__all__ = ["key", "look"]

Values = Mapping[str, Any]
SENTENCE = re.compile(r"['“]?[A-Za-z].*[^!]\.")


@dataclass(frozen=True)
class Refusal:
    """What is entered and refused, where and how that is said, and what mends it.

    `{case}` in a value is the id of the case that was made before; a tuple of it is a link.
    """

    kind: str
    wrong: Values
    at: str
    says: str
    mended: Values = field(default_factory=dict)


REFUSALS = (
    Refusal("investigation", {"reference": "W1"}, "title", "title", {"title": "Concerns at Westmere"}),
    Refusal("person", {"part": "child", "protection": "ordinary"}, "protection", "child", {"protection": ""}),
    Refusal("case", {"summary": "Closed after one call."}, "title", "a title", {"title": "Child C"}),
    Refusal("escalation", {"case": "", "noticed": "Alone."}, "case", "Choose the case", {"case": "{case}"}),
    Refusal("event", {"title": "Closed", "date": "3/5"}, "date", "year", {"date": "3 May 2019"}),
    Refusal("interview", {"purpose": "The visit"}, "title", "a title", {"title": "Team manager"}),
    Refusal("exhibit", {"title": "Minutes"}, "files", "original is kept", {"kept_at": "Safe, shelf 2"}),
    Refusal(
        "material_request",
        {"what": "The minutes", "asked_of": "The council", "asked_on": "soon"},
        "asked_on",
        "Write it like 4 November 2019",
        {"asked_on": "4 November 2019"},
    ),
    Refusal(
        "sought",
        {"place": "The file store", "how": "By hand", "looked_on": "4 November 2019"},
        "what",
        "what was looked for",
        {"what": "The minutes"},
    ),
    Refusal("allegation", {"put_on": "3 May 2019"}, "put", "the very words", {"put": "Cases were closed."}),
    Refusal("finding", {}, "allegation", "Choose the allegation", {"allegation": ("{allegation}",)}),
    Refusal(
        "criticism",
        {"text": "The case was closed without a visit.", "basis": "The file."},
        "person",
        "Choose the person",
        {"person": ("{person}",), "finding": ("{finding}",)},
    ),
    Refusal("recommendation", {"addressed_to": "The council"}, "text", "Say what", {"text": "Visit first."}),
    Refusal(
        "decision",
        {"options": ("0", "Ask for the file", "Wait"), "reasons": "It is the record."},
        "title",
        "what is decided",
        {"title": "Ask for the file"},
    ),
    Refusal("enquiry", {"raised_on": "4 November 2019"}, "question", "question", {"question": "Who knew?"}),
    Refusal("care_entry", {"person": ("{person}",)}, "noticed", "was noticed", {"noticed": "Tired."}),
    Refusal("key_date", {"date": "4 November 2019"}, "name", "a name", {"name": "the call"}),
)


@pytest.fixture
def window(qtbot: QtBot, look: Look, tmp_path: Path, key: DataKey) -> Iterator[MainWindow]:
    """A window over a casebook in which nothing is yet."""
    folder = tmp_path / "Westmere.casebook"
    Casebook.create(folder, None, key=key).close()
    desk = open_desk(qtbot, lambda: Casebook.open(folder, key=key))
    made = MainWindow(look, desk, folder)
    qtbot.addWidget(made)
    made.show()
    yield made
    made.leaving.give_up()


class Filling:
    """Somebody who fills in one form after the other, wrongly at first."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self._qtbot, self._window = qtbot, window
        self._ids: dict[str, str] = {}

    def fill(self, refusal: Refusal) -> list[str]:
        """Submit what is refused, look at what is said, mend it and submit it again. What was wrong."""
        self._window.current.make(refusal.kind)
        form = self._window.drawer.form()
        assert isinstance(form, NewRecord)
        form.show_values(self._with_ids(refusal.wrong))
        typed = form.values()
        with self._qtbot.waitSignal(form.refused):
            form.submitted.emit(form.values())
        faults = said_wrongly(refusal, form)
        if form.values() != typed:
            faults.append(f"{refusal.kind}: something typed was lost")
        form.show_values(self._with_ids(refusal.mended))
        made: list[str] = []
        form.made.connect(made.append)
        form.submitted.emit(form.values())
        self._qtbot.waitUntil(lambda: bool(made) or any(said_anywhere(form)))
        assert made, said_anywhere(form)
        self._ids[refusal.kind] = made[0]
        if refusal.kind == "allegation":
            self._window.desk.run(allegations.AddElement(made[0], "No visit was made."))
        return faults

    def _with_ids(self, values: Values) -> dict[str, Any]:
        return {key: self._with_id(value) for key, value in values.items()}

    def _with_id(self, value: Any) -> Any:
        if isinstance(value, tuple):
            return tuple(map(self._with_id, value))
        return value.format_map(self._ids)


def said_anywhere(form: NewRecord) -> tuple[str, ...]:
    return (form.trouble(), *(form.refusal(key) for key in form.values()))


def said_wrongly(refusal: Refusal, form: NewRecord) -> list[str]:
    """What is wrong with the sentence at the field."""
    said = form.refusal(refusal.at)
    if refusal.says not in said:
        return [f"{refusal.kind}: {said!r} at {refusal.at}; over the buttons {form.trouble()!r}"]
    return [] if SENTENCE.fullmatch(said) else [f"{refusal.kind}: {said!r} is no clear sentence"]


def test_every_form_for_a_new_record_is_refused_at_its_field_mended_and_accepted(
    qtbot: QtBot, window: MainWindow, assurance: Record
) -> None:
    filling = Filling(qtbot, window)
    faults = [fault for refusal in REFUSALS for fault in filling.fill(refusal)]
    what = "forms for new records refused and mended"
    assurance(test_id="Forms", what=what, count=len(REFUSALS), failures=len(faults))
    assert faults == []


def test_the_table_knows_every_form_for_a_new_record() -> None:
    kinds = {room.kinds[0] for room in ROOMS if room.new} | {kind for room in ROOMS for kind, _ in room.more}
    assert {refusal.kind for refusal in REFUSALS} == kinds
