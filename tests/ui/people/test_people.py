"""The room of the people: found, shown by pseudonym, changed in place, revealed for a minute."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import answer
from ui.bridge import Current, Desk, Place
from ui.look import Look
from ui.people import NewPerson, PeopleList, PersonSheet
from workbench import people
from workbench.kernel.commands import Command, Outcome


@pytest.fixture
def person(qtbot: QtBot, desk: Desk) -> str:
    command = people.AddPerson("witness", name="Anna Kowalska", role="team manager", pseudonym="P14")
    return done(qtbot, desk, command)


def done(qtbot: QtBot, desk: Desk, command: Command) -> str:
    heard: list[Outcome] = []
    desk.run(command, then=heard.append)
    qtbot.waitUntil(lambda: bool(heard))
    return str(heard[0].result)


def sheet_of(qtbot: QtBot, look: Look, desk: Desk, current: Current, person: str) -> PersonSheet:
    made = PersonSheet(look, desk, current)
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    current.select(Place("person", person))
    qtbot.waitUntil(lambda: made.title() == "P14")
    return made


def row_of(qtbot: QtBot, desk: Desk, person: str) -> people.PersonRow:
    found = answer(qtbot, desk, people.person, person)
    assert isinstance(found, people.PersonRow)
    return found


def until(qtbot: QtBot, desk: Desk, person: str, holds: Callable[[people.PersonRow], bool]) -> None:
    qtbot.waitUntil(lambda: holds(row_of(qtbot, desk, person)))


def test_the_list_shows_pseudonyms_and_finds_by_role(
    qtbot: QtBot, look: Look, desk: Desk, current: Current, person: str
) -> None:
    made = PeopleList(look, desk, current)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: made.cards.known() == 3)
    made.filter.setText("team man")
    qtbot.waitUntil(lambda: made.cards.known() == 1)
    assert made.cards.model().index(0, 0).data() == "P14"


def test_choosing_a_person_selects_them_in_the_window(
    qtbot: QtBot, look: Look, desk: Desk, current: Current, person: str
) -> None:
    made = PeopleList(look, desk, current)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: made.cards.known() == 3)
    made.cards.chosen.emit(person)
    assert current.place == Place("person", person)


def test_the_name_is_nowhere_in_the_sheet_until_it_is_revealed(
    qtbot: QtBot, look: Look, desk: Desk, current: Current, person: str
) -> None:
    sheet = sheet_of(qtbot, look, desk, current, person)
    assert "Kowalska" not in everything(sheet)
    with qtbot.waitSignal(current.revealing) as asked:
        next(each for each in sheet.findChildren(QPushButton) if each.text() == "Reveal…").click()
    assert asked.args == [(person,)]
    revealed = done_revealing(qtbot, desk, person)
    current.names.show({person: revealed.name}, {person: revealed})
    qtbot.waitUntil(lambda: "Kowalska" in everything(sheet))
    assert sheet.title() == "Anna Kowalska (P14)"
    current.names.hide()
    qtbot.waitUntil(lambda: "Kowalska" not in everything(sheet))


def test_a_role_is_saved_when_its_field_is_left(
    qtbot: QtBot, look: Look, desk: Desk, current: Current, person: str
) -> None:
    sheet = sheet_of(qtbot, look, desk, current, person)
    sheet._part.acted.emit()
    form = sheet._editing_part.form
    form.field("role").set_value("service manager")
    form.field("role").left.emit()
    until(qtbot, desk, person, lambda row: row.role == "service manager")


def test_a_change_made_meanwhile_is_shown_with_ours_and_saving_again_is_meant(
    qtbot: QtBot, look: Look, desk: Desk, current: Current, person: str
) -> None:
    sheet = sheet_of(qtbot, look, desk, current, person)
    sheet._part.acted.emit()
    form = sheet._editing_part.form
    form.field("role").set_value("mine")
    done(qtbot, desk, people.ChangePerson(person, row_of(qtbot, desk, person).revision, role="theirs"))
    qtbot.waitUntil(lambda: sheet._editing_part._newest[1].get("role") == "theirs")
    form.field("role").left.emit()
    qtbot.waitUntil(lambda: "“theirs”, yours was “mine”" in form.trouble())
    form.field("role").left.emit()
    until(qtbot, desk, person, lambda row: row.role == "mine")


def test_less_protection_without_a_reason_is_refused_beside_the_field(
    qtbot: QtBot, look: Look, desk: Desk, current: Current, person: str
) -> None:
    sheet = sheet_of(qtbot, look, desk, current, person)
    sheet._protection.acted.emit()
    form = sheet._protection._form
    assert form is not None
    form.set_values({"protection": "ordinary", "reason": ""})
    form.submitted.emit(form.values())
    qtbot.waitUntil(lambda: form.refusal("reason") != "")
    assert sheet._protection.is_open()


def test_a_consent_is_recorded_and_taken_back(
    qtbot: QtBot, look: Look, desk: Desk, current: Current, person: str
) -> None:
    sheet = sheet_of(qtbot, look, desk, current, person)
    sheet._consents.acted.emit()
    form = sheet._consents._form
    assert form is not None
    form.set_values({"to": "to be quoted", "given_on": "soon", "how": ""})
    form.submitted.emit(form.values())
    assert form.refusal("given_on") != ""
    form.set_values({"given_on": "20 February 2020"})
    form.submitted.emit(form.values())
    qtbot.waitUntil(lambda: len(sheet._consents_shown) == 1)
    sheet.open_link(sheet._consents_shown[0].id)
    sheet._taken_back.set_values({"withdrawn_on": "24 February 2020"})
    sheet._taken_back.submitted.emit(sheet._taken_back.values())
    qtbot.waitUntil(lambda: sheet._consents_shown[0].withdrawn_on is not None)


def test_a_person_is_added_and_what_was_typed_before_outlives_leaving_the_form(
    qtbot: QtBot, look: Look, desk: Desk, current: Current
) -> None:
    form = NewPerson(look, desk, current)
    qtbot.addWidget(form)
    form.begin()
    form.set_values({"name": "Zoë Nowak", "role": "social worker"})
    form.keep()
    form.set_values({"name": "", "role": ""})
    form.begin()
    qtbot.waitUntil(lambda: form.values()["role"] == "social worker")
    with qtbot.waitSignal(form.made) as made:
        form.submitted.emit(form.values())
    assert made.args is not None
    assert row_of(qtbot, desk, str(made.args[0])).role == "social worker"


def test_a_name_typed_elsewhere_is_the_name_of_the_new_person(
    qtbot: QtBot, look: Look, desk: Desk, current: Current
) -> None:
    form = NewPerson(look, desk, current)
    qtbot.addWidget(form)
    form.begin("Zoë Nowak")
    assert form.values()["name"] == "Zoë Nowak"


def done_revealing(qtbot: QtBot, desk: Desk, person: str) -> people.IdentityRow:
    heard: list[Outcome] = []
    desk.run(people.Reveal((person,), "To send the letter"), then=heard.append)
    qtbot.waitUntil(lambda: bool(heard))
    rows = heard[0].result
    assert isinstance(rows, tuple)
    found = rows[0]
    assert isinstance(found, people.IdentityRow)
    return found


def everything(sheet: PersonSheet) -> str:
    return " ".join(str(each.property("text") or "") for each in sheet.findChildren(QWidget))
