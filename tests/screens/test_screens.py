"""Every room as an eye sees it, in every look: it fits, it can be read, and keys lead in and out of it."""

from tests.screens.walking import Sight

Sights = tuple[Sight, ...]


def test_every_room_fits_into_the_window_and_never_scrolls_sideways(sights: Sights) -> None:
    assert not [f"{sight.place}: {wrong}" for sight in sights for wrong in sight.outgrown]


def test_no_words_are_cut(sights: Sights) -> None:
    assert not [f"{sight.place}: {wrong}" for sight in sights for wrong in sight.cut]


def test_all_words_stand_out_from_what_is_behind_them(sights: Sights) -> None:
    assert not [f"{sight.place}: {wrong}" for sight in sights for wrong in sight.faint]


def test_everything_that_can_have_the_focus_has_a_name(sights: Sights) -> None:
    assert not [f"{sight.place}: {wrong}" for sight in sights for wrong in sight.unnamed]


def test_nothing_keeps_the_focus_from_who_has_only_keys(sights: Sights) -> None:
    assert not [f"{sight.place}: {wrong}" for sight in sights for wrong in sight.traps]


def test_no_name_is_seen_while_names_are_hidden(sights: Sights) -> None:
    assert not [f"{sight.place}: {wrong}" for sight in sights for wrong in sight.names]
