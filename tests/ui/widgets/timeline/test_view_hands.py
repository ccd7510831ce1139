"""The timeline under a hand: clicks, keys, ruler, minimap; and what it says was done."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMenu  # noqa: TID251 (tells what the factory made)
from pytestqt.qtbot import QtBot

from tests.ui.widgets.timeline.conftest import FEW, MANY, Show, canvas_of, point_of
from tests.ui.widgets.timeline.made_up import LANES, START, event, many
from ui.look import Look
from ui.widgets.timeline import CardWords, KeyDate, Kind, TimelineView, arranged
from ui.widgets.timeline.hover_card import HoverCard, Then

MOST_ARTISTS = 60
ROOT = Path(__file__).parents[4]


def settled(view: TimelineView, qtbot: QtBot) -> None:
    """Wait until a frame that was asked for is drawn."""
    qtbot.waitUntil(lambda: not view._soon.isActive())


def click(view: TimelineView, qtbot: QtBot, at: QPointF, *, double: bool = False) -> None:
    do = QTest.mouseDClick if double else QTest.mouseClick
    do(canvas_of(view), Qt.MouseButton.LeftButton, pos=at.toPoint())


def press(view: TimelineView, qtbot: QtBot, key: Qt.Key, alt: bool = False) -> None:
    modifier = Qt.KeyboardModifier.AltModifier if alt else Qt.KeyboardModifier.NoModifier
    QTest.keyClick(canvas_of(view), key, modifier)
    settled(view, qtbot)


def test_a_click_picks_and_a_double_click_opens(show: Show, qtbot: QtBot) -> None:
    view = show(FEW)
    with qtbot.waitSignal(view.picked) as picked:
        click(view, qtbot, point_of(view, "closed"))
    assert picked.args == ["closed"]
    assert view.selected() == "closed"
    with qtbot.waitSignal(view.activated) as opened:
        click(view, qtbot, point_of(view, "email"), double=True)
    assert opened.args == ["email"]


def test_a_double_click_where_nothing_is_asks_for_an_event_on_that_day(show: Show, qtbot: QtBot) -> None:
    view = show(FEW)
    assert view.scene.frame is not None
    with qtbot.waitSignal(view.add_requested) as told:
        click(view, qtbot, QPointF(700, 200), double=True)
    assert told.args is not None
    assert told.args[0] == pytest.approx(view.scene.frame.place.day(700), abs=0.01)


def test_the_keys_walk_from_event_to_event(show: Show, qtbot: QtBot) -> None:
    view = show(FEW)
    seen = []
    view.select("visit")
    for key in (
        Qt.Key.Key_Right,
        Qt.Key.Key_Down,
        Qt.Key.Key_Up,
        Qt.Key.Key_End,
        Qt.Key.Key_Home,
        Qt.Key.Key_Left,
    ):
        press(view, qtbot, key)
        seen.append(view.selected())
    assert seen == ["told", "leaves", "visit", "closed", "visit", "visit"]


def test_the_first_key_takes_the_event_nearest_to_the_middle(show: Show, qtbot: QtBot) -> None:
    view = show(FEW)
    with qtbot.waitSignal(view.picked):
        press(view, qtbot, Qt.Key.Key_Right)
    assert view.selected() is not None
    empty = show(arranged((), ()))
    press(empty, qtbot, Qt.Key.Key_Right)
    assert empty.selected() is None


def test_walking_out_of_the_view_moves_the_view(show: Show, qtbot: QtBot) -> None:
    view = show(FEW)
    view.set_view(START + 8, START + 40)
    view.select("visit")
    press(view, qtbot, Qt.Key.Key_Right)
    assert view.view()[0] <= START + 59 <= view.view()[1]


def test_enter_opens_the_selected_event(show: Show, qtbot: QtBot) -> None:
    view = show(FEW)
    with qtbot.assertNotEmitted(view.activated):
        press(view, qtbot, Qt.Key.Key_Return)
    view.select("email")
    with qtbot.waitSignal(view.activated) as told:
        press(view, qtbot, Qt.Key.Key_Return)
    assert told.args == ["email"]


def test_plus_minus_fit_and_the_way_back(show: Show, qtbot: QtBot) -> None:
    view = show(FEW)
    whole = view.view()
    press(view, qtbot, Qt.Key.Key_Plus)
    nearer = view.view()
    assert nearer[1] - nearer[0] < whole[1] - whole[0]
    view.steering._moving.stop()
    press(view, qtbot, Qt.Key.Key_Minus)
    assert view.view() == pytest.approx(whole)
    press(view, qtbot, Qt.Key.Key_Left, alt=True)
    assert view.view() == pytest.approx(nearer)
    press(view, qtbot, Qt.Key.Key_Right, alt=True)
    assert view.view() == pytest.approx(whole)
    view.select("closed")
    press(view, qtbot, Qt.Key.Key_F)
    assert view.view() == (START + 49, START + 79)
    press(view, qtbot, Qt.Key.Key_0)
    assert view.view() == whole


def test_fitting_nothing_moves_nothing(show: Show, qtbot: QtBot) -> None:
    view = show(FEW)
    before = view.view()
    press(view, qtbot, Qt.Key.Key_F)
    assert view.view() == before


def card_of(view: TimelineView) -> HoverCard:
    card = view.findChild(HoverCard)
    assert isinstance(card, HoverCard)
    return card


def test_the_card_says_what_lies_under_the_pointer(show: Show, qtbot: QtBot) -> None:
    view = show(FEW)
    QTest.mouseMove(canvas_of(view), point_of(view, "email").toPoint())
    assert card_of(view).isVisible()
    assert card_of(view).words == CardWords("Email sent", ("30 June 2013", "Inspection", "disputed"))
    QTest.mouseMove(canvas_of(view), QPoint(700, 205))
    assert not card_of(view).isVisible()


class Telling:
    """Takes what is asked about events, and tells it when the test says so."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self._then: list[Then] = []

    def __call__(self, id: str, then: Then) -> None:
        self.asked.append(id)
        self._then.append(then)

    def tell(self, words: CardWords) -> None:
        self._then.pop(0)(words)


