"""T14: what a synchronisation program left is shown field by field, and comes in only when a person asks."""

import shutil
from pathlib import Path

import pytest

from tests import builders
from tests.assurance import Record as Assurance
from tests.ready_made import KEY, Stock
from workbench import cases, keeping
from workbench.casebook import Casebook
from workbench.kernel.errors import Refused, StoreTrouble
from workbench.store import file

COPY = "store (conflicted copy 2020-02-17).db"


@pytest.fixture
def folder(tmp_path: Path, stock: Stock) -> Path:
    return stock.of(one_case).copied_to(tmp_path / "Westmere.casebook")


def one_case(casebook: Casebook) -> None:
    builders.a_case(casebook, "Known to both")


def opened(folder: Path) -> Casebook:
    return Casebook.open(folder, key=KEY)


@pytest.fixture
def forked(folder: Path) -> tuple[str, str]:
    """Beside the casebook lies a copy that went its own way: the case of both, and the case of the copy."""
    before = folder.with_name("before.db")
    shutil.copy(folder / file.NAME, before)
    with opened(folder) as casebook:
        both = casebook.ask(cases.cases)[0].id
        casebook.run(cases.ChangeCase(both, 1, title="As the other laptop has it"))
        own = builders.a_case(casebook, "Made on the other laptop")
    (folder / file.NAME).replace(folder / COPY)
    before.replace(folder / file.NAME)
    with opened(folder) as casebook:
        keeping.accept_older(casebook, "The other laptop's copy lies beside it.")
        casebook.run(cases.ChangeCase(both, 1, title="As this laptop has it"))
    return both, own


def test_every_field_that_differs_is_shown(folder: Path, forked: tuple[str, str]) -> None:
    both, own = forked
    with opened(folder) as casebook:
        compared = keeping.compare_copy(casebook, keeping.copies_beside(casebook)[0])
    titles = {(each.record, each.here, each.there) for each in compared.differences if each.field == "title"}
    assert titles == {
        (both, "As this laptop has it", "As the other laptop has it"),
        (own, None, "Made on the other laptop"),
    }


def test_nothing_is_merged_until_a_person_brings_it_in(
    folder: Path, forked: tuple[str, str], assurance: Assurance
) -> None:
    both, own = forked
    with opened(folder) as casebook:
        merged = [row.title for row in casebook.ask(cases.cases)]
        copy = keeping.copies_beside(casebook)[0]
        brought = keeping.bring_in_copy(casebook, copy, "Made on the other laptop on Monday")
        titles = {row.id: row.title for row in casebook.ask(cases.cases)}
        drafts = " ".join(draft.words for draft in casebook.drafts())
        sound = keeping.verify(casebook).sound
    failures = int(merged != ["As this laptop has it"])
    assurance(test_id="T14", what="openings that merged nothing", count=1, failures=failures)
    assert merged == ["As this laptop has it"]
    assert titles == {both: "As this laptop has it", own: "Made on the other laptop"}
    assert own in brought.records
    assert [left.id for left in brought.not_brought_in] == [both]
    assert "As the other laptop has it" in drafts
    assert sound


def test_another_casebook_is_not_brought_in(folder: Path) -> None:
    other = folder.with_name("Other.casebook")
    Casebook.create(other, None, key=KEY).close()
    shutil.copy(other / file.NAME, folder / COPY)
    with opened(folder) as casebook, pytest.raises(Refused, match="not a copy of this casebook"):
        keeping.bring_in_copy(casebook, keeping.copies_beside(casebook)[0], "By mistake")


def test_a_copy_of_another_format_is_said(folder: Path) -> None:
    shutil.copy(folder / file.NAME, folder / COPY)
    connection = file.connect(folder / COPY, KEY)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    with opened(folder) as casebook, pytest.raises(StoreTrouble, match="another version of this program"):
        keeping.compare_copy(casebook, keeping.copies_beside(casebook)[0])
