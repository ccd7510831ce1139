"""The evidence of a key date: the exhibits and paragraphs that show it, and what confirms it."""

import pytest

from tests.builders import World, a_date, run
from tests.workbench.chronology.told import an_exhibit
from workbench import casework, investigation
from workbench.casebook import Casebook
from workbench.investigation import KeyDateRow, KeyDateSourceRow
from workbench.kernel.errors import Refused


def a_key_date(casebook: Casebook, name: str = "The inspectors' call", **said: str) -> str:
    return run(casebook, investigation.AddKeyDate(name, a_date("11 November 2019"), **said))


def the_only(casebook: Casebook) -> KeyDateRow:
    (row,) = casebook.ask(investigation.key_dates)
    return row


def shown_by(casebook: Casebook) -> list[tuple[str | None, str | None, str, str]]:
    def told(row: KeyDateSourceRow) -> tuple[str | None, str | None, str, str]:
        return row.paragraph, row.exhibit, row.pinpoint, row.bears_out

    return [told(row) for row in the_only(casebook).sources]


def test_a_key_date_rests_on_exhibits_and_on_paragraphs_of_interviews(casebook: Casebook) -> None:
    world, exhibit = World(casebook), an_exhibit(casebook, "Letter of notice")
    id = a_key_date(casebook)
    casebook.run(investigation.AddKeyDateSource(id, exhibit=exhibit, pinpoint="page 1", bears_out="The day"))
    casebook.run(investigation.AddKeyDateSource(id, paragraph=world.paragraph))
    assert shown_by(casebook) == [(None, exhibit, "page 1", "The day"), (world.paragraph, None, "", "")]


def test_an_exhibit_alone_confirms_a_key_date(casebook: Casebook) -> None:
    id = a_key_date(casebook)
    with pytest.raises(Refused, match="which document confirms"):
        casebook.run(investigation.ChangeKeyDate(id, 1, standing="confirmed"))
    casebook.run(investigation.AddKeyDateSource(id, exhibit=an_exhibit(casebook), confirms=True))
    assert (the_only(casebook).standing, the_only(casebook).evidence) == ("confirmed", "")
    casebook.run(investigation.ChangeKeyDate(id, 2, name="Notice"))


def test_what_alone_confirms_a_date_is_not_taken_from_it(casebook: Casebook) -> None:
    id = a_key_date(casebook)
    first = run(casebook, investigation.AddKeyDateSource(id, exhibit=an_exhibit(casebook), confirms=True))
    with pytest.raises(Refused, match="which document confirms"):
        casebook.run(investigation.SetAsideKeyDateSource(first, "another letter"))
    second = run(casebook, investigation.AddKeyDateSource(id, exhibit=an_exhibit(casebook)))
    casebook.run(investigation.SetAsideKeyDateSource(first, "another letter"))
    assert [row.id for row in the_only(casebook).sources] == [second]
    (aside,) = casebook.ask(casework.set_aside)
    assert aside.place == "Key dates, source"
    casebook.run(investigation.RestoreKeyDateSource(first))
    assert len(the_only(casebook).sources) == 2


def test_evidence_that_names_no_place_is_refused(casebook: Casebook) -> None:
    id = a_key_date(casebook)
    with pytest.raises(Refused, match="Choose the exhibit or the paragraph"):
        casebook.run(investigation.AddKeyDateSource(id, pinpoint="page 1"))
    source = run(casebook, investigation.AddKeyDateSource(id, exhibit=an_exhibit(casebook)))
    with pytest.raises(Refused, match="Choose the exhibit or the paragraph"):
        casebook.run(investigation.ChangeKeyDateSource(source, 1, exhibit=""))
    casebook.run(
        investigation.ChangeKeyDateSource(source, 1, World(casebook).paragraph, "", "line 2", "The hour")
    )
    assert [row[2:] for row in shown_by(casebook)] == [("line 2", "The hour")]
