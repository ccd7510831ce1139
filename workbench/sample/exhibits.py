"""Logs the exhibits of the sample: made, sealed and numbered, graded, decided on, and in whose hands."""

import io
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any, Final

from workbench import evidence
from workbench.evidence import Logged, Sealed
from workbench.kernel import clock
from workbench.kernel.commands import Batch, Command
from workbench.kernel.dates import read_date
from workbench.sample.content import read, referring
from workbench.sample.exhibit_files import File, Files, Said
from workbench.sample.so_far import SoFar

PARTS: Final = ("exhibits_1", "exhibits_2")
"""The files that the exhibits are written in, in the order of their numbers."""

LOGGED: Final = datetime(2020, 6, 5, 16, 0, tzinfo=UTC)
"""When the register of exhibits, kept on paper until then, is entered."""

CHECKED: Final = datetime(2020, 6, 19, 16, 30, tzinfo=UTC)
"""When every sealed file is read again."""

_RECEIVED_BY: Final = "Independent investigator"


def log_all(so_far: SoFar) -> None:
    """Every exhibit in the order of its number, with all that was decided of it."""
    written = exhibits_written()
    with clock.fixed(LOGGED):
        ids = _log(so_far, written)
        so_far.exhibits |= {f"E{number:03}": id for number, id in enumerate(ids, start=1)}
        _weigh(so_far, written, ids)
        _hand_over(so_far, written, ids)
    with clock.fixed(CHECKED):
        with_file = tuple(id for said, id in zip(written, ids, strict=True) if said["kind"])
        so_far.casebook.run(evidence.RecordHashCheck(with_file))


def exhibits_written() -> tuple[Said, ...]:
    """The exhibits as they are written down, in the order of their numbers."""
    return tuple(said for part in PARTS for said in read(part)["exhibit"])


def _log(so_far: SoFar, written: Sequence[Said]) -> list[str]:
    """The ids. What came attached is logged in a later act than what it came with."""
    files = Files(written, so_far.members, so_far.seed)
    ids: list[str] = []
    waiting: list[Command] = []
    for number, said in enumerate(written, start=1):
        if said.get("parent", 0) > len(ids):
            ids += _logged(so_far, waiting)
            waiting = []
        waiting.append(_command(so_far, said, files.file(number), ids))
    return ids + _logged(so_far, waiting)


def _logged(so_far: SoFar, commands: Sequence[Command]) -> list[str]:
    given = so_far.casebook.run(Batch(tuple(commands))).result
    return [each.exhibit for each in given if isinstance(each, Logged)] if isinstance(given, tuple) else []


def _command(so_far: SoFar, said: Said, file: File | None, ids: Sequence[str]) -> evidence.LogExhibit:
    persons = so_far.persons
    return evidence.LogExhibit(
        referring(said["title"], persons),
        description=referring(said.get("about", ""), persons),
        from_whom=referring(said.get("whom", ""), persons),
        sealed=_sealed(so_far, file) if file else None,
        file_name=file.name if file else "",
        kept_at=said.get("kept", ""),
        seal_number=said.get("seal", ""),
        sort=said.get("sort", "e-mail"),
        from_person=persons[said["from"]] if "from" in said else None,
        received_by=_RECEIVED_BY if "received" in said else "",
        received_at=said.get("received"),
        how_received=referring(said.get("how", ""), persons),
        date=read_date(said["date"]),
        marking=said.get("marking", ""),
        parent=ids[said["parent"] - 1] if "parent" in said else None,
        copy_reason=said.get("copy_reason", ""),
        persons=tuple(persons[key] for key in said.get("persons", ())),
        cases=tuple(so_far.cases[number - 1] for number in said.get("cases", ())),
    )


def _sealed(so_far: SoFar, file: File) -> Sealed:
    """The file in the evidence folder; it never lies on the disk in plain."""
    return so_far.casebook.store.evidence.take_in(io.BytesIO(file.content))


def _weigh(so_far: SoFar, written: Sequence[Said], ids: Sequence[str]) -> None:
    """How reliable each is, and then whether it is relied on."""
    exhibits = tuple(zip(written, ids, strict=True))
    grades = (_grade(so_far, said, id) for said, id in exhibits if "grade" in said)
    so_far.casebook.run(Batch(tuple(grades)))
    uses = (_use(so_far, said, id) for said, id in exhibits if "use" in said)
    so_far.casebook.run(Batch(tuple(uses)))


def _grade(so_far: SoFar, said: Said, id: str) -> evidence.GradeExhibit:
    grade, _, reason = said["grade"].partition(": ")
    return evidence.GradeExhibit(id, 1, grade[0], grade[1], referring(reason, so_far.persons))


def _use(so_far: SoFar, said: Said, id: str) -> evidence.DecideUse:
    use, _, reason = said["use"].partition(": ")
    return evidence.DecideUse(id, 2, use, referring(reason, so_far.persons))


def _hand_over(so_far: SoFar, written: Sequence[Said], ids: Sequence[str]) -> None:
    """Who held the originals: each entry by itself, since none is ever undone."""
    for said, id in zip(written, ids, strict=True):
        for entry in said.get("custody", ()):
            so_far.casebook.run(_custody(so_far, id, *entry))


def _custody(so_far: SoFar, exhibit: str, at: datetime, key: str, *told: Any) -> evidence.RecordCustody:
    holder, place, reason = told
    return evidence.RecordCustody(
        exhibit, at, reason, person=so_far.persons[key] if key else None, holder=holder, place=place
    )
