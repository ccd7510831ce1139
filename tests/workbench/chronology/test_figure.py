"""The printed timeline shows every event where and as its date is known, and says what it cannot show."""

import io
import struct
from collections.abc import Sequence
from datetime import date, timedelta
from xml.etree import ElementTree as ET

import numpy as np
import pytest
from matplotlib.image import imread
from numpy.typing import NDArray

from workbench.chronology.figure import (
    FigureEvent,
    FigureKeyDate,
    TimelineFigure,
    timeline_figure,
)
from workbench.chronology.figure_layout import FLAG
from workbench.kernel.dates import read_date

LANES = ("Disclosures", "Managers", "Child C")
INSPECTION = FigureKeyDate("Inspection", date(2020, 3, 2), date(2020, 3, 13))
POLICY = FigureKeyDate("Policy adopted", date(2019, 9, 30), date(2019, 9, 30))
TEXT = "{http://www.w3.org/2000/svg}text"
POINTS = 72 / 25.4  # in a millimetre


def event(number: int, lane: str, when: str, label: str, *, disputed: bool = False) -> FigureEvent:
    return FigureEvent(number, lane, read_date(when), label, disputed)


EVENTS = (
    event(1, "Disclosures", "about July 2019", "Workload raised with W02"),
    event(2, "Managers", "late 2019", "‘Ready to close’ list", disputed=True),
    event(3, "Managers", "before 20 December 2019", "Director’s office told"),
    event(4, "Child C", "19 February 2020", "Assessment closed"),
    event(5, "Child C", "after 13 March 2020", "Assessment reopened"),
    event(6, "Managers", "March 2020", "Email sent"),
    event(7, "Managers", "not known", "Instruction given"),
)


def drawn(events: Sequence[FigureEvent] = EVENTS, lanes: Sequence[str] = LANES) -> TimelineFigure:
    figure = timeline_figure(events, lanes, [INSPECTION, POLICY])
    assert figure is not None
    return figure


def words_in(figure: TimelineFigure) -> list[str]:
    return [element.text or "" for element in ET.fromstring(figure.image).iter(TEXT)]


class Picture:
    """A figure in grey, from 0 (black) to 255, looked at in tenths of a millimetre."""

    def __init__(self, png: bytes) -> None:
        self._shades: NDArray[np.float32] = imread(io.BytesIO(png))[:, :, :3].mean(axis=2) * 255

    @property
    def size(self) -> tuple[int, int]:
        """Its width and height in dots."""
        height, width = self._shades.shape
        return width, height

    def at(self, x: float, y: float) -> float:
        """The shade of one place."""
        return float(self._shades[self._dot(y), self._dot(x)])

    def part(self, left: float, top: float, width: int, height: int) -> NDArray[np.float32]:
        """The shades from a place on, so many dots wide and high."""
        x, y = self._dot(left), self._dot(top)
        return self._shades[y : y + height, x : x + width]

    @staticmethod
    def _dot(tenths: float) -> int:
        return int(tenths * 300 / 254)


def picture_of(when: str, key_dates: Sequence[FigureKeyDate] = ()) -> Picture:
    """One event alone in a figure of January to March 2020."""
    alone = (event(1, "Lane", when, "Event"),)
    period = (date(2020, 1, 1), date(2020, 3, 31))
    figure = timeline_figure(alone, ["Lane"], key_dates, period, image_format="png")
    assert figure is not None
    return Picture(figure.image)


def x_of(day: date) -> int:
    """Where the middle of a day stands in `picture_of`: the axis goes from 33 to 159 mm."""
    return round(330 + 1260 * ((day - date(2020, 1, 1)).days + 0.5) / 91)


ROW_MIDDLE = 55  # 1 mm of margin and half a row, in tenths of a millimetre
INK, PAPER = 0x19, 0xFF


@pytest.mark.parametrize("image_format", ["svg", "png"])
def test_the_same_events_give_the_same_bytes(image_format: str) -> None:
    first, second = (
        timeline_figure(EVENTS, LANES, [INSPECTION, POLICY], image_format=image_format)  # type: ignore[arg-type]
        for _ in range(2)
    )
    assert first == second


def test_an_svg_tells_nothing_but_the_figure() -> None:
    image = drawn().image.decode()
    assert "<!--" not in image
    assert "metadata" not in image
    assert "atplotlib" not in image