@pytest.fixture
def telling() -> Telling:
    return Telling()


@pytest.fixture
def told(look: Look, qtbot: QtBot, telling: Telling) -> TimelineView:
    """A timeline whose cards somebody else tells."""
    view = TimelineView(look, describe=telling)
    qtbot.addWidget(view)
    view.resize(1_000, 300)
    view.show_data(FEW)
    view.show()
    qtbot.waitUntil(lambda: view.scene.frame is not None and view.scene.size[0] > 500)
    return view


WHOLE = CardWords(
    "About it", ("4 May",), ("Disputed", "danger"), (("Case", "C03"), ("People", "")), "He said"
)


def test_the_pane_tells_the_whole_card_once_the_pointer_rests_on_an_event(
    qtbot: QtBot, told: TimelineView, telling: Telling
) -> None:
    for id in ("closed", "email"):
        told._pointing.point(point_of(told, id))
    assert telling.asked == []
    qtbot.waitUntil(lambda: telling.asked == ["email"])
    telling.tell(WHOLE)
    card = card_of(told)
    assert card.words == WHOLE
    seen = [each.text() for each in card.findChildren(QLabel) if each.isVisible()]
    assert seen == ["About it", "Disputed", "4 May", "Case", "C03", "He said"]
    told._pointing.point(point_of(told, "email") + QPointF(1, 0))
    assert card.words == WHOLE
    told.hide_card()
    assert not card.isVisible()
    assert card.words is None


def test_a_card_told_too_late_is_not_shown_on_another_event(
    qtbot: QtBot, told: TimelineView, telling: Telling
) -> None:
    told._pointing.point(point_of(told, "email"))
    qtbot.waitUntil(lambda: telling.asked == ["email"])
    told._pointing.point(point_of(told, "closed"))
    telling.tell(WHOLE)
    words = card_of(told).words
    assert words is not None
    assert words.title == "Case closed"


def test_a_key_shows_the_card_of_the_selected_event_and_hides_it(
    qtbot: QtBot, told: TimelineView, telling: Telling
) -> None:
    told.select("email")
    told.refresh()
    press(told, qtbot, Qt.Key.Key_Space)
    telling.tell(WHOLE)
    assert card_of(told).words == WHOLE
    press(told, qtbot, Qt.Key.Key_Space)
    assert not card_of(told).isVisible()


def test_a_press_on_the_density_looks_closer(show: Show, qtbot: QtBot) -> None:
    view = show(MANY)
    assert view.scene.frame is not None
    assert view.scene.frame.density is not None
    before = view.view()
    QTest.mouseMove(canvas_of(view), QPoint(400, 30))
    click(view, qtbot, QPointF(400, 30))
    assert view.view()[1] - view.view()[0] < (before[1] - before[0]) / 10


def test_a_press_on_more_looks_closer_or_lists_what_cannot_be_told_apart(show: Show, qtbot: QtBot) -> None:
    crowd = [event(str(number), 50 + (number % 5)) for number in range(60)]
    view = show(arranged(("Lane", "B", "C", "D"), [*crowd, event("far", 900, 1)]))
    assert view.scene.frame is not None
    more = view.scene.frame.more[0]
    at = QPointF(more.left + 10, view.scene.frame.place.middle(more.lane, view.scene.frame.place.rows - 1))
    before = view.view()
    click(view, qtbot, at)
    settled(view, qtbot)
    assert view.view()[1] - view.view()[0] < before[1] - before[0]
    view.set_view(START + 49, START + 56)
    view.refresh()
    frame = view.scene.frame
    chip = frame.more[0]
    menu = view._pointing._menu(chip)
    assert isinstance(menu, QMenu)
    assert len(menu.actions()) == min(len(chip.events), 30) + (len(chip.events) > 30)
    with qtbot.waitSignal(view.picked):
        menu.actions()[0].trigger()


