"""Labels, chips, headings and buttons: words are shown as words, whatever they hold."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel  # noqa: TID251 (tells what the factory made)
from pytestqt.qtbot import QtBot

from ui.look import Look, Role
from ui.widgets import Chip, EmptyState, FilterChip, IconButton, PaneHeading, label, paragraph, plain_button
from ui.widgets.buttons import primary_button
from ui.widgets.label import CutLabel

MARKUP = "<b>Ward</b> <img src='x'> & Sons"


@pytest.mark.parametrize("make", [label, paragraph, CutLabel, Chip])
def test_markup_is_shown_as_it_was_written(look: Look, qtbot: QtBot, make: type[QLabel]) -> None:
    shown = make(MARKUP)
    qtbot.addWidget(shown)
    assert shown.textFormat() is Qt.TextFormat.PlainText
    assert shown.text() == MARKUP


def test_a_label_is_set_by_its_role(look: Look, qtbot: QtBot) -> None:
    title = label("Key cases", Role.TITLE)
    qtbot.addWidget(title)
    title.ensurePolished()
    assert title.font().pixelSize() == Role.TITLE.size
    assert title.font().weight() == Role.TITLE.weight


def test_a_label_without_room_is_cut_and_tells_all_in_its_tooltip(look: Look, qtbot: QtBot) -> None:
    note = CutLabel("W07, social worker, with a union representative")
    qtbot.addWidget(note)
    note.resize(80, 20)
    note.grab()
    assert note.toolTip() == note.text()
    note.resize(800, 20)
    note.grab()
    assert note.toolTip() == ""


def test_a_chip_can_say_another_state(look: Look, qtbot: QtBot) -> None:
    chip = Chip("Draft", "warn")
    qtbot.addWidget(chip)
    chip.say("Agreed", "ok")
    assert (chip.text(), chip.accessibleName(), chip.property("chip")) == ("Agreed", "Agreed", "ok")


def test_pressing_a_filter_takes_it_away(look: Look, qtbot: QtBot) -> None:
    chip = FilterChip("Child C")
    qtbot.addWidget(chip)
    assert chip.accessibleName() == "Remove the filter Child C"
    with qtbot.waitSignal(chip.removed):
        chip.click()


def test_a_heading_says_which_filter_was_pressed(look: Look, qtbot: QtBot) -> None:
    heading = PaneHeading(look, "Timeline", "by case")
    qtbot.addWidget(heading)
    heading.show_filters(["Child C", "Sep 2019"])
    heading.show_filters(["Child G", "Oct 2019"])
    chips = [chip for chip in heading.findChildren(FilterChip) if "Oct 2019" in chip.text()]
    with qtbot.waitSignal(heading.filter_removed) as told:
        chips[0].click()
    assert told.args == [1]


def test_a_heading_shows_title_amount_and_state(look: Look, qtbot: QtBot) -> None:
    heading = PaneHeading(look, "Timeline")
    qtbot.addWidget(heading)
    heading.show_title("Interview 12", "W07")
    heading.show_amount("38 of 412 events")
    heading.show_state("Draft", "warn")
    extra = plain_button("Add")
    heading.add_widget(extra)
    words = {shown.text() for shown in heading.findChildren(QLabel) if not shown.isHidden()}
    assert words == {"Interview 12", "W07", "38 of 412 events", "Draft"}
    heading.show_state("")
    assert "Draft" not in {shown.text() for shown in heading.findChildren(QLabel) if not shown.isHidden()}


def test_an_empty_view_says_one_sentence_and_offers_two_ways_on(look: Look, qtbot: QtBot) -> None:
    empty = EmptyState("No dated events.", "Add event", "Look around")
    qtbot.addWidget(empty)
    empty.resize(900, 600)
    empty.show()
    sentence = empty.findChild(QLabel)
    assert isinstance(sentence, QLabel)
    assert 150 < sentence.mapTo(empty, QPoint(0, 0)).y() < 250  # at about a third of the height
    for words, signal in (("Add event", empty.primary_chosen), ("Look around", empty.plain_chosen)):
        button = next(b for b in empty.findChildren(type(plain_button(""))) if b.text() == words)
        with qtbot.waitSignal(signal):
            button.click()


def test_every_button_has_a_name(look: Look, qtbot: QtBot) -> None:
    close = IconButton(look, "close", "Close this message")
    plain, primary = plain_button("&Look around"), primary_button("Add event")
    for button in (close, plain, primary):
        qtbot.addWidget(button)
    assert [button.accessibleName() for button in (close, plain, primary)] == [
        "Close this message",
        "Look around",
        "Add event",
    ]


def test_an_icon_follows_the_look(look: Look, qtbot: QtBot) -> None:
    close = IconButton(look, "close", "Close")
    qtbot.addWidget(close)
    before = close.iconSize().width()
    look.change("dark", 2.0)
    assert close.iconSize().width() == 2 * before
