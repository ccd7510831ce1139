"""What a projection promises as it crosses into another process: every fact, exactly, and nothing else."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.workbench.report.westmere import PROJECTION
from workbench.disclosure.plain_values import NotPlain
from workbench.disclosure.projection import DateFacts, HeadFacts, PersonFacts, Projection

any_text = st.text(st.characters())  # lone surrogates too


def test_a_whole_investigation_arrives_as_it_was_sent() -> None:
    assert Projection.from_json(PROJECTION.to_json()) == PROJECTION


@given(text=any_text, number=st.integers())
def test_any_text_and_any_number_arrive_as_they_were_sent(text: str, number: int) -> None:
    person = PersonFacts(text, text, text, text, text)
    sent = replace(PROJECTION, people=(person,), head=HeadFacts(number, text, text))
    assert Projection.from_json(sent.to_json()) == sent


@given(dates=st.lists(st.builds(DateFacts), max_size=3))
def test_a_day_that_is_not_known_arrives_as_nothing(dates: list[DateFacts]) -> None:
    events = tuple(replace(PROJECTION.events[0], when=date) for date in dates)
    sent = replace(PROJECTION, events=events)
    assert Projection.from_json(sent.to_json()).events == events


def test_equal_projections_are_equal_bytes() -> None:
    assert PROJECTION.to_json() == Projection.from_json(PROJECTION.to_json()).to_json()


def test_the_json_is_canonical() -> None:
    sent = PROJECTION.to_json()
    again = json.dumps(json.loads(sent), sort_keys=True, separators=(",", ":"), ensure_ascii=True)
    assert sent == again.encode("ascii")


def changed(path: list[str | int], value: object) -> bytes:
    """The made-up investigation's JSON with one value put in another's place."""
    plain = json.loads(PROJECTION.to_json())
    place = plain
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    return json.dumps(plain).encode()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff",
        b"[]",
        b"[" * 100_000,
        changed(["audience"], 1),
        changed(["people"], {}),
        changed(["people", 0], "Aoife Griffith"),
        changed(["people", 0, "real_name"], "Aoife Griffith"),
        changed(["head", "number"], True),
        changed(["head", "number"], 1.0),
        changed(["cases", 0, "exhibits"], "3"),
        changed(["events", 0, "when", "earliest"], 20191104),
    ],
)
def test_anything_else_is_refused(data: bytes) -> None:
    with pytest.raises(NotPlain):
        Projection.from_json(data)


def test_a_missing_fact_is_refused() -> None:
    plain = json.loads(PROJECTION.to_json())
    del plain["investigation"]["title"]
    with pytest.raises(NotPlain, match=r"^Projection\.investigation$"):
        Projection.from_json(json.dumps(plain).encode())


def test_a_refusal_never_repeats_what_was_there() -> None:
    with pytest.raises(NotPlain) as caught:
        Projection.from_json(changed(["investigation", "title"], ["Zebedee Canary"]))
    assert "Zebedee" not in f"{caught.value!r} {caught.value.__cause__!r}"


def test_the_facts_cannot_be_changed() -> None:
    with pytest.raises(AttributeError):
        PROJECTION.investigation.title = "another"  # type: ignore[misc]
