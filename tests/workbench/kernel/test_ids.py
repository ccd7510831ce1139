"""Ids say what they name and nothing else."""

import pytest

from workbench.kernel.errors import Refused
from workbench.kernel.ids import expect, is_id, kind_of, new_id


def test_an_id_begins_with_its_kind_and_never_repeats() -> None:
    made = {new_id("case") for _ in range(1_000)}
    assert len(made) == 1_000
    assert {kind_of(id) for id in made} == {"case"}


@pytest.mark.parametrize(
    "text", ["", "case", "case-", "case-ABC", "case-" + "a" * 25, "1-" + "a" * 26, "x\n"]
)
def test_text_that_is_no_id_is_refused(text: str) -> None:
    assert not is_id(text)
    with pytest.raises(Refused, match="not the id of any record"):
        kind_of(text)


def test_an_id_of_the_expected_kind_comes_back() -> None:
    id = new_id("person")
    assert is_id(id)
    assert expect(id, "person") == id


def test_an_id_of_another_kind_is_refused_with_both_kinds() -> None:
    with pytest.raises(Refused, match="names a person where a case is needed"):
        expect(new_id("person"), "case")