def test_the_ruler_names_a_key_date_whose_word_finds_no_room_below(show: Show, qtbot: QtBot) -> None:
    full = [event(str(n), 0, n % 4, Kind.LASTING, until=400, label="x") for n in range(8)]
    view = show(arranged(LANES, full, key_dates=[KeyDate(START + 271, "C")]))
    assert [word.words for _, word in view._ruler.key_words()] == ["C"]
    before = view._ruler.grab().toImage()
    view.show_data(arranged(LANES, full))
    settled(view, qtbot)
    assert view._ruler.key_words() == ()
    assert view._ruler.grab().toImage() != before


def test_the_ruler_brushes_a_stretch_of_time_and_escape_clears_it(show: Show, qtbot: QtBot) -> None:
    view = show(FEW)
    assert view.scene.frame is not None
    place = view.scene.frame.place
    with qtbot.waitSignal(view.brushed) as told:
        QTest.mousePress(view._ruler, Qt.MouseButton.LeftButton, pos=QPoint(500, 10))
        QTest.mouseMove(view._ruler, QPoint(300, 10))
        view._ruler.dragged.emit(500.0, 300.0)
        QTest.mouseRelease(view._ruler, Qt.MouseButton.LeftButton, pos=QPoint(300, 10))
    assert told.args == pytest.approx([place.day(300), place.day(500)], abs=0.5)
    view.grab()
    with qtbot.waitSignal(view.brush_cleared):
        press(view, qtbot, Qt.Key.Key_Escape)
    assert view.scene.brush is None
    with qtbot.assertNotEmitted(view.brush_cleared):
        press(view, qtbot, Qt.Key.Key_Escape)


def test_the_minimap_moves_and_widens_the_view(show: Show, qtbot: QtBot) -> None:
    view = show(many(500))
    view.set_view(START + 2_000, START + 2_500)
    settled(view, qtbot)
    minimap = view._minimap
    minimap.grab()
    length = view.view()[1] - view.view()[0]
    middle = minimap.window().center()
    QTest.mousePress(minimap, Qt.MouseButton.LeftButton, pos=middle.toPoint())
    QTest.mouseMove(minimap, middle.toPoint() + QPoint(100, 0))
    minimap._drag(middle.x() + 100)
    QTest.mouseRelease(minimap, Qt.MouseButton.LeftButton)
    assert view.view()[0] > START + 2_100
    assert view.view()[1] - view.view()[0] == pytest.approx(length)
    edge = minimap.window().right()
    QTest.mousePress(minimap, Qt.MouseButton.LeftButton, pos=QPoint(round(edge), 20))
    minimap._drag(edge + 60)
    QTest.mouseRelease(minimap, Qt.MouseButton.LeftButton)
    assert view.view()[1] - view.view()[0] > length


def test_a_press_beside_the_window_of_the_minimap_takes_it_there(show: Show, qtbot: QtBot) -> None:
    view = show(many(500))
    view.set_view(START + 2_000, START + 2_100)
    settled(view, qtbot)
    QTest.mouseClick(view._minimap, Qt.MouseButton.LeftButton, pos=QPoint(800, 20))
    middle = sum(view.view()) / 2
    assert middle == pytest.approx(view._minimap._day(800), abs=1)


def test_the_minimap_can_be_put_away(show: Show, qtbot: QtBot) -> None:
    view = show(FEW)
    press(view, qtbot, Qt.Key.Key_M)
    assert view._minimap.isHidden()
    press(view, qtbot, Qt.Key.Key_M)
    assert not view._minimap.isHidden()


def test_the_names_of_the_lanes_are_a_list_and_enter_goes_into_one(show: Show, qtbot: QtBot) -> None:
    view = show(FEW)
    names = [view._lanes.model().index(row, 0).data() for row in range(4)]
    assert names == list(FEW.lanes)
    view._lanes.setCurrentIndex(view._lanes.model().index(2, 0))
    with qtbot.waitSignal(view.picked) as told:
        QTest.keyClick(view._lanes, Qt.Key.Key_Return)
    assert told.args == ["email"]


def test_undated_events_are_counted_and_asked_for(show: Show, qtbot: QtBot) -> None:
    view = show(FEW)
    assert view._undated.text() == "Undated (2)"
    with qtbot.waitSignal(view.undated_requested):
        view._undated.click()
    view.show_data(arranged(("Lane",), [event("a", 1)]))
    assert not view._undated.isVisible()
