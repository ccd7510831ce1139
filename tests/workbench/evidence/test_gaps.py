"""What is still to be done about the evidence before a report can stand on it."""

from datetime import timedelta
from pathlib import Path

from tests.builders import NOON
from tests.workbench.evidence.exhibits import FRIDAY, ORIGIN, a_file, a_request, an_exhibit, log, sealed_files
from workbench import evidence
from workbench.casebook import Casebook
from workbench.evidence import DecideUse, EvidenceGaps, GradeExhibit, RecordAnswer, RecordHashCheck
from workbench.kernel import clock

SATURDAY = FRIDAY + timedelta(days=1)


def test_evidence_that_is_in_order_has_no_gaps(casebook: Casebook) -> None:
    id = an_exhibit(casebook, received_at=NOON, **ORIGIN)
    casebook.run(DecideUse(id, 1, "relied on"))
    casebook.run(GradeExhibit(id, 2, "1", "A", "She wrote it"))
    request = a_request(casebook)
    casebook.run(RecordAnswer(request, 1, "received", on=FRIDAY))
    assert casebook.ask(evidence.evidence_gaps, SATURDAY) == EvidenceGaps((), (), (), (), (), ())


def test_each_gap_names_the_exhibits_and_requests_it_is_about(casebook: Casebook) -> None:
    bare, told = an_exhibit(casebook), an_exhibit(casebook, received_at=NOON, **ORIGIN)
    aside = an_exhibit(casebook)
    casebook.run(DecideUse(told, 1, "relied on"))
    casebook.run(evidence.SetAsideExhibit(aside, "twice"))
    late, patient = a_request(casebook), a_request(casebook, due_on=None)
    gaps = casebook.ask(evidence.evidence_gaps, SATURDAY)
    assert gaps == EvidenceGaps(
        without_origin=(bare,),
        undecided=(bare,),
        relied_on_ungraded=(told,),
        faulty=(),
        awaited=(late, patient),
        overdue=(late,),
    )


def test_a_file_found_faulty_is_a_gap_until_it_is_found_whole_again(
    casebook: Casebook, tmp_path: Path
) -> None:
    id = log(casebook, file=a_file(tmp_path)).exhibit
    sealed = casebook.folder / "evidence" / sealed_files(casebook)[0]
    whole = sealed.read_bytes()
    faulty = []
    for day, content in enumerate((whole, whole[:-1], whole)):
        sealed.write_bytes(content)
        with clock.fixed(NOON + timedelta(days=day)):
            casebook.run(RecordHashCheck((id,)))
        faulty.append(casebook.ask(evidence.evidence_gaps, SATURDAY).faulty)
    assert faulty == [(), (id,), ()]
