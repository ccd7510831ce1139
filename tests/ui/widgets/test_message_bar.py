"""The message bar: quiet messages go by themselves, troubles stay with one next step."""

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from ui.look import Look
from ui.widgets import IconButton, MessageBar
from workbench.kernel.errors import Refused, StoreTrouble

DISK_FULL = StoreTrouble("The disk is full.", "Free some space and try again; your words are kept.")


def bar_for(look: Look, qtbot: QtBot) -> MessageBar:
    bar = MessageBar(look)
    qtbot.addWidget(bar)
    return bar


def press(bar: MessageBar, words: str) -> None:
    next(button for button in bar.findChildren(QPushButton) if button.text() == words).click()


def test_it_says_nothing_until_there_is_something_to_say(look: Look, qtbot: QtBot) -> None:
    assert bar_for(look, qtbot).words() == ""


def test_a_refusal_is_shown_quietly(look: Look, qtbot: QtBot) -> None:
    bar = bar_for(look, qtbot)
    bar.refuse(Refused("A case needs a title."))
    assert bar.words() == "A case needs a title."
    assert bar.property("bar") == "warn"


def test_a_quiet_message_goes_by_itself(look: Look, qtbot: QtBot) -> None:
    bar = bar_for(look, qtbot)
    bar._timer.setInterval(1)
    bar.say("Case C11 was added.")
    qtbot.waitUntil(lambda: bar.words() == "")


def test_a_newer_message_replaces_an_older(look: Look, qtbot: QtBot) -> None:
    bar = bar_for(look, qtbot)
    bar.say("Case C11 was added.")
    bar.refuse(Refused("A case needs a title."))
    assert bar.words() == "A case needs a title."


def test_a_trouble_stays_and_no_quiet_message_hides_it(look: Look, qtbot: QtBot) -> None:
    bar = bar_for(look, qtbot)
    bar.say("Case C11 was added.")
    bar.trouble(DISK_FULL)
    bar.say("Case C12 was added.")
    assert bar.words() == str(DISK_FULL)
    assert not bar._timer.isActive()


def test_a_trouble_offers_one_next_step(look: Look, qtbot: QtBot) -> None:
    bar = bar_for(look, qtbot)
    bar.trouble(DISK_FULL, "Try again")
    with qtbot.waitSignal(bar.step_wanted):
        press(bar, "Try again")
    assert bar.words() == ""


def test_undo_is_offered_and_taken_once(look: Look, qtbot: QtBot) -> None:
    bar = bar_for(look, qtbot)
    bar.offer_undo("The event was set aside.")
    with qtbot.waitSignal(bar.undo_wanted):
        press(bar, "Undo")
    assert bar.words() == ""


def test_any_message_can_be_closed_and_the_next_is_shown(look: Look, qtbot: QtBot) -> None:
    bar = bar_for(look, qtbot)
    bar.trouble(DISK_FULL)
    closing = bar.findChild(IconButton)
    assert isinstance(closing, IconButton)
    closing.click()
    bar.say("Case C12 was added.")
    assert bar.words() == "Case C12 was added."
