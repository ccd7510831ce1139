"""One line for each thing that a test of the right of reply needs in a casebook."""

from datetime import date
from typing import Any

from tests.builders import a_person, run
from tests.workbench.allegations.alleged import an_allegation
from workbench import representations
from workbench.casebook import Casebook
from workbench.representations import CriticismRow, LetterRow

SENT = date(2020, 6, 1)
DEADLINE = date(2020, 6, 22)
RECEIVED = date(2020, 6, 15)
TODAY = date(2020, 6, 10)


def a_manager(casebook: Casebook) -> str:
    """A person who may be criticised."""
    return a_person(casebook, "subject of criticism", role="Service manager")


def a_criticism(
    casebook: Casebook, person: str = "", text: str = "She closed cases early", **said: Any
) -> str:
    """What a person may be criticised for, from an allegation of its own unless one is given."""
    words = {"basis": "Eleven accounts; the audit log", **said}
    if not {"allegation", "finding"} & set(said):
        words["allegation"] = an_allegation(casebook)
    return run(casebook, representations.ProposeCriticism(person or a_manager(casebook), text, **words))


def the(casebook: Casebook, criticism: str, today: date = TODAY) -> CriticismRow:
    found = casebook.ask(representations.the_criticism, criticism, today)
    assert found is not None
    return found


def the_letter(casebook: Casebook, letter: str) -> LetterRow:
    found = casebook.ask(representations.the_letter, letter)
    assert found is not None
    return found


def a_disclosure(casebook: Casebook, *criticisms: str, **said: Any) -> str:
    """What was disclosed to the person whom the criticisms are of."""
    words = {"items": "The audit log, pages 1 to 4", "on": SENT, "how": "copies with the letter", **said}
    person = the(casebook, criticisms[0]).person
    return run(casebook, representations.RecordDisclosure(person, criticisms, **words))


def a_letter(casebook: Casebook, *criticisms: str, **said: Any) -> str:
    """A letter that puts criticisms to the person whom they are of."""
    words = {"sent_on": SENT, "deadline": DEADLINE, "how": "by hand", **said}
    rows = [the(casebook, id) for id in criticisms]
    seen = tuple((row.id, row.revision) for row in rows)
    return run(casebook, representations.SendWarningLetter(rows[0].person, seen, **words))


def a_response(casebook: Casebook, letter: str, received_on: date = RECEIVED, **said: Any) -> str:
    """What the person answered."""
    words = {"text": "The cases were reviewed first.", **said}
    return run(casebook, representations.RecordResponse(letter, received_on, **words))


def an_effect(casebook: Casebook, criticism: str, outcome: str = "stands unchanged", **said: Any) -> str:
    """What the answer changed."""
    words = {"reasons": "No review is recorded.", "on": date(2020, 6, 25), **said}
    return run(casebook, representations.DecideEffect(criticism, outcome, **words))


def more_time(casebook: Casebook, letter: str, until: date, reason: str = "She was ill") -> str:
    """More time to answer."""
    row = the_letter(casebook, letter)
    return run(casebook, representations.ExtendDeadline(letter, row.revision, until, reason, RECEIVED))


def no_answer(casebook: Casebook, letter: str) -> None:
    """Record that no answer came."""
    row = the_letter(casebook, letter)
    casebook.run(representations.RecordNoResponse(letter, row.revision))
