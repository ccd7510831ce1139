"""Finds the records that are named on the command line: a case by its reference, a person by pseudonym."""

from collections.abc import Mapping

from workbench import cases, people
from workbench.casebook import Casebook
from workbench.kernel.errors import Refused


def case_called(casebook: Casebook, reference: str) -> str:
    """The id of the case with this reference, or id. Refused: none has it."""
    return _found(casebook.ask(cases.references), reference, "case", "cases")


def person_called(casebook: Casebook, pseudonym: str) -> str:
    """The id of the person with this pseudonym, or id. Refused: nobody has it."""
    return _found(casebook.ask(people.pseudonyms), pseudonym, "person", "people")


def _found(called: Mapping[str, str], word: str, what: str, kind: str) -> str:
    wanted = word.strip().casefold()
    found = next((id for id, name in called.items() if wanted in {id, name.casefold()}), None)
    if found is None:
        raise Refused(f"There is no {what} “{word}”. The list of {kind} shows how each is called.")
    return found
