"""A promise is kept only if what was said to be saved is found, once, with the value that was promised."""

import pytest

from tests.faults.promises import WHOLE, Found, Promises

PROMISED = (
    Promises()
    .after({"done": WHOLE, "value": None})
    .after({"begin": "entry 1", "value": "?"})
    .after({"done": "entry 1", "value": "abc"})
    .after({"begin": "draft", "value": "words"})
    .after({"done": "draft", "value": "words"})
)


@pytest.mark.parametrize(
    "facts, fault",
    [
        ((("entry 1", "abc"), ("draft", "words")), None),
        ((("draft", "words"),), "lost: entry 1"),
        ((("entry 1", "xyz"), ("draft", "words")), "lost: entry 1"),
        ((("entry 1", "abc"), ("entry 1", "abc"), ("draft", "words")), "twice: entry 1"),
        ((("entry 1", "abc"), ("draft", "words"), ("entry 2", "new")), "never begun: entry 2"),
    ],
)
def test_every_departure_from_the_promise_is_named(
    facts: tuple[tuple[str, str], ...], fault: str | None
) -> None:
    assert PROMISED.faults(Found(facts)) == (() if fault is None else (fault,))


def test_what_was_begun_may_be_there_or_not() -> None:
    begun = PROMISED.after({"begin": "entry 2", "value": "?"})
    begun = begun.after({"begin": "draft", "value": "more words"})
    kept = (("entry 1", "abc"),)
    for draft in ("words", "more words"):
        assert begun.faults(Found((*kept, ("draft", draft)))) == ()
        assert begun.faults(Found((*kept, ("draft", draft), ("entry 2", "any")))) == ()
    assert begun.faults(Found((*kept, ("draft", "other")))) == ("lost: draft",)


def test_a_fact_taken_away_must_stay_away_once_that_was_promised() -> None:
    taking = PROMISED.after({"begin": "draft", "value": None})
    assert taking.faults(Found((("entry 1", "abc"),))) == ()
    taken = taking.after({"done": "draft", "value": None})
    assert taken.faults(Found((("entry 1", "abc"),))) == ()
    assert taken.faults(Found((("entry 1", "abc"), ("draft", "words")))) == ("lost: draft",)


def test_refusing_to_open_is_a_fault_only_once_the_casebook_was_promised() -> None:
    refusal = Found(refusal="damaged")
    assert PROMISED.faults(refusal) == ("refused to open: damaged",)
    assert Promises().faults(refusal) == ()


def test_a_problem_that_the_door_saw_is_always_a_fault() -> None:
    assert Promises().faults(Found(problems=("broken index",))) == ("broken index",)
