"""Every room as an eye sees it, in every look: it fits, it can be read, and keys lead in and out of it.

What is kept in `kept` to compare with was looked at; `python -m tests.screens.keep FOLDER` keeps it anew.
"""

import numpy as np

from tests.screens import kept
from tests.screens.scenes import LARGE, Scene
from tests.screens.sights import Sight

Sights = tuple[Sight, ...]
_SAME = (
    0.025  # the share of a picture that may differ: a caret, a pseudonym drawn anew, an hour of another zone
)
_KEEP = "Look at it; if it is right, keep it anew: python -m tests.screens.keep FOLDER"


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


def test_every_room_looks_as_it_did_when_it_was_looked_at(scene: Scene, sights: Sights) -> None:
    before = kept.read(kept.path_of(scene.name), len(sights))
    assert before, _KEEP
    apart = {sight.place: kept.difference(was, sight.tile) for was, sight in zip(before, sights, strict=True)}
    assert not {place: share for place, share in apart.items() if share > _SAME}, _KEEP


def test_a_picture_in_which_a_form_has_moved_is_another_one(scene: Scene, sights: Sights) -> None:
    if scene.state in {"outside", "empty"} and scene.size == LARGE:
        return  # a few words in the middle of a large window, whatever is done to them, are less of it
    assert max(kept.difference(each.tile, np.roll(each.tile, 4, axis=1)) for each in sights) > _SAME
