"""How long a passphrase holds is said in words, and what is offered is random and strong."""

import pytest

from workbench import passphrases
from workbench.store.recovery import every_word


@pytest.mark.parametrize(
    "passphrase, word",
    [
        ("password", "Weak"),
        ("Password2020!", "Weak"),
        ("Tr0ub4dour", "Weak"),
        ("quiet copper 7", "Fair"),
        ("quiet harbour lantern seven", "Strong"),
    ],
)
def test_a_passphrase_is_judged_by_how_it_would_be_guessed(passphrase: str, word: str) -> None:
    judged = passphrases.strength(passphrase)
    assert judged.word == word
    assert judged.sentence.startswith(f"{word}: it ")
    assert ("Add a word" in judged.sentence) == (word in ("Weak", "Fair"))


def test_words_that_a_thief_knows_count_for_nothing() -> None:
    assert passphrases.strength("Northumbria Westmere").word != "Weak"
    assert passphrases.strength("Northumbria Westmere", ("Northumbria", "Westmere")).word == "Weak"


def test_what_is_offered_is_six_words_at_random_and_strong() -> None:
    offered = {passphrases.random_words() for _ in range(200)}
    assert len(offered) == 200
    for each in offered:
        assert len(each.split()) == passphrases.OFFERED
        assert set(each.split()) <= set(every_word())
        assert passphrases.strength(each).word == "Strong"
        assert passphrases.shortcoming(each) == ""


def test_what_may_not_be_used_is_said() -> None:
    assert "at least 8 characters" in passphrases.shortcoming("short")
    assert "Type a passphrase" in passphrases.shortcoming("")
