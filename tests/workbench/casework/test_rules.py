"""What is asked before a typed word is made a reference or decided to be none."""

import pytest

from workbench.casework import rules
from workbench.kernel.errors import Refused


def test_a_name_is_replaced_only_where_it_still_stands() -> None:
    """The program's own."""
    rules.must_still_be_there("Griffith", "Griffith")
    with pytest.raises(Refused, match="changed since"):
        rules.must_still_be_there("visited ", "Griffith")


def test_words_as_they_were_told_stay_as_they_are() -> None:
    """The program's own."""
    rules.must_be_a_field_that_changes("account", {"account", "title"})
    with pytest.raises(Refused, match="Decide who is meant"):
        rules.must_be_a_field_that_changes("date_words", {"account", "title"})


def test_a_decision_is_about_text() -> None:
    """The program's own."""
    rules.must_be_a_field_that_is_searched("account", ("account",))
    with pytest.raises(Refused):
        rules.must_be_a_field_that_is_searched("revision", ("account",))


@pytest.mark.parametrize("words", ["", "smith"])
def test_a_decision_is_about_words_that_are_there(words: str) -> None:
    """The program's own."""
    rules.must_be_in_the_text("may", "in may she left")
    with pytest.raises(Refused):
        rules.must_be_in_the_text(words, "in may she left")


def test_words_are_decided_once() -> None:
    """The program's own."""
    rules.must_not_be_decided(0)
    with pytest.raises(Refused, match="decided before"):
        rules.must_not_be_decided(1)
