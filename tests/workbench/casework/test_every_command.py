"""What holds of every command and every kind of record, whichever concept they belong to."""

from typing import Any

import pytest

from tests.builders import World
from tests.workbench.allegations.test_every_command import SCENES as ALLEGATION_SCENES
from tests.workbench.assertions.asserted import SCENES as ASSERTION_SCENES
from tests.workbench.casework.scenes import SCENES
from tests.workbench.conduct.scenes import SCENES as CONDUCT_SCENES
from tests.workbench.evidence.scenes import SCENES as EVIDENCE_SCENES
from tests.workbench.findings.test_every_command import SCENES as FINDING_SCENES
from tests.workbench.representations.test_every_command import SCENES as REPRESENTATION_SCENES
from tests.workbench.undoing import is_undone_and_redone_exactly
from workbench import casework, chronology, interviews
from workbench.casebook import Casebook
from workbench.casework._places import PARENT
from workbench.concepts import HANDLERS
from workbench.kernel.commands import Command
from workbench.kernel.errors import Refused
from workbench.store.record import Record, Stored, kinds, table_of

PROGRAM = "workbench."
REVERSIBLE = sorted(
    (command for command in HANDLERS if not command.final), key=lambda command: command.__name__
)
RECORDS = [cls for cls in kinds().values() if cls.__module__.startswith(PROGRAM)]


@pytest.mark.parametrize("command", SCENES, ids=lambda command: command.__name__)
def test_undo_restores_every_row_exactly_and_redo_does_it_again(
    casebook: Casebook, command: type[Command]
) -> None:
    act = SCENES[command](casebook, World(casebook))
    assert type(act) is command
    assert is_undone_and_redone_exactly(casebook, act)


def test_every_reversible_command_is_undone_and_redone_in_some_test() -> None:
    elsewhere = {
        *ALLEGATION_SCENES,
        *ASSERTION_SCENES,
        *CONDUCT_SCENES,
        *EVIDENCE_SCENES,
        *FINDING_SCENES,
        *REPRESENTATION_SCENES,
        casework.MergePeople,
    }
    assert {command.__name__ for command in REVERSIBLE if command not in {*SCENES, *elsewhere}} == set()


@pytest.mark.parametrize("command", HANDLERS, ids=lambda command: command.__name__)
def test_a_command_is_a_frozen_dataclass_with_words_for_undo(command: Any) -> None:
    assert command.__dataclass_params__.frozen
    assert command.label[0].isupper()
    assert not command.label.endswith(".")


def test_no_two_commands_share_their_words() -> None:
    assert len({command.label for command in HANDLERS}) == len(HANDLERS)


def test_every_final_command_says_what_corrects_it_and_no_other_does() -> None:
    assert {command.__name__ for command in HANDLERS if command.final} == {
        "AgreeStatement",
        "DeclineStatement",
        "FreezeNumbers",
        "IssueFinding",
        "LockNotes",
        "RecordCustody",
        "RecordDecision",
        "RecordExport",
        "RecordHashCheck",
        "Reveal",
        "SendStatement",
        "SendWarningLetter",
        "SupersedeDecision",
    }
    assert all(bool(command.instead) == command.final for command in HANDLERS)


def test_every_reference_of_a_record_to_another_has_an_index() -> None:
    def leading(cls: type[Stored]) -> set[str]:
        table = table_of(cls)
        firsts = {next(iter(index.columns)).name for index in table.indexes if len(index.columns)}
        return firsts | {column.name for column in table.columns if column.unique}

    missing = [
        f"{cls.__name__}.{column.name}"
        for cls in RECORDS
        for column in table_of(cls).columns
        if column.foreign_keys and column.name not in leading(cls)
    ]
    assert missing == []


def test_every_searched_column_is_one_of_the_record_and_holds_text() -> None:
    for cls in RECORDS:
        for name in cls.__searchable__:
            assert cls.model_fields[name].annotation is str


def test_every_record_that_is_shown_inside_another_names_it() -> None:
    for kind, column in PARENT.items():
        assert table_of(kinds()[kind]).columns[column].foreign_keys


def test_identities_are_not_searched() -> None:
    assert [kinds()[kind].__searchable__ for kind in ("identity", "alias")] == [(), ()]


def test_what_is_set_aside_is_listed_and_put_back_by_the_command_that_is_offered(casebook: Casebook) -> None:
    world = World(casebook)
    casebook.run(interviews.SetAsideParagraph(world.paragraph, "said twice"))
    casebook.run(chronology.SetAsideEvent(world.event, "the same as another"))
    listed = casebook.ask(casework.set_aside)
    assert [(row.id, row.place, row.reason) for row in listed] == [
        (world.event, "4 November 2019", "the same as another"),
        (world.paragraph, "Interview 1, paragraph 1", "said twice"),
    ]
    for row in listed:
        casebook.run(casework.restoring(row.id))
    assert casebook.ask(casework.set_aside) == ()


def test_every_kind_that_can_be_set_aside_can_be_restored(casebook: Casebook) -> None:
    never = {
        *("amendment", "custody_entry", "decision", "decision_option", "export", "hash_check", "identity"),
        *("investigation", "keepers_act", "revelation", "version", "warning_letter"),
    }
    for cls in RECORDS:
        if issubclass(cls, Record) and cls.__kind__ not in never:
            id = f"{cls.__kind__}-{'a' * 26}"
            assert type(casework.restoring(id)) in HANDLERS
    for kind in never:
        with pytest.raises(Refused, match="never set aside"):
            casework.restoring(f"{kind}-{'a' * 26}")