def test_a_png_tells_nothing_but_the_figure() -> None:
    figure = timeline_figure(EVENTS, LANES, image_format="png")
    assert figure is not None
    assert _chunks(figure.image) <= {b"IHDR", b"pHYs", b"IDAT", b"IEND"}


def _chunks(png: bytes) -> set[bytes]:
    kinds, at = set(), 8
    while at < len(png):
        length, kind = struct.unpack_from(">I4s", png, at)
        kinds.add(kind)
        at += length + 12
    return kinds


def test_the_figure_is_as_wide_as_the_page_and_as_tall_as_it_says() -> None:
    figure = drawn()
    root = ET.fromstring(figure.image)
    assert root.get("width") == f"{168 * POINTS:.6f}pt"
    assert float(root.get("height", "").removesuffix("pt")) == pytest.approx(figure.height * POINTS)
    png = timeline_figure(EVENTS, LANES, [INSPECTION, POLICY], image_format="png")
    assert png is not None
    width, height = Picture(png.image).size
    assert (width, height) == pytest.approx((168 * 300 / 25.4, png.height * 300 / 25.4), abs=1)


def test_all_type_is_real_text_in_the_shipped_face_at_nine_points() -> None:
    for element in ET.fromstring(drawn().image).iter(TEXT):
        assert "font-size: 9px; font-family: 'Source Sans Pro'" in element.get("style", "")


def test_every_event_with_a_date_stands_by_its_number_and_its_words() -> None:
    words = words_in(drawn())
    for one in EVENTS[:6]:
        assert str(one.number) in words
        assert any(one.label in said for said in words)
    assert "‘Ready to close’ list, disputed" in words
    assert "7" not in words


def test_lanes_and_key_dates_are_named() -> None:
    assert {*LANES, "Inspection", "Policy adopted"} <= set(words_in(drawn()))


def test_the_key_explains_the_glyphs_of_the_figure_and_no_others() -> None:
    every = ["exact day", "some time within", "about", "before a date", "after a date"]
    assert [words for words in words_in(drawn()) if words in every] == every
    assert [words for words in words_in(drawn(EVENTS[3:4])) if words in every] == ["exact day"]


def test_what_looks_like_markup_or_mathematics_is_shown_as_typed() -> None:
    label = "Paid <b>$10$</b> & left"
    assert label in words_in(drawn([event(1, "A", "2 May 2019", label)]))


def test_what_the_type_lacks_is_shown_by_number_and_what_is_unseen_is_left_out() -> None:
    words = words_in(drawn([event(1, "A", "2 May 2019", "Ms\n 中\u202eLee\x00")]))
    assert "Ms [U+4E2D]Lee" in words


def test_an_exact_day_is_a_filled_diamond_at_its_day() -> None:
    picture = picture_of("14 February 2020")
    x = x_of(date(2020, 2, 14))
    assert picture.at(x, ROW_MIDDLE) == pytest.approx(INK, abs=8)
    assert picture.at(x + 14, ROW_MIDDLE + 14) == PAPER  # where a square would have its corner


@pytest.mark.parametrize("when", ["February 2020", "between 1 and 29 February 2020"])
def test_some_time_within_a_period_is_an_outlined_white_bar_over_it(when: str) -> None:
    picture = picture_of(when)
    middle, end = x_of(date(2020, 2, 15)), x_of(date(2020, 3, 1)) - 7
    assert picture.at(middle, ROW_MIDDLE) == PAPER
    assert _darkest(picture, middle, range(35, 75)) < 90
    assert min(picture.at(x, ROW_MIDDLE) for x in range(end - 4, end + 4)) < 90


