"""The exhibits are logged as an investigator logs them: sealed, graded, decided on, in known hands."""

from collections import Counter
from datetime import date

import pytest

from workbench import chronology, evidence
from workbench.casebook import Casebook
from workbench.evidence import ExhibitRow
from workbench.sample.exhibits import exhibits_written


@pytest.fixture(scope="module")
def logged(sample: Casebook) -> dict[int, ExhibitRow]:
    return {row.number: row for row in sample.ask(evidence.exhibits)}


def test_there_are_a_hundred_and_twenty_in_the_order_of_their_numbers(logged: dict[int, ExhibitRow]) -> None:
    assert [row.reference for row in logged.values()] == [f"E{number:03}" for number in range(1, 121)]


def test_they_are_texts_pdfs_word_documents_spreadsheets_pictures_and_e_mails(
    logged: dict[int, ExhibitRow],
) -> None:
    endings = Counter(row.file.name.rsplit(".")[-1] for row in logged.values() if row.file)
    assert endings == {"pdf": 55, "eml": 18, "csv": 13, "xlsx": 12, "docx": 7, "png": 5, "txt": 4, "html": 3}


def test_files_are_small_and_none_is_empty(logged: dict[int, ExhibitRow]) -> None:
    sizes = [row.file.size for row in logged.values() if row.file]
    assert min(sizes) > 100
    assert max(sizes) < 1 << 20


def test_they_come_in_nine_forms_and_as_originals(logged: dict[int, ExhibitRow]) -> None:
    media = Counter(row.file.media_type if row.file else "none" for row in logged.values())
    assert len(media) == 9
    assert {"application/pdf", "message/rfc822", "text/csv", "image/png", "text/html", "text/plain"} <= set(
        media
    )
    assert media["none"] == 3
    assert all(row.kept_at for row in logged.values() if row.file is None)


def test_each_says_where_it_came_from(logged: dict[int, ExhibitRow]) -> None:
    assert [row.reference for row in logged.values() if row.missing_origin] == []


def test_attachments_belong_to_their_e_mail(logged: dict[int, ExhibitRow]) -> None:
    numbers = {row.id: number for number, row in logged.items()}
    parents = {number: numbers[row.parent] for number, row in logged.items() if row.parent}
    assert parents == {15: 14, 61: 24, 65: 64}


def test_the_same_file_from_another_person_is_an_exhibit_of_its_own(logged: dict[int, ExhibitRow]) -> None:
    same = [row for row in logged.values() if row.same_file]
    assert [row.same_file for row in same] == [("E117",), ("E015",)]
    assert same[1].copy_reason


def test_all_but_one_are_graded_and_every_grade_has_its_reason(logged: dict[int, ExhibitRow]) -> None:
    graded = [row for row in logged.values() if row.source_grade]
    assert len(graded) == 119
    assert all(row.grade_reason for row in graded)
    assert {row.source_grade for row in graded} == set(evidence.SOURCE_GRADES)
    assert {row.content_grade for row in graded} == set(evidence.CONTENT_GRADES)


def test_what_is_not_relied_on_says_why(logged: dict[int, ExhibitRow], sample: Casebook) -> None:
    assert {row.use for row in logged.values()} == set(evidence.USES)
    unused = sample.ask(evidence.unused_material)
    assert len(unused) == 6
    assert all(row.use_reason for row in unused)


def test_originals_have_known_hands(logged: dict[int, ExhibitRow], sample: Casebook) -> None:
    held = {number: sample.ask(evidence.custody, row.id) for number, row in logged.items()}
    assert {number for number, entries in held.items() if entries} == {31, 49, 62, 85, 107}


def test_every_sealed_file_was_read_again_and_is_as_it_came(
    logged: dict[int, ExhibitRow], sample: Casebook
) -> None:
    checks = [check for row in logged.values() for check in sample.ask(evidence.hash_checks, row.id)]
    assert len(checks) == 117
    assert [check.fault for check in checks if check.fault] == []


def test_events_rest_on_the_exhibits_that_their_sources_name(
    logged: dict[int, ExhibitRow], sample: Casebook
) -> None:
    by_event = sample.ask(evidence.exhibits_by_event)
    assert sum(by_event.values()) > 100
    assert len(by_event) <= sample.ask(chronology.count_events)
    ties = sample.ask(evidence.exhibit_ties, [logged[14].id])
    assert ties[logged[14].id].events


def test_requests_that_were_answered_lead_to_what_came(
    logged: dict[int, ExhibitRow], sample: Casebook
) -> None:
    came = {id for request in sample.ask(evidence.requests, date(2020, 6, 19)) for id in request.exhibits}
    assert logged[15].id in came
    assert len(came) > 10


def test_each_of_the_ten_cases_has_exhibits(sample: Casebook) -> None:
    counted = sample.ask(evidence.exhibits_by_case)
    assert len(counted) == 10
    assert min(counted.values()) >= 3


def test_what_is_written_down_and_what_is_logged_agree(logged: dict[int, ExhibitRow]) -> None:
    for number, said in enumerate(exhibits_written(), start=1):
        assert (logged[number].file is None) == (said["kind"] == ""), number
