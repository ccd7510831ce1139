"""The user guide inside the program: every page, link and picture is there, and F1 opens the right one."""

import re
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ui.bridge import Current, Desk
from ui.look import Look
from ui.shell.actions import ACTS
from ui.shell.guide import GUIDE, Page, page_of, pages
from ui.shell.guide_page import GuidePage
from ui.shell.keys import FIXED
from ui.shell.main_window import MainWindow
from ui.shell.rooms import ROOMS


@pytest.mark.parametrize("page", pages(), ids=lambda page: page.name)
def test_a_page_has_a_title_and_its_links_and_pictures_are_there(page: Page) -> None:
    assert page.text.startswith(f"# {page.title}")
    for target in re.findall(r"\]\(([^)#]+)\)", page.text):
        assert (GUIDE / target).exists(), target


def test_the_contents_name_every_page() -> None:
    contents = (GUIDE.parent / "guide.md").read_text(encoding="utf-8")
    assert re.findall(r"\(guide/(\w+)\.md\)", contents) == [page.name for page in pages()]
    assert [title for title, _ in re.findall(r"\[([^]]+)\]\(guide/(\w+)\.md\)", contents)] == [
        page.title for page in pages()
    ]


def test_every_key_that_the_guide_names_is_one_of_the_program() -> None:
    keys = {act.key for act in ACTS}
    told = {key for page in pages() for key in re.findall(r"(?:Ctrl|Shift)\+\S*\w|F\d+", page.text)}
    fixed = {key for _, group in FIXED for _, key in group}
    assert told - keys - fixed - {"Ctrl+1", "Ctrl+9", "Shift+Enter", "Ctrl+Enter", "Ctrl+D"} == set()


def test_help_is_of_the_pane_in_focus_then_of_the_room() -> None:
    assert page_of(("", "Timeline", "Timeline and interview notes"), "cases") == "timeline"
    assert page_of(("",), "people") == "people"
    assert page_of((), "nowhere") == "window"
    assert all(page_of((), room.name) for room in ROOMS)


def test_help_opens_beside_nothing_and_the_way_back_leads_home(
    qtbot: QtBot, look: Look, desk: Desk, folder: Path
) -> None:
    window = MainWindow(look, desk, folder)
    qtbot.addWidget(window)
    window.show()
    window.act("go_journal").trigger()
    window.act("help").trigger()
    guide = window.rooms.widget_of(GuidePage)
    assert guide.title() == "What was done, and how to take it back"
    window.act("back").trigger()
    assert window.rooms.room.name == "journal"


def test_a_link_goes_to_another_page_and_a_heading_into_it(
    qtbot: QtBot, look: Look, desk: Desk, current: Current
) -> None:
    guide = GuidePage(look, desk, current)
    qtbot.addWidget(guide)
    guide.resize(900, 300)
    guide.show()
    guide.open("safety", "Lock")
    assert guide._text.textCursor().block().text() == "Lock"
    assert guide._text.verticalScrollBar().value() > 0