def test_about_is_a_bar_that_fades_towards_both_ends() -> None:
    picture = picture_of("about February 2020")
    shades = [picture.at(x_of(date(2020, 1, 17) + timedelta(days=at)), ROW_MIDDLE) for at in range(0, 58, 3)]
    assert shades[0] > 220
    assert shades[-1] > 220
    assert min(shades) == shades[len(shades) // 2] < 130
    assert shades[:7] == sorted(shades[:7], reverse=True)
    assert shades[-7:] == sorted(shades[-7:])


@pytest.mark.parametrize("when, towards", [("before 14 February 2020", -1), ("after 14 February 2020", 1)])
def test_before_and_after_are_a_stop_and_an_open_arrow_away_from_it(when: str, towards: int) -> None:
    picture = picture_of(when)
    stop = x_of(date(2020, 2, 14)) + towards * 7  # the edge of the day
    assert min(_darkest(picture, x, [ROW_MIDDLE - 12]) for x in range(stop - 4, stop + 5)) < 90
    assert _darkest(picture, stop + towards * 30, range(50, 61)) < 90
    assert picture.at(stop + towards * 68, ROW_MIDDLE) == PAPER  # the head is open
    behind = [picture.at(stop - towards * away, ROW_MIDDLE) for away in range(6, 10)]
    assert min(behind) > 200


RAISED = 36  # where a glyph stands whose label is under it


def test_an_outlined_bar_that_goes_on_beyond_the_period_is_left_open_there() -> None:
    picture = picture_of("between 5 December 2019 and 9 April 2020")
    assert min(picture.at(x, RAISED) for x in range(270, 1650)) == PAPER
    assert _darkest(picture, 800, range(RAISED - 16, RAISED)) < 90
    assert _darkest(picture, 800, range(RAISED, RAISED + 16)) < 90


def test_an_outlined_bar_is_closed_where_it_ends() -> None:
    at_the_right, end = picture_of("between 5 December 2019 and 9 March 2020"), x_of(date(2020, 3, 9)) + 7
    assert _closed(at_the_right, range(280, end + 6)) == {end}
    at_the_left, start = picture_of("between 5 January and 9 May 2020"), x_of(date(2020, 1, 5)) - 7
    assert _closed(at_the_left, range(start - 6, 1640)) == {start}


def _closed(picture: Picture, across: range) -> set[int]:
    """Where upright lines cross the row; the middle of the one there should be."""
    dark = [x for x in across if max(picture.at(x, ROW_MIDDLE), picture.at(x, ROW_MIDDLE - 8)) < 90]
    return {round(sum(dark) / len(dark))} if dark and max(dark) - min(dark) < 5 else set(dark)


def test_a_fading_bar_that_goes_on_beyond_the_period_is_broken_there() -> None:
    picture = picture_of("about 2020")
    shades = [picture.at(x, RAISED) for x in (292, 301, 307, 314, 330)]
    assert [shade > 200 for shade in shades] == [False, True, False, True, False]


def test_a_key_date_is_a_line_and_a_period_a_band() -> None:
    line = FigureKeyDate("Report", date(2020, 1, 15), date(2020, 1, 15))
    band = FigureKeyDate("Visit", date(2020, 2, 20), date(2020, 3, 5))
    picture = picture_of("14 February 2020", [line, band])
    middle = ROW_MIDDLE + FLAG * 10  # the names of the key dates stand above
    assert picture.at(x_of(date(2020, 2, 27)), middle + 40) == pytest.approx(0xE2, abs=4)
    assert picture.at(x_of(date(2020, 2, 10)), middle + 40) == PAPER
    assert min(picture.at(x_of(date(2020, 1, 15)) + off, middle) for off in range(-3, 4)) < 160


def test_the_line_of_a_key_date_leaves_words_alone() -> None:
    line = FigureKeyDate("Report", date(2020, 2, 18), date(2020, 2, 18))
    marked, plain = picture_of("14 February 2020", [line]), picture_of("14 February 2020")
    left, top, width, height = x_of(date(2020, 2, 14)) + 30, ROW_MIDDLE - 14, 150, 33
    with_line, without = (
        picture.part(left, top + lower, width, height) for picture, lower in ((marked, FLAG * 10), (plain, 0))
    )
    assert with_line.min() < 100
    assert without.min() < 100
    assert np.abs(with_line - without).max() < 90  # the line would make it 150


def _darkest(picture: Picture, x: int, heights: Sequence[int]) -> float:
    return min(picture.at(x, y) for y in heights)


def test_the_line_of_a_key_date_leaves_the_names_below_it_alone() -> None:
    """A name that had to move left, for want of room, stands where the line of another would run."""
    day, late = date(2020, 3, 20), date(2020, 3, 29)
    marked = [FigureKeyDate("Report", day, day), FigureKeyDate("The inspector’s letter", late, late)]
    both, alone = picture_of("14 January 2020", marked), picture_of("14 January 2020", marked[1:])
    name = (x_of(day) - 10, 10 + 2, 100, 40)
    below = both.part(name[0], name[1] + FLAG * 10, name[2], name[3])
    assert np.abs(below - alone.part(*name)).max() < 90
