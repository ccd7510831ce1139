"""Who held an exhibit, and whether its file is as it came: recorded for good, put right by a later entry."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.builders import NOON, a_person, after, an_event, run
from tests.workbench.evidence.exhibits import a_file, an_exhibit, log, sealed_files
from workbench import evidence
from workbench.casebook import Casebook
from workbench.evidence import Checked, RecordCustody, RecordHashCheck
from workbench.kernel import clock
from workbench.kernel.commands import Batch
from workbench.kernel.errors import Cancelled, Refused
from workbench.kernel.ids import new_id
from workbench.kernel.progress import Progress
from workbench.store.sealed_stream import PIECE


def held(casebook: Casebook, exhibit: str, minutes: int, holder: str, **said: Any) -> str:
    return run(casebook, RecordCustody(exhibit, after(minutes), "To copy it", holder=holder, **said))


def test_custody_is_told_in_the_order_of_the_moments_whenever_it_was_entered(casebook: Casebook) -> None:
    person, event, id = a_person(casebook), an_event(casebook), an_exhibit(casebook)
    with clock.fixed(NOON + timedelta(days=2)):
        held(casebook, id, 30, "The investigator", place="Safe, shelf 2", seal_number="A1")
        held(casebook, id, 10, "", person=person, event=event)
    first, second = casebook.ask(evidence.custody, id)
    assert (first.person, first.event, first.at) == (person, event, after(10))
    assert (second.holder, second.place, second.seal_number) == ("The investigator", "Safe, shelf 2", "A1")
    assert (second.reason, second.entered_at) == ("To copy it", NOON + timedelta(days=2))


def test_who_holds_an_exhibit_is_told_by_the_newest_entry_that_was_not_corrected(casebook: Casebook) -> None:
    id = an_exhibit(casebook)
    assert casebook.ask(evidence.held_now, id) is None
    held(casebook, id, 10, "The investigator")
    wrong = held(casebook, id, 30, "The courier")
    held(casebook, id, 25, "The investigator's assistant", corrects=wrong)
    now = casebook.ask(evidence.held_now, id)
    assert now is not None
    assert (now.holder, now.corrects) == ("The investigator's assistant", wrong)
    rows = casebook.ask(evidence.custody, id)
    assert [(row.holder, row.corrected_by is not None) for row in rows] == [
        ("The investigator", False),
        ("The investigator's assistant", False),
        ("The courier", True),
    ]


def test_a_custody_entry_is_refused_that_says_too_little_or_what_cannot_be(casebook: Casebook) -> None:
    id, other = an_exhibit(casebook), an_exhibit(casebook)
    entry = held(casebook, other, 1, "The investigator")
    for wrong in (
        {"holder": " "},
        {"holder": "A", "reason": " "},
        {"holder": "A", "at": NOON + timedelta(days=36_500)},
        {"holder": "A", "corrects": entry},
        {"person": new_id("person")},
        {"holder": "A", "event": new_id("event")},
    ):
        with pytest.raises(Refused):
            casebook.run(RecordCustody(**{"exhibit": id, "at": NOON, "reason": "why", **wrong}))  # type: ignore[arg-type]
    assert casebook.ask(evidence.custody, id) == ()


def test_custody_is_never_undone_and_undo_says_what_corrects_it(casebook: Casebook) -> None:
    held(casebook, an_exhibit(casebook), 1, "The investigator")
    with pytest.raises(Refused, match="record a custody entry that corrects it"):
        casebook.undo()
    with pytest.raises(Refused, match="not in a batch"):
        Batch((RecordCustody("exhibit", NOON, "why"),))


# ------------------------------------------------------------------------------------------------ hash checks


def checked(casebook: Casebook, *exhibits: str) -> tuple[Checked, ...]:
    found = casebook.run(RecordHashCheck(exhibits)).result
    assert isinstance(found, tuple)
    return found


def test_a_sealed_file_is_read_again_and_the_result_recorded_good_or_bad(
    casebook: Casebook, tmp_path: Path
) -> None:
    logged = log(casebook, file=a_file(tmp_path))
    with clock.fixed(NOON):
        assert checked(casebook, logged.exhibit, logged.exhibit) == (Checked(logged.exhibit, "E001", ""),)
    sealed = casebook.folder / "evidence" / sealed_files(casebook)[0]
    damaged = bytearray(sealed.read_bytes())
    damaged[-1] ^= 1
    sealed.write_bytes(damaged)
    with clock.fixed(NOON + timedelta(days=1)):
        (bad,) = checked(casebook, logged.exhibit)
    assert "altered" in bad.fault
    rows = casebook.ask(evidence.hash_checks, logged.exhibit)
    assert [(row.at, row.fault, row.sha256) for row in rows] == [
        (NOON + timedelta(days=1), bad.fault, logged.sha256),
        (NOON, "", logged.sha256),
    ]


def test_a_missing_file_is_recorded_too(casebook: Casebook, tmp_path: Path) -> None:
    logged = log(casebook, file=a_file(tmp_path))
    (casebook.folder / "evidence" / sealed_files(casebook)[0]).unlink()
    (bad,) = checked(casebook, logged.exhibit)
    assert "missing" in bad.fault
    assert casebook.ask(evidence.hash_checks, logged.exhibit)[0].fault == bad.fault


def test_several_exhibits_are_checked_in_one_act_that_is_never_undone(
    casebook: Casebook, tmp_path: Path
) -> None:
    ids = [log(casebook, file=a_file(tmp_path, name, name.encode())).exhibit for name in ("a", "b")]
    before = casebook.head.number
    assert [one.reference for one in checked(casebook, *ids)] == ["E001", "E002"]
    assert casebook.head.number == before + 1
    with pytest.raises(Refused, match="check the exhibit again"):
        casebook.undo()


def test_only_exhibits_with_a_file_are_checked(casebook: Casebook, tmp_path: Path) -> None:
    with_file = log(casebook, file=a_file(tmp_path)).exhibit
    with pytest.raises(Refused, match="no file"):
        checked(casebook, with_file, an_exhibit(casebook))
    with pytest.raises(Refused, match="Choose"):
        checked(casebook)
    assert casebook.ask(evidence.hash_checks, with_file) == ()


def test_a_check_that_is_cancelled_records_nothing(casebook: Casebook, tmp_path: Path) -> None:
    logged = log(casebook, file=a_file(tmp_path, content=bytes(3 * PIECE)))
    progress = Progress(lambda _: progress.cancel())
    with pytest.raises(Cancelled):
        casebook.run(RecordHashCheck((logged.exhibit,)), progress)
    assert casebook.ask(evidence.hash_checks, logged.exhibit) == ()
