"""What is asked before a typed word is made a reference or decided to be none.

Source: the whistleblowing code of practice for employers (2015): an identity is protected, so that a name
that was typed is decided by a person and never by a guess.
"""

from collections.abc import Collection

from workbench.kernel.errors import Refused


def must_still_be_there(found: str, words: str) -> None:
    """Refused: the text has changed, and other words stand where the name stood."""
    if found != words:
        raise Refused("The text was changed since; these words no longer stand there. Look at it again.")


def must_be_a_field_that_changes(field: str, changeable: Collection[str]) -> None:
    """Refused: a field whose words stay as they were told or given."""
    if field not in changeable:
        raise Refused("These words stay as they are. Decide who is meant by them instead.")


def must_be_a_field_that_is_searched(field: str, searched: Collection[str]) -> None:
    """Refused: a field that holds no text of its own."""
    if field not in searched:
        raise Refused("There is no text to decide about.")


def must_be_in_the_text(words: str, text: str) -> None:
    """Refused: deciding about words that do not occur; both are folded."""
    if not words or words not in text:
        raise Refused("These words do not stand in the text. Look at it again.")


def must_not_be_decided(decisions: int) -> None:
    """Refused: a second decision about the same words in the same field."""
    if decisions:
        raise Refused("This was decided before. Set that decision aside to decide anew.")
