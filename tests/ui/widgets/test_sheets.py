"""The sheet of a record and the list of a room: they show what they are given, and nothing jumps."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ui.look import Look
from ui.widgets import (
    Card,
    Form,
    Link,
    LinkLine,
    ListWords,
    RecordList,
    RecordSheet,
    SheetSection,
    TextField,
    Wanted,
)
from ui.widgets.label import WrappingLabel
from workbench.kernel.errors import Refused

PERSON = "person-aaaaaaaaaaaaaaaaaaaaaaaaaa"
WORDS = ListWords(
    "People", "Filter", "Nobody yet.", (("name", "By name"), ("part", "By part")), "Add a person"
)


def section_for(look: Look, qtbot: QtBot) -> SheetSection:
    made = SheetSection(look, "Linked", "Change")
    qtbot.addWidget(made)
    made.show()
    return made


def list_for(look: Look, qtbot: QtBot) -> tuple[RecordList, list[Wanted]]:
    made = RecordList(look, WORDS)
    qtbot.addWidget(made)
    made.resize(276, 400)
    made.show()
    asked: list[Wanted] = []
    made.wanted.connect(asked.append)
    return made, asked


def cards(count: int) -> list[Card]:
    return [Card(f"id-{number}", "", f"Row {number}") for number in range(count)]


def test_a_linked_record_is_opened_by_a_press_and_by_enter(look: Look, qtbot: QtBot) -> None:
    section = section_for(look, qtbot)
    opened: list[str] = []
    section.opened.connect(opened.append)
    section.show_links([Link(PERSON, "W07", "social worker")])
    line = section.findChild(LinkLine)
    assert line is not None
    assert line.accessibleName() == "Open W07, social worker"
    line.click()
    QTest.keyClick(line, Qt.Key.Key_Space)
    assert opened == [PERSON, PERSON]


def test_many_links_show_the_first_twelve_until_all_are_asked_for(look: Look, qtbot: QtBot) -> None:
    section = section_for(look, qtbot)
    section.show_links(Link(f"{PERSON}{number}", f"P{number}") for number in range(30))
    assert len(section.findChildren(LinkLine)) == 12
    more = next(button for button in section.findChildren(QPushButton) if "all 30" in button.text())
    more.click()
    qtbot.waitUntil(lambda: len(section.findChildren(LinkLine)) == 30)


def test_showing_the_same_again_leaves_the_focus_where_it_is(look: Look, qtbot: QtBot) -> None:
    section = section_for(look, qtbot)
    section.show_links([Link(PERSON, "W07")])
    before = section.findChild(LinkLine)
    section.show_links([Link(PERSON, "W07")])
    assert section.findChild(LinkLine) is before


def test_a_form_stands_where_it_is_read_and_goes_when_it_is_left(look: Look, qtbot: QtBot) -> None:
    section = section_for(look, qtbot)
    section.show_facts([("Role", "social worker"), ("Team", "")])
    form = Form(look, "Role", submit="Done", leave="Close")
    form.add("role", "Role", TextField("Role"))
    section.open_form(form)
    assert section.is_open()
    form.left.emit()
    assert not section.is_open()


def test_who_wrote_in_a_form_is_at_the_button_of_its_section_afterwards(look: Look, qtbot: QtBot) -> None:
    section = section_for(look, qtbot)
    section.activateWindow()
    form = Form(look, "Change")
    form.add("title", "Title", TextField("Title"))
    section.open_form(form)
    form.submitted.emit(form.values())
    focus = section.window().focusWidget()
    assert isinstance(focus, QPushButton)
    assert focus.accessibleName() == "Change: Linked"


def test_a_form_that_was_refused_after_it_closed_opens_again_with_the_reason(
    look: Look, qtbot: QtBot
) -> None:
    section = section_for(look, qtbot)
    form = Form(look, "Role", submit="Done")
    form.add("role", "Role", TextField("Role"))
    section.open_form(form)
    form.submitted.emit(form.values())
    assert not section.is_open()
    form.tell(Refused("Say which role.", "role"))
    assert section.is_open()
    assert form.refusal("role") == "Say which role."


def test_a_form_that_is_refused_at_once_stays_with_the_focus_at_the_field(look: Look, qtbot: QtBot) -> None:
    section, form = section_for(look, qtbot), Form(look, "Part and place", submit="Done")
    form.add("role", "Role", TextField("Role"))
    form.add("team", "Team", TextField("Team"))
    form.answers_for("team", "unit")
    form.submitted.connect(lambda _: form.tell(Refused("Say which team.", "unit")))
    section.open_form(form)
    QTest.keyClick(form, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert section.is_open()
    assert form.refusal("team") == "Say which team."
    assert form.window().focusWidget() is form.field("team").control


def test_a_refusal_that_names_no_field_stands_over_the_buttons(look: Look, qtbot: QtBot) -> None:
    form = Form(look, "Role", submit="Done")
    qtbot.addWidget(form)
    form.add("role", "Role", TextField("Role"))
    form.tell(Refused("This was changed after you opened it."))
    assert form.trouble() == "This was changed after you opened it."
    form.clear_refusal()
    assert form.trouble() == ""


def test_a_sheet_says_what_to_do_until_a_record_is_chosen(look: Look, qtbot: QtBot) -> None:
    sheet = RecordSheet(look, "Person", "Choose a person.")
    qtbot.addWidget(sheet)
    assert sheet.title() == ""
    sheet.show_heading("W07", "social worker", "Protected", "warn")
    assert sheet.title() == "W07"
    sheet.show_nothing()
    assert sheet.title() == ""


def test_what_can_be_done_stands_beside_the_title_or_under_it_where_it_is_narrow(
    look: Look, qtbot: QtBot
) -> None:
    sheet = RecordSheet(look, "Request", "Choose a request.")
    qtbot.addWidget(sheet)
    acts = [sheet.add_action(words) for words in ("Chased", "Record the answer", "Withdraw")]
    sheet.show_heading("Request 1 of the head of audit for every list of cases", state="Asked")
    sheet.show()
    sheet.resize(900, 400)
    title = sheet._heading._title
    qtbot.waitUntil(lambda: all(abs(_middle(sheet, act) - _middle(sheet, title)) < 3 for act in acts))
    sheet.resize(400, 400)
    qtbot.waitUntil(lambda: all(_middle(sheet, act) > _middle(sheet, title) + 20 for act in acts))
    assert all(act.width() >= act.minimumSizeHint().width() for act in acts)


def test_a_heading_of_a_section_wraps_where_it_is_narrow(look: Look, qtbot: QtBot) -> None:
    section = SheetSection(look, "Shown to them, and to nobody else", "Record what was shown")
    qtbot.addWidget(section)
    section.show()
    section.resize(700, 200)
    heading = section.findChildren(WrappingLabel)[0]
    line = heading.height()
    section.resize(300, 200)
    qtbot.waitUntil(lambda: heading.height() > line)


def _middle(sheet: RecordSheet, part: QWidget) -> int:
    return part.mapTo(sheet._heading, part.rect().center()).y()


def test_a_list_asks_for_a_page_and_for_the_next_when_the_end_is_near(look: Look, qtbot: QtBot) -> None:
    made, asked = list_for(look, qtbot)
    made.refresh()
    made.show_rows(asked[-1], cards(200), 100_000, 100_000)
    assert (asked[0].offset, asked[0].limit) == (0, 200)
    made.cards.scrollToBottom()
    qtbot.waitUntil(lambda: asked[-1].offset == 200)
    made.show_rows(asked[-1], cards(200), 100_000, 100_000)
    assert made.cards.known() == 400


def test_a_list_keeps_what_was_typed_and_the_order_in_what_it_asks(look: Look, qtbot: QtBot) -> None:
    made, asked = list_for(look, qtbot)
    made.filter.setText("head of")
    qtbot.waitUntil(lambda: bool(asked))
    _order(made, "part").trigger()
    assert (asked[-1].words, asked[-1].order) == ("head of", "part")


def test_a_list_with_nothing_in_it_says_what_to_do_and_one_filtered_away_how_to_see_it(
    look: Look, qtbot: QtBot
) -> None:
    made, _ = list_for(look, qtbot)
    made.show_rows(Wanted("", "name", 0, 200), (), 0, 0)
    assert made._pages.currentWidget() is made._nothing
    made.filter.setText("x")
    made.show_rows(Wanted("x", "name", 0, 200), (), 0, 12)
    made._no_match.primary_chosen.emit()
    assert made.filter.text() == ""


def test_every_button_of_a_list_has_a_name(look: Look, qtbot: QtBot) -> None:
    made, _ = list_for(look, qtbot)
    shown = [button for button in made.findChildren(QPushButton) if button.isVisibleTo(made)]
    assert all(button.accessibleName() for button in shown)


def _order(made: QWidget, name: str) -> QAction:
    return next(action for action in made.findChildren(QAction) if action.data() == name)
