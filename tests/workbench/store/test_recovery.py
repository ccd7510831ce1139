"""The recovery sheet is the data key in 24 words, and forgives everything but a wrong word."""

import random
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.kernel.errors import Refused
from workbench.store import file, recovery
from workbench.store.data_key import DataKey

KEY = DataKey(bytes(range(32)))
SHEET = recovery.words(KEY)


def test_the_words_of_a_known_key_are_those_of_the_standard() -> None:
    # A test vector of BIP39 itself.
    assert " ".join(recovery.words(DataKey(b"\x7f" * 32))) == (
        "legal winner thank year wave sausage worth useful legal winner thank year wave sausage worth useful "
        "legal winner thank year wave sausage worth title"
    )


@given(st.binary(min_size=32, max_size=32))
def test_any_key_comes_back_from_its_words(content: bytes) -> None:
    key = DataKey(content)
    assert len(recovery.words(key)) == 24
    assert recovery.key_from_words(" ".join(recovery.words(key))) == key


@pytest.mark.parametrize(
    "typed",
    [
        " ".join(SHEET).upper(),
        "\n".join(f"{number}. {word}" for number, word in enumerate(SHEET, 1)),
        "; ".join(SHEET) + ".",
        " ".join(word[:4] for word in SHEET),
        "\t".join(f"{number}){word.title()}," for number, word in enumerate(SHEET, 1)),
        " ".join(SHEET).replace("a", "á"),
    ],
    ids=["capitals", "numbered", "punctuation", "four letters", "all at once", "accents"],
)
def test_the_way_of_typing_does_not_matter(typed: str) -> None:
    assert recovery.key_from_words(typed) == KEY


def test_unknown_words_are_named_by_their_place_and_never_repeated() -> None:
    typed = [*SHEET]
    typed[4], typed[20] = "wednesday", "abou"
    typed[11] = typed[11][:3] + "zzz"
    with pytest.raises(Refused, match=re.escape("number 5, 12.")) as refused:
        recovery.key_from_words(" ".join([*typed[:20], "about", *typed[21:]]))
    assert "wednesday" not in refused.value.message
    assert refused.value.field == "words"


def test_three_letters_of_a_longer_word_are_not_enough() -> None:
    typed = " ".join(["aba", *SHEET[1:]])
    with pytest.raises(Refused, match=re.escape("number 1.")):
        recovery.key_from_words(typed)


def test_missing_words_are_counted() -> None:
    with pytest.raises(Refused, match="24 words, and 23 were typed"):
        recovery.key_from_words(" ".join(SHEET[:23]))


def test_two_words_that_changed_places_fail_the_check() -> None:
    swapped = " ".join([SHEET[1], SHEET[0], *SHEET[2:]])
    with pytest.raises(Refused, match="fail the sheet's check"):
        recovery.key_from_words(swapped)


def test_three_different_places_are_asked_back_in_order() -> None:
    asked = {recovery.ask_back(random.Random(seed)) for seed in range(50)}
    assert all(1 <= first < second < third <= 24 for first, second, third in asked)
    assert len(asked) > 40
    assert recovery.ask_back(random.Random(7)) == recovery.ask_back(random.Random(7))


def test_a_word_asked_back_is_checked_at_its_place() -> None:
    assert recovery.is_word_at(KEY, 3, f" {SHEET[2].upper()} ")
    assert not recovery.is_word_at(KEY, 3, SHEET[3])
    assert not recovery.is_word_at(KEY, 3, "")


def test_the_sheet_opens_a_store_that_has_no_key_file(tmp_path: Path) -> None:
    path = tmp_path / file.NAME
    made = file.connect(path, KEY, create=True)
    made.execute("CREATE TABLE note (words)")
    made.close()
    assert [found.name for found in tmp_path.iterdir()] == [file.NAME]
    opened = file.connect(path, recovery.key_from_words(" ".join(SHEET)))
    assert opened.execute("SELECT count(*) FROM note").fetchone() == (0,)
    opened.close()
