"""The card beside the pointer on the timeline: what the casebook says of an event, names hidden."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests import builders as make
from tests.workbench.evidence import exhibits
from ui.bridge import Current, Desk
from ui.chronology import TimelinePane
from ui.look import Look
from ui.widgets.timeline.hover_card import HoverCard
from workbench import chronology
from workbench.casebook import Casebook
from workbench.store.data_key import DataKey


@pytest.fixture
def folder(tmp_path: Path, key: DataKey) -> Path:
    """One event of which everything is known that can be."""
    path = tmp_path / "Westmere.casebook"
    with Casebook.create(path, None, key=key) as casebook:
        people = [make.a_person(casebook, pseudonym=f"W0{n}", name=f"Callum May {n}") for n in range(1, 7)]
        case = make.a_case(casebook, "Child A")
        told = f"@[{people[0]}] was told. " + "Nobody wrote it down. " * 20
        add = chronology.AddEvent(
            *("Case closed", make.a_date("early November 2019")),
            account=told,
            status="disputed",
            status_by=f"@[{people[0]}]",
            sources="Case log",
            cases=(case,),
            persons=tuple(people),
        )
        event = str(casebook.run(add).result)
        exhibit = exhibits.an_exhibit(casebook, "Case log")
        casebook.run(chronology.AddEventSource(event, exhibit=exhibit, pinpoint="page 4"))
    return path


def test_it_says_when_how_it_stands_who_and_on_what_it_rests_with_names_hidden(
    qtbot: QtBot, look: Look, desk: Desk, current: Current
) -> None:
    pane = TimelinePane(look, desk, current)
    qtbot.addWidget(pane)
    pane.resize(900, 400)
    pane.show()
    qtbot.waitUntil(lambda: len(pane._view.scene.data) == 1 and pane._view.canvas is not None)
    pane._view.select(pane._view.scene.data.ids[0])
    pane._view.refresh()
    pane._view._pointing.peek()
    card = pane.findChild(HoverCard)
    assert isinstance(card, HoverCard)
    qtbot.waitUntil(lambda: card.words is not None and card.words.state == ("Disputed", "danger"))
    words = card.words
    assert words is not None
    assert words.title == "Case closed"
    when = "between 1 November 2019 and 10 November 2019"
    assert words.lines == (when, "told as “early November 2019”")
    facts = dict(words.facts)
    assert facts["Case"] == "C01"
    assert facts["People"].count("W0") == 3
    assert facts["People"].endswith(" and 3 others")
    assert facts["Source"] == "E001, page 4; Case log"
    assert words.told.startswith("W01 was told. Nobody wrote it down.")
    assert len(words.told) <= 240
    assert "Callum" not in str(words)
    current.names.show({})
    assert card.words is None
