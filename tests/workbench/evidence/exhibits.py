"""One line for each thing that a test needs among the evidence."""

from datetime import date
from pathlib import Path
from typing import Any

from tests.builders import run
from workbench import evidence
from workbench.casebook import Casebook
from workbench.evidence import ExhibitRow, Logged

MONDAY = date(2020, 2, 17)
FRIDAY = date(2020, 2, 21)

ORIGIN = {
    "from_whom": "The head of audit",
    "received_by": "The investigator",
    "how_received": "Handed over at the council's office",
}


def a_file(folder: Path, name: str = "minutes.txt", content: bytes = b"Minutes of 4 November") -> Path:
    """A file beside the casebook."""
    path = folder / name
    path.write_bytes(content)
    return path


def log(casebook: Casebook, **said: Any) -> Logged:
    """What came of logging an exhibit."""
    logged = casebook.run(evidence.LogExhibit(**said)).result
    assert isinstance(logged, Logged)
    return logged


def an_exhibit(casebook: Casebook, title: str = "Her notebook", **said: Any) -> str:
    """An original that is kept outside the casebook; its id."""
    return log(casebook, **{"title": title, "kept_at": "Safe, shelf 2", **said}).exhibit


def a_request(casebook: Casebook, what: str = "The closure lists of 2019", **said: Any) -> str:
    """A request made on a Monday, due on the Friday."""
    asked = {"asked_of": "The head of audit", "asked_on": MONDAY, "due_on": FRIDAY}
    return run(casebook, evidence.AskForMaterial(what, **{**asked, **said}))


def a_search(casebook: Casebook, what: str = "Minutes of the panel", **said: Any) -> str:
    """Something looked for in vain."""
    looked = {"place": "The shared drive", "extent": "by search words", "how": "“panel”, 2018 to 2020"}
    return run(casebook, evidence.RecordSought(what, **{**looked, **said}))


def the(casebook: Casebook, exhibit: str) -> ExhibitRow:
    """An exhibit as it stands."""
    row = casebook.ask(evidence.the_exhibit, exhibit)
    assert row is not None
    return row


def references(casebook: Casebook, **wanted: Any) -> list[str]:
    """The references of the exhibits wanted, in their order."""
    rows = casebook.ask(evidence.exhibits, evidence.ExhibitFilter(**wanted))
    return [row.reference for row in rows]


def sealed_files(casebook: Casebook) -> list[str]:
    """What lies in the evidence folder."""
    return sorted(path.name for path in (casebook.folder / "evidence").iterdir())
