"""The lists to choose from: tables, cards, sections, and the fields that filter them."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from ui.look import Look
from ui.widgets import (
    Card,
    CardList,
    Column,
    FilterField,
    FindBar,
    IconButton,
    RecordTable,
    Section,
    SectionList,
)

COLUMNS = (
    Column("Number", lambda row: str(row[0]), "number", 90, number=True),
    Column("What happened", lambda row: row[1], "title"),
    Column("Note", lambda _: ""),
)
ROWS = [(number, f"Event {number}") for number in range(30)]
CARDS = (
    Card(
        "case-3", "C03", "Child C", "Closed 4 Nov 2019", "14 events", "Immediate risk", "danger", "Escalated"
    ),
    Card("case-7", "C07", "Child G", "Open, no named worker", "9 events", "Immediate risk", "danger"),
    Card("case-9", "C09", "Child J", "Closed", "5 events"),
)


def table_for(look: Look, qtbot: QtBot) -> RecordTable:
    table = RecordTable(look, "Events", COLUMNS)
    qtbot.addWidget(table)
    table.resize(700, 300)
    return table


def cards_for(look: Look, qtbot: QtBot) -> CardList:
    cards = CardList(look, "Key cases")
    qtbot.addWidget(cards)
    cards.resize(276, 400)
    cards.show()
    cards.show_cards(CARDS)
    return cards


def test_a_narrow_table_takes_from_the_wide_columns_for_those_without_a_width(
    look: Look, qtbot: QtBot
) -> None:
    table = RecordTable(look, "Events", (COLUMNS[1], Column("Told", lambda _: "", width=400)))
    qtbot.addWidget(table)
    table.show()
    table.resize(900, 300)
    assert table.columnWidth(1) == 400
    table.resize(450, 300)
    assert 300 <= table.columnWidth(1) < 350
    assert table.columnWidth(0) > 100


def test_a_column_that_is_read_whole_or_not_at_all_keeps_its_width(look: Look, qtbot: QtBot) -> None:
    when = Column("When", lambda _: "30 September 2026, 23:11", width=150, whole=True)
    table = RecordTable(look, "Events", (when, Column("Told", lambda _: "", width=330), COLUMNS[1]))
    qtbot.addWidget(table)
    table.resize(900, 300)
    table.show()
    look.change("light", 2.0)
    assert table.columnWidth(0) == 300
    assert table.columnWidth(1) < 660


def test_the_table_model_keeps_the_rules_of_qt(look: Look, qtbot: QtBot, qtmodeltester: ModelTester) -> None:
    table = table_for(look, qtbot)
    table.rows.show_rows(ROWS)
    qtmodeltester.check(table.rows)


def test_a_table_shows_the_words_of_its_columns(look: Look, qtbot: QtBot) -> None:
    table = table_for(look, qtbot)
    table.rows.show_rows(ROWS)
    model = table.rows
    assert model.index(4, 1).data() == "Event 4"
    assert model.headerData(0, Qt.Orientation.Horizontal) == "Number"
    assert model.headerData(0, Qt.Orientation.Vertical) is None
    right = Qt.ItemDataRole.TextAlignmentRole
    assert model.index(4, 0).data(right) != model.index(4, 1).data(right)


def test_a_table_asks_once_for_the_next_rows_and_adds_them(look: Look, qtbot: QtBot) -> None:
    model = table_for(look, qtbot).rows
    asked: list[int] = []
    model.more_wanted.connect(asked.append)
    model.show_rows(ROWS, total=50)
    assert model.canFetchMore()
    model.fetchMore()
    assert not model.canFetchMore()
    model.add_rows(ROWS[:20])
    assert asked == [30]
    assert model.rowCount() == 50
    assert not model.canFetchMore()


def test_a_table_asks_for_the_question_in_another_order(look: Look, qtbot: QtBot) -> None:
    table = table_for(look, qtbot)
    wanted: list[Any] = []
    table.sort_wanted.connect(lambda *order: wanted.append(order))
    for section in (1, 1, 0, 2):
        table.horizontalHeader().sectionClicked.emit(section)
    assert wanted == [("title", False), ("title", True), ("number", False)]


def test_choosing_and_opening_a_row_give_the_frozen_row(look: Look, qtbot: QtBot) -> None:
    table = table_for(look, qtbot)
    table.rows.show_rows(ROWS)
    with qtbot.waitSignal(table.chosen) as chosen:
        table.selectRow(3)
    with qtbot.waitSignal(table.opened) as opened:
        table.activated.emit(table.rows.index(3, 0))
    assert chosen.args == opened.args == [ROWS[3]]


def test_a_card_is_spoken_as_a_whole(look: Look, qtbot: QtBot) -> None:
    index = cards_for(look, qtbot).model().index(0, 0)
    spoken = "C03. Child C. Immediate risk. Closed 4 Nov 2019. 14 events. Escalated"
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == spoken


def test_cards_are_higher_with_an_alarm_and_grow_with_the_text_size(look: Look, qtbot: QtBot) -> None:
    cards = cards_for(look, qtbot)
    heights = [cards.sizeHintForRow(row) for row in range(3)]
    assert heights == [104, 78, 78]
    look.change("light", 2.0)
    assert [cards.sizeHintForRow(row) for row in range(3)] == [208, 156, 156]


def test_a_card_chosen_with_the_keyboard_is_told(look: Look, qtbot: QtBot) -> None:
    cards = cards_for(look, qtbot)
    cards.select("case-3")
    with qtbot.waitSignal(cards.chosen) as told:
        QTest.keyClick(cards, Qt.Key.Key_Down)
    assert told.args == ["case-7"]
    with qtbot.waitSignal(cards.opened):
        QTest.keyClick(cards, Qt.Key.Key_Return)


def test_the_selected_card_stays_selected_when_cards_are_shown_anew(look: Look, qtbot: QtBot) -> None:
    cards = cards_for(look, qtbot)
    cards.select("case-9")
    with qtbot.assertNotEmitted(cards.chosen):
        cards.show_cards(reversed(CARDS))
    assert cards.selected() == "case-9"
    cards.show_cards(CARDS[:2])
    assert cards.selected() is None


def test_a_badge_below_leaves_the_whole_first_line_to_the_title(look: Look, qtbot: QtBot) -> None:
    long = "Every e-mail with a list of cases"
    beside = Card("a", "13", long, "Of P85", badge="Partly received", tone="warn")
    below = replace(beside, id="b", badge_below=True)
    alone = replace(below, id="c", summary="")
    cards = cards_for(look, qtbot)
    cards.show_cards((beside, below, alone))
    on_first_line = [badge_top(look, cards, row) < 20 for row in range(3)]
    assert on_first_line == [True, False, True]


def badge_top(look: Look, cards: CardList, row: int) -> int:
    """How far below the top of a card its badge begins."""
    place = cards.visualRect(cards.model().index(row, 0))
    seen, x = cards.viewport().grab(place).toImage(), place.width() - look.px(16) - 12
    tint = look.colour("warn_tint")
    return next(y for y in range(place.height()) if seen.pixelColor(x, y) == tint)


def test_cards_are_painted_in_every_theme(look: Look, qtbot: QtBot) -> None:
    cards = cards_for(look, qtbot)
    cards.select("case-3")
    light = cards.grab().toImage()
    look.change("high_contrast_dark", 1.0)
    assert cards.grab().toImage() != light


def test_sections_show_counts_and_tell_which_is_opened(look: Look, qtbot: QtBot) -> None:
    sections = SectionList(look, "Sections", (Section("cases", "Cases", 10), Section("journal", "Journal")))
    qtbot.addWidget(sections)
    sections.show()
    with qtbot.assertNotEmitted(sections.opened):
        sections.select("cases")
    with qtbot.waitSignal(sections.opened) as told:
        QTest.keyClick(sections, Qt.Key.Key_Down)
    assert told.args == ["journal"]
    sections.show_count("cases", 1_204)
    spoken = sections.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Cases, 1,204"
    light = sections.grab().toImage()
    look.change("high_contrast", 1.0)
    assert sections.grab().toImage() != light


def test_sections_come_closer_together_before_one_is_out_of_sight(look: Look, qtbot: QtBot) -> None:
    words = [f"Room {number}" for number in range(20)]
    sections = SectionList(look, "Rooms", (Section(each, each, apart=each.endswith("5")) for each in words))
    qtbot.addWidget(sections)
    sections.resize(168, 600)
    sections.show()
    rows = [sections.visualRect(sections.model().index(row, 0)) for row in range(20)]
    assert rows[-1].bottom() <= sections.viewport().height()
    assert rows[5].height() > rows[4].height()


def test_a_filter_waits_for_a_pause_in_typing(look: Look, qtbot: QtBot) -> None:
    field = FilterField("Filter", "Filter by word")
    qtbot.addWidget(field)
    told: list[str] = []
    field.filtered.connect(told.append)
    QTest.keyClicks(field, "child")
    assert told == []
    qtbot.waitUntil(lambda: told == ["child"])


def test_enter_filters_at_once_and_escape_empties_the_field(look: Look, qtbot: QtBot) -> None:
    field = FilterField("Filter", "Filter by word")
    qtbot.addWidget(field)
    told: list[str] = []
    field.filtered.connect(told.append)
    QTest.keyClicks(field, "child ")
    QTest.keyClick(field, Qt.Key.Key_Return)
    QTest.keyClick(field, Qt.Key.Key_Return)
    QTest.keyClick(field, Qt.Key.Key_Escape)
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert told == ["child", ""]


def test_the_find_bar_says_where_it_is_and_is_closed_by_escape(look: Look, qtbot: QtBot) -> None:
    bar = FindBar(look, "Find in the note")
    qtbot.addWidget(bar)
    bar.show_found(3, 12)
    assert bar._found.text() == "3 of 12 places"
    bar.show_found(0, 0)
    assert bar._found.text() == "Not found"
    line = bar.findChild(QLineEdit)
    assert isinstance(line, QLineEdit)
    with qtbot.waitSignal(bar.closed):
        QTest.keyClick(line, Qt.Key.Key_Escape)
    QTest.keyClicks(line, "team")
    with qtbot.waitSignals([bar.sought, bar.next_wanted]):
        QTest.keyClick(line, Qt.Key.Key_Return)


def test_the_find_bar_goes_on_and_back(look: Look, qtbot: QtBot) -> None:
    bar = FindBar(look, "Find in the note")
    qtbot.addWidget(bar)
    buttons = {button.accessibleName(): button for button in bar.findChildren(IconButton)}
    for name, signal in (("The next one", bar.next_wanted), ("The one before", bar.previous_wanted)):
        with qtbot.waitSignal(signal):
            buttons[name].click()


def test_many_sections_share_the_height_and_stay_as_high_as_a_finger_where_they_cannot(
    look: Look, qtbot: QtBot
) -> None:
    many = SectionList(look, "Sections", (Section(str(n), f"Section {n}", n) for n in range(20)))
    qtbot.addWidget(many)
    many.show()
    heights = []
    for height in (800, 600, 300):
        many.resize(168, height)
        heights.append(many.sizeHintForRow(0))
    assert heights == [look.px(34), many_rows(600), look.px(26)]
    assert 20 * heights[1] <= 600


def many_rows(height: int) -> int:
    return height // 20


def test_coming_to_a_list_by_tab_chooses_no_card_and_the_next_key_the_first(look: Look, qtbot: QtBot) -> None:
    made = CardList(look, "Cases")
    qtbot.addWidget(made)
    made.show_cards([Card("a", "", "First"), Card("b", "", "Second")])
    chosen: list[str] = []
    made.chosen.connect(chosen.append)
    QApplication.sendEvent(made, QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.TabFocusReason))
    assert not chosen
    assert made.selected() is None
    QTest.keyClick(made, Qt.Key.Key_Down)
    assert chosen == ["a"]
