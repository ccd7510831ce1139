"""One line for each thing that a test of allegations needs in a casebook."""

from typing import Any

from tests.builders import a_person, run
from workbench import allegations
from workbench.casebook import Casebook


def an_allegation(
    casebook: Casebook, put: str = "Cases were closed before the inspection", **said: Any
) -> str:
    """An allegation as it was put."""
    return run(casebook, allegations.AddAllegation(put, **said))


def a_part(casebook: Casebook, whole: str, put: str = "No child was left unallocated", **said: Any) -> str:
    """A part of an allegation."""
    return an_allegation(casebook, put, parent=whole, **said)


def an_element(casebook: Casebook, allegation: str, text: str = "Cases were closed", **said: Any) -> str:
    """Something to be proved."""
    return run(casebook, allegations.AddElement(allegation, text, **said))


def a_standard(casebook: Casebook, title: str = "Working Together", **said: Any) -> str:
    """Statutory guidance with a text relied on."""
    words = {"sort": "statutory guidance", "text": "The decision is recorded with its reasons.", **said}
    return run(casebook, allegations.AddStandard(title=title, **words))


def a_complaint(casebook: Casebook, allegation: str, person: str, capacity: str = "service manager") -> str:
    """Of whom an allegation complains."""
    return run(casebook, allegations.ComplainOf(allegation, person, capacity))


def a_supporter(casebook: Casebook, allegation: str, person: str = "", **said: Any) -> str:
    """Somebody who supports an allegation, a new complainant unless one is given."""
    words = {"sort": "supports", "how": "signed the letter", **said}
    return run(casebook, allegations.RecordSupport(allegation, person or a_person(casebook), **words))


def the_workforce(casebook: Casebook, number: int = 200, **said: Any) -> str:
    """How large the workforce is said to be."""
    words = {"source": "the department's workforce statistics", "qualifier": "about", **said}
    return run(casebook, allegations.StateNumber("workforce", number, **words))


def freeze(casebook: Casebook) -> None:
    """Freeze the numbers as they are."""
    rows = casebook.ask(allegations.allegations)
    casebook.run(allegations.FreezeNumbers(tuple((row.id, row.number) for row in rows)))


def numbers(casebook: Casebook) -> dict[str, str]:
    """What stands, by its number in the order of reading."""
    return {row.number: row.put for row in casebook.ask(allegations.allegations)}
