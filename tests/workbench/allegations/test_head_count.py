"""How many stand behind an allegation: numbers as others state them, shares, and roles."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.allegations import head_count
from workbench.kernel.errors import Refused


def test_a_number_is_stated_with_its_source() -> None:
    """The program's own: a share is worth no more than the number it is measured by."""
    head_count.must_be_a_number_with_its_source("workforce", "about", 200, "published statistics")
    with pytest.raises(Refused, match="who states this number"):
        head_count.must_be_a_number_with_its_source("workforce", "about", 200, " ")
    with pytest.raises(Refused, match="at least one"):
        head_count.must_be_a_number_with_its_source("supporters", "exactly", 0, "the union")
    with pytest.raises(Refused, match="exactly, about"):
        head_count.must_be_a_number_with_its_source("supporters", "some", 35, "the union")
    with pytest.raises(Refused, match="workforce, supporters or the people present"):
        head_count.must_be_a_number_with_its_source("children", "exactly", 35, "the union")


def test_people_are_present_at_an_event_and_nothing_else_is() -> None:
    """The program's own: “more than a dozen attended” says nothing without what they attended."""
    head_count.must_say_where_they_were_present("people present", "event-1")
    head_count.must_say_where_they_were_present("supporters", None)
    with pytest.raises(Refused, match="Choose the event"):
        head_count.must_say_where_they_were_present("people present", None)
    with pytest.raises(Refused, match="Only a number of people present"):
        head_count.must_say_where_they_were_present("workforce", "event-1")


def test_a_share_is_of_a_workforce_that_is_stated_and_large_enough() -> None:
    """The program's own: a share that cannot be right is not shown."""
    assert head_count.share(35, 200) == 0.175
    assert head_count.share(0, 200) == 0
    assert head_count.share(35, None) is None
    assert head_count.share(35, 30) is None


def test_roles_are_told_by_how_many_hold_them() -> None:
    """Whistleblowing code of practice 2015: who came forward is told by role, never by name."""
    roles = ["Social worker", "Team manager", "Social worker", " ", "Practice lead"]
    assert head_count.roles_shown(roles) == (
        ("Social worker", 2),
        ("Practice lead", 1),
        ("Team manager", 1),
        ("role not recorded", 1),
    )
    assert head_count.roles_shown([]) == ()


def test_a_role_that_few_hold_is_not_told_apart() -> None:
    """Whistleblowing code of practice 2015: an identity is protected, also from being told by role."""
    roles = [*["Social worker"] * 5, "Team manager", "Practice lead"]
    assert head_count.roles_shown(roles, fewest=2) == (("Social worker", 5), ("other roles", 2))


def test_one_person_alone_among_the_others_hides_every_role() -> None:
    """Information Commissioner, anonymisation: a small number is found by subtraction from the whole."""
    roles = [*["Social worker"] * 5, "Team manager"]
    assert head_count.roles_shown(roles, fewest=2) == (("other roles", 6),)


@given(st.lists(st.sampled_from("abcdef"), max_size=40), st.integers(min_value=1, max_value=6))
def test_nobody_is_lost_and_nobody_is_told_from_too_few(roles: list[str], fewest: int) -> None:
    """Whistleblowing code of practice 2015: an identity is protected, and the number stays true."""
    shown = head_count.roles_shown(roles, fewest)
    assert sum(number for _, number in shown) == len(roles)
    assert all(number >= fewest for role, number in shown if role != "other roles")
    hidden = dict(shown).get("other roles", 0)
    assert hidden == 0 or hidden >= fewest or len(shown) == 1
