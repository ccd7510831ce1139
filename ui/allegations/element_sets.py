"""The form that takes what must be proved from the lists that come with the program."""

from functools import cache
from typing import Any, Final

from ui.look import Look
from ui.widgets import ChoiceField, Form
from workbench import allegations
from workbench.kernel.commands import Command
from workbench.kernel.errors import Refused
from workbench.templates import ElementSet, templates

_NO_SORT: Final = ("", "Choose the sort")
_HELP: Final = "Each can be changed, moved and set aside afterwards."


class ElementSetForm(Form):
    """What has to be proved for one sort of allegation."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "Elements from a list", submit="Add these elements", leave="Cancel")
        sorts = ChoiceField("Sort of allegation", [_NO_SORT, *((name, name) for name in _sets())])
        self.add("set", "Sort of allegation", sorts, _HELP)


def add_elements(allegation: str, values: dict[str, Any]) -> Command:
    """What was chosen, as the command it means. Refused: no sort is chosen."""
    chosen = _sets().get(values["set"])
    if chosen is None:
        raise Refused("Choose the sort of allegation.", "set")
    texts = chosen.elements
    return allegations.AddElements(tuple(allegations.AddElement(allegation, text) for text in texts))


@cache
def _sets() -> dict[str, ElementSet]:
    """What has to be proved for each sort of allegation that the templates know, by its name."""
    return {each.name: each for template in templates() for each in template.element_sets}
