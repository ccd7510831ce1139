"""What the three errors carry."""

from workbench.kernel.errors import Cancelled, Refused, StoreTrouble


def test_a_refusal_names_its_field() -> None:
    refused = Refused("Say why.", field="reason")
    assert (refused.message, refused.field, str(refused)) == ("Say why.", "reason", "Say why.")


def test_trouble_reads_as_what_happened_and_what_to_do() -> None:
    assert str(StoreTrouble("The disk is full.", "Free some space.")) == "The disk is full. Free some space."
    assert str(StoreTrouble("The disk is full.")) == "The disk is full."


def test_cancelling_says_that_nothing_was_changed() -> None:
    assert "Nothing was changed" in Cancelled().message
