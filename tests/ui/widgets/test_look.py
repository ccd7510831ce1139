"""The look in force: type, sizes, style sheet, icons; all follow theme and text size at once."""

import pytest
from PySide6.QtGui import QFontDatabase, QFontInfo, QRawFont
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.look import LARGEST, SMALLEST, THEMES, Look, Role, Theme
from ui.look.fonts import INTERFACE, READING
from ui.look.icons import icon
from ui.look.style_sheet import style_sheet

NAMES = "Šimůnek-Łaska Nic an tSaoir Đorđević Ŵyn ap Ŷnys Nguyễn İşık Þórður Weiß Œuvrard"
MARKS = "“”‘’–—·…×≠"
ICONS = ("add", "check", "close", "down", "lock", "redo", "search", "undo", "up", "warning")


@pytest.mark.parametrize("role", list(Role))
def test_every_role_is_set_in_a_font_of_the_program(look: Look, role: Role) -> None:
    raw = QRawFont.fromFont(look.font(role))
    assert raw.familyName() in {INTERFACE, f"{INTERFACE} SemiBold", READING}
    assert raw.weight() == role.weight.value


@pytest.mark.parametrize("role", list(Role))
def test_the_fonts_have_every_letter_of_the_names(look: Look, role: Role) -> None:
    raw = QRawFont.fromFont(look.font(role))
    assert [letter for letter in NAMES + MARKS if not raw.supportsCharacter(ord(letter))] == []


def test_the_reading_face_has_an_italic(look: Look) -> None:
    font = look.font(Role.READING)
    font.setItalic(True)
    assert QRawFont.fromFont(font).style() == font.Style.StyleItalic
    assert READING in QFontDatabase.families()


def test_no_font_of_the_machine_is_taken_for_one_of_the_program(look: Look) -> None:
    styles = {family: sorted(QFontDatabase.styles(family)) for family in (INTERFACE, READING)}
    assert styles == {INTERFACE: ["Regular", "SemiBold"], READING: ["Italic", "Regular", "SemiBold"]}


def test_text_grows_with_the_text_size(look: Look) -> None:
    small = QFontInfo(look.font(Role.BODY)).pixelSize()
    look.change("light", 2.0)
    assert QFontInfo(look.font(Role.BODY)).pixelSize() == 2 * small == 26
    assert look.px(4) == 8


def test_a_text_size_that_is_not_offered_becomes_the_nearest(look: Look) -> None:
    look.change("light", 5.0)
    assert look.scale == LARGEST
    look.change("light", 0.1)
    assert look.scale == SMALLEST


def test_a_change_of_theme_is_told_once_and_is_in_force(look: Look, qapp: QApplication, qtbot: QtBot) -> None:
    with qtbot.waitSignal(look.changed):
        look.change("dark", 1.0)
    assert qapp.palette().window().color().name().upper() == look.palette.panel
    assert look.palette.accent in qapp.styleSheet()


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("scale", [0.8, 1.0, 2.0])
def test_the_style_sheet_is_filled_in_completely(look: Look, theme: Theme, scale: float) -> None:
    look.change(theme, scale)
    sheet = style_sheet(look.palette, scale)
    assert "$" not in sheet
    assert "sp;" not in sheet
    assert "sp " not in sheet


def test_no_size_of_text_is_fixed(look: Look) -> None:
    small, large = style_sheet(look.palette, 1.0), style_sheet(look.palette, 2.0)
    sizes = [[line for line in sheet.splitlines() if "font-size" in line] for sheet in (small, large)]
    assert sizes[0]
    assert all(one != other for one, other in zip(*sizes, strict=True))


@pytest.mark.parametrize("name", ICONS)
def test_an_icon_is_drawn_in_the_colour_asked_for(look: Look, name: str) -> None:
    picture = icon(name, "#A32A2A", 16).pixmap(48, 48).toImage()
    pixels = [picture.pixelColor(x, y) for x in range(picture.width()) for y in range(picture.height())]
    solid = [pixel for pixel in pixels if pixel.alpha() == 255]
    assert solid
    assert {pixel.name() for pixel in solid} == {"#a32a2a"}


def test_the_look_gives_icons_in_the_colours_of_the_palette(look: Look) -> None:
    assert not look.icon("close", "muted").isNull()
