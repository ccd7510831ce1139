"""What an empty sheet says of the list beside it: choose there, or why nothing can be chosen there now."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ListSeen:
    """A list as the person sees it: how many rows it shows, whether its filter hides them all, and if it is
    hidden itself the key that shows it, "" while it is seen or has no key.
    """

    rows: int
    hides_all: bool = False
    hidden: bool = False
    key: str = ""


def how_to_choose(nothing: str, listed: ListSeen) -> str:
    """The sentence of a sheet without a record ("Choose a case from the list, or add one with Ctrl+N, C."),
    or what is true instead of its first part.
    """
    _, _, otherwise = nothing.partition(", or ")
    if listed.hidden:
        shown = f"{listed.key} shows it" if listed.key else "show it from the menu View"
        return f"The list is hidden: {shown}. {_sentence(otherwise)}"
    if listed.hides_all:
        return f"The filter of the list hides everything: clear it, or {otherwise}"
    return nothing if listed.rows else f"There is nothing to choose yet. {_sentence(otherwise)}"


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]
