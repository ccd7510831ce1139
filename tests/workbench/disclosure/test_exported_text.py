"""What of the record can leave it, found by planting a word in every field there is."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from sqlmodel import select

from tests.builders import a_person, an_event, an_investigation
from tests.workbench.casework.one_of_everything import one_of_everything
from tests.workbench.conduct.acts import a_care_entry
from workbench import casework, conduct
from workbench.casebook import Casebook
from workbench.command_line.listing import KINDS, listed
from workbench.command_line.tables import FORMATS, printed
from workbench.disclosure.exported_text import EXPORTED, names_in_the_way
from workbench.disclosure.exports import AUDIENCES
from workbench.disclosure.project import project
from workbench.exchange.export import export_table
from workbench.exchange.rules import FORMS, NEVER_EXPORTED
from workbench.kernel.errors import Cancelled, Refused
from workbench.kernel.progress import Progress, Step
from workbench.store.record import Record, kinds
from workbench.store.unit_of_work import Work

Planted = dict[str, tuple[str, str]]


@dataclass
class Words:
    """Words that stand nowhere else, each with the kind and field it was planted in."""

    planted: Planted
    number: int = 0

    def new(self, kind: str, field: str) -> str:
        self.number += 1
        word = f"Zq{self.number:05}x"
        self.planted[word] = (kind, field)
        return word


def plant(casebook: Casebook) -> Planted:
    """Put a word of its own in every searched field of every record."""
    words = Words({})

    def sow(work: Work) -> None:
        for kind, cls in sorted(kinds().items()):
            if issubclass(cls, Record) and cls.__module__.startswith("workbench."):
                for row in work.all(select(cls)):
                    fields: dict[str, Any] = {name: words.new(kind, name) for name in cls.__searchable__}
                    work.change(row, **fields)

    casebook.store.commit("Plant words", sow)
    return words.planted


@pytest.fixture
def planted(casebook: Casebook, tmp_path: Path) -> Planted:
    one_of_everything(casebook, tmp_path)
    return plant(casebook)


def found_in(text: str, planted: Planted) -> set[tuple[str, str]]:
    return {place for word, place in planted.items() if word in text}


def test_there_is_one_record_of_every_kind_to_plant_words_in(planted: Planted) -> None:
    every = {kind for kind, cls in kinds().items() if issubclass(cls, Record) and cls.__searchable__}
    ours = {kind for kind in every if kinds()[kind].__module__.startswith("workbench.")}
    assert ours - {kind for kind, _ in planted.values()} == {"keepers_act"} & ours


@pytest.mark.parametrize("audience", AUDIENCES)
def test_a_projection_holds_words_of_the_fields_laid_down_and_of_no_other(
    casebook: Casebook, planted: Planted, audience: str
) -> None:
    text = casebook.ask(project, audience).to_json().decode()
    laid_down = {(kind, field) for kind, fields in EXPORTED.items() for field in fields}
    assert found_in(text, planted) == laid_down


def _tables(casebook: Casebook) -> Iterator[str]:
    for kind in set(KINDS) - set(NEVER_EXPORTED):
        table = casebook.ask(listed, kind)
        yield from (printed(table, form) for form in FORMATS)
        yield export_table(kind, table.columns, table.rows, "csv").decode("utf-8-sig")


def test_no_audience_and_no_exported_table_can_hold_the_care_and_retaliation_log(
    casebook: Casebook, planted: Planted
) -> None:
    """Mission, B11; the whistleblowing code of 2015: who was hurt for speaking is nobody else's to read."""
    kept_in = {"care_entry"}
    assert kept_in == conduct.NEVER_EXPORTED
    texts = [casebook.ask(project, audience).to_json().decode() for audience in AUDIENCES]
    for text in (*texts, *_tables(casebook)):
        assert not {kind for kind, _ in found_in(text, planted)} & kept_in
    assert not kept_in & set(EXPORTED)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("kind", NEVER_EXPORTED)
def test_a_table_of_the_care_log_is_refused_under_every_name(kind: str, form: str) -> None:
    with pytest.raises(Refused, match="never exported"):
        export_table(kind, ["noticed"], [["Close to tears"]], form)


def test_a_name_in_the_care_log_is_in_nobodys_way(casebook: Casebook) -> None:
    """Only what an export takes has to be decided before it."""
    an_investigation(casebook)
    person = a_person(casebook, name="Aoife Griffith")
    a_care_entry(casebook, person, "Griffith was moved", action="Rang Griffith")
    assert len(casebook.ask(casework.unresolved_names)) == 2
    assert casebook.ask(names_in_the_way) == ()
    event = an_event(casebook, account="Griffith was moved.")
    (row,) = casebook.ask(names_in_the_way)
    assert (row.record, row.field, row.words) == (event, "account", "Griffith")


def test_looking_for_names_says_how_far_it_is_and_can_be_cancelled(casebook: Casebook) -> None:
    an_investigation(casebook)
    a_person(casebook, name="Aoife Griffith")
    an_event(casebook, account="Griffith came.")
    steps: list[Step] = []
    casebook.ask(names_in_the_way, Progress(steps.append))
    assert [(step.done, step.total) for step in steps] == [(0, 1)]
    an_event(casebook, account="Griffith went.")
    cancelled = Progress()
    cancelled.cancel()
    with pytest.raises(Cancelled):
        casebook.ask(names_in_the_way, cancelled)
