"""Exhibits, through the door: what is said of them, their worth, their use, and what they belong to."""

from datetime import timedelta
from pathlib import Path

import pytest

from tests.builders import NOON, a_case, a_date, a_person, an_event
from tests.workbench.evidence.exhibits import ORIGIN, a_file, an_exhibit, log, references, the
from workbench import evidence
from workbench.casebook import Casebook
from workbench.evidence import ChangeExhibit, DecideUse, GradeExhibit
from workbench.kernel.errors import Refused
from workbench.kernel.ids import new_id
from workbench.kernel.running_text import refer
from workbench.store import search


def test_what_is_said_of_an_exhibit_can_be_changed_and_its_number_stays(casebook: Casebook) -> None:
    person, id = a_person(casebook), an_exhibit(casebook)
    casebook.run(
        ChangeExhibit(
            id,
            1,
            title="Her pocket book",
            sort="note",
            from_person=person,
            received_at=NOON,
            date=a_date("2019"),
            marking="OFFICIAL",
            seal_number="B7",
            **ORIGIN,
        )
    )
    row = the(casebook, id)
    assert (row.reference, row.title, row.sort, row.marking) == (
        "E001",
        "Her pocket book",
        "note",
        "OFFICIAL",
    )
    assert (row.from_person, row.received_at, row.date) == (person, NOON, a_date("2019"))
    assert row.missing_origin == ()
    casebook.run(ChangeExhibit(id, 2, from_person="", from_whom=""))
    assert the(casebook, id).missing_origin == ("from whom",)


def test_a_stale_change_of_an_exhibit_is_refused(casebook: Casebook) -> None:
    id = an_exhibit(casebook)
    casebook.run(ChangeExhibit(id, 1, title="Theirs"))
    with pytest.raises(Refused, match="title is now “Theirs”, yours was “Mine”"):
        casebook.run(ChangeExhibit(id, 1, title="Mine"))
    casebook.run(DecideUse(id, 2, "relied on"))
    with pytest.raises(Refused, match="changed after you opened it"):
        casebook.run(DecideUse(id, 2, "unused", "A copy"))
    casebook.run(GradeExhibit(id, 3, "1", "A", "She wrote it"))
    with pytest.raises(Refused, match="changed after you opened it"):
        casebook.run(GradeExhibit(id, 3, "2", "A", "She wrote it"))


@pytest.mark.parametrize(
    "wrong",
    [
        {"title": " "},
        {"sort": ""},
        {"kept_at": ""},
        {"from_person": new_id("person")},
        {"parent": new_id("exhibit")},
        {"received_at": NOON + timedelta(days=36_500)},
    ],
    ids=" and ".join,
)
def test_an_exhibit_is_not_changed_into_what_could_not_be_logged(
    casebook: Casebook, wrong: dict[str, object]
) -> None:
    id = an_exhibit(casebook)
    with pytest.raises(Refused):
        casebook.run(ChangeExhibit(id, 1, **wrong))  # type: ignore[arg-type]
    assert the(casebook, id).revision == 1


def test_a_scan_may_lose_its_place_because_its_file_is_here(casebook: Casebook, tmp_path: Path) -> None:
    id = log(casebook, file=a_file(tmp_path), kept_at="Safe").exhibit
    casebook.run(ChangeExhibit(id, 1, kept_at=""))
    assert the(casebook, id).kept_at == ""


def test_an_exhibit_is_graded_for_its_source_and_its_content(casebook: Casebook) -> None:
    id = an_exhibit(casebook)
    assert references(casebook, graded=False) == ["E001"]
    casebook.run(GradeExhibit(id, 1, "2", "C", "She had it from a colleague"))
    row = the(casebook, id)
    assert (row.source_grade, row.content_grade, row.grade_reason) == (
        "2",
        "C",
        "She had it from a colleague",
    )
    assert (references(casebook, graded=True), references(casebook, graded=False)) == (["E001"], [])
    with pytest.raises(Refused, match="opinion"):
        casebook.run(GradeExhibit(id, 2, "1", "A", " "))


def test_the_schedule_of_unused_material_gives_each_exhibit_with_its_reason(casebook: Casebook) -> None:
    kept, left = an_exhibit(casebook), an_exhibit(casebook)
    casebook.run(DecideUse(kept, 1, "relied on"))
    casebook.run(DecideUse(left, 1, "unused", "The same words as E001"))
    schedule = casebook.ask(evidence.unused_material)
    assert [(row.reference, row.use_reason) for row in schedule] == [("E002", "The same words as E001")]
    with pytest.raises(Refused, match="Say why"):
        casebook.run(DecideUse(left, 2, "relied on"))


def test_an_attachment_is_attached_to_one_exhibit_and_never_round_in_a_circle(casebook: Casebook) -> None:
    mail, letter, list_ = (an_exhibit(casebook) for _ in range(3))
    casebook.run(ChangeExhibit(letter, 1, parent=mail))
    casebook.run(ChangeExhibit(list_, 1, parent=letter))
    assert references(casebook, parent=mail) == ["E002"]
    for id, parent in ((mail, mail), (mail, list_), (letter, list_)):
        with pytest.raises(Refused, match="attached to itself"):
            casebook.run(ChangeExhibit(id, the(casebook, id).revision, parent=parent))
    casebook.run(ChangeExhibit(letter, 2, parent=""))
    assert references(casebook, parent=mail) == []


def test_an_exhibit_is_set_aside_after_its_attachments_and_restored_before_them(casebook: Casebook) -> None:
    mail = an_exhibit(casebook)
    letter = an_exhibit(casebook, parent=mail)
    with pytest.raises(Refused, match="attachments"):
        casebook.run(evidence.SetAsideExhibit(mail, "twice"))
    with pytest.raises(Refused, match="Say why"):
        casebook.run(evidence.SetAsideExhibit(letter, " "))
    casebook.run(evidence.SetAsideExhibit(letter, "twice"))
    casebook.run(evidence.SetAsideExhibit(mail, "twice"))
    with pytest.raises(Refused, match="no longer there"):
        casebook.run(evidence.RestoreExhibit(letter))
    casebook.run(evidence.RestoreExhibit(mail))
    casebook.run(evidence.RestoreExhibit(letter))
    assert references(casebook) == ["E001", "E002"]


# ------------------------------------------------------------------------------------------------------- ties


def test_a_person_is_tied_to_an_exhibit_as_something(casebook: Casebook) -> None:
    person, id = a_person(casebook), an_exhibit(casebook)
    tie = casebook.run(evidence.LinkExhibitPerson(id, person)).result
    assert casebook.run(evidence.LinkExhibitPerson(id, person)).result == tie
    casebook.run(evidence.LinkExhibitPerson(id, person, "wrote it"))
    assert casebook.ask(evidence.exhibit_ties, [id])[id].persons == ((person, "wrote it"),)
    assert references(casebook, person=person) == ["E001"]
    casebook.run(evidence.UnlinkExhibitPerson(id, person))
    assert casebook.ask(evidence.exhibits_by_person) == {}
    with pytest.raises(Refused, match="not linked"):
        casebook.run(evidence.UnlinkExhibitPerson(id, person))


def test_who_gave_an_exhibit_is_found_with_it(casebook: Casebook) -> None:
    person = a_person(casebook)
    an_exhibit(casebook, from_person=person)
    an_exhibit(casebook)
    assert references(casebook, person=person) == ["E001"]


def test_a_case_counts_its_exhibits_less_those_set_aside(casebook: Casebook) -> None:
    case = a_case(casebook)
    first, second = an_exhibit(casebook, cases=(case, case)), an_exhibit(casebook)
    tie = casebook.run(evidence.LinkExhibitCase(second, case)).result
    assert casebook.run(evidence.LinkExhibitCase(second, case)).result == tie
    assert casebook.ask(evidence.exhibits_by_case) == {case: 2}
    assert references(casebook, case=case) == ["E001", "E002"]
    casebook.run(evidence.SetAsideExhibit(first, "twice"))
    assert casebook.ask(evidence.exhibits_by_case) == {case: 1}
    casebook.run(evidence.UnlinkExhibitCase(second, case))
    assert casebook.ask(evidence.exhibits_by_case) == {}
    with pytest.raises(Refused, match="not linked"):
        casebook.run(evidence.UnlinkExhibitCase(second, case))


def test_an_event_counts_the_exhibits_that_show_it(casebook: Casebook) -> None:
    event, id = an_event(casebook), an_exhibit(casebook)
    tie = casebook.run(evidence.LinkExhibitEvent(id, event)).result
    assert casebook.run(evidence.LinkExhibitEvent(id, event)).result == tie
    assert casebook.ask(evidence.exhibits_by_event) == {event: 1}
    assert references(casebook, event=event) == ["E001"]
    casebook.run(evidence.UnlinkExhibitEvent(id, event))
    assert casebook.ask(evidence.exhibit_ties, [id])[id].events == ()
    with pytest.raises(Refused, match="not linked"):
        casebook.run(evidence.UnlinkExhibitEvent(id, event))


# -------------------------------------------------------------------------------------------------- questions


def test_exhibits_are_listed_in_the_order_asked_for_a_page_at_a_time(
    casebook: Casebook, tmp_path: Path
) -> None:
    log(casebook, title="b", file=a_file(tmp_path, "b", b"longer"), date=a_date("2019"), received_at=NOON)
    log(casebook, title="c", file=a_file(tmp_path, "c", b"short"), date=a_date("before 2018"), sort="letter")
    casebook.run(GradeExhibit(an_exhibit(casebook, "a"), 1, "1", "A", "Signed"))

    def titles(order: str) -> str:
        return "".join(row.title for row in casebook.ask(evidence.exhibits, order=order))

    assert [titles(order) for order in ("number", "-number", "title", "-title")] == [
        "bca",
        "acb",
        "abc",
        "cba",
    ]
    assert [titles(order) for order in ("date", "size", "-grade", "-received")] == [
        "cba",
        "acb",
        "abc",
        "bca",
    ]
    assert [titles(order) for order in ("sort", "use", "logged")] == ["cba", "bca", "bca"]
    page = casebook.ask(evidence.exhibits, order="title", offset=1, limit=1)
    assert [row.title for row in page] == ["b"]


def test_exhibits_are_wanted_by_what_is_said_of_them(casebook: Casebook) -> None:
    an_exhibit(casebook, "Minutes of the panel", sort="minutes")
    an_exhibit(casebook, "Her notebook", sort="her own word")
    assert references(casebook, sort="minutes") == ["E001"]
    assert references(casebook, use="relied on") == []
    assert references(casebook, words=search.query_of("noteb")) == ["E002"]
    assert references(casebook, words=search.query_of("E001")) == ["E001"]
    assert casebook.ask(evidence.count_exhibits) == 2
    assert casebook.ask(evidence.count_exhibits, evidence.ExhibitFilter(sort="minutes")) == 1
    assert casebook.ask(evidence.exhibit_sorts)[-2:] == ("other", "her own word")


def test_an_exhibit_is_found_by_its_id_and_by_its_reference_even_when_set_aside(casebook: Casebook) -> None:
    id = an_exhibit(casebook)
    casebook.run(evidence.SetAsideExhibit(id, "twice"))
    found = casebook.ask(evidence.exhibit_called, " e001")
    assert found is not None
    assert (found.id, the(casebook, id).title) == (id, "Her notebook")
    assert casebook.ask(evidence.exhibit_called, "E002") is None
    assert casebook.ask(evidence.the_exhibit, new_id("exhibit")) is None
    assert casebook.ask(evidence.exhibit_references) == {id: "E001"}


def test_what_is_said_of_an_exhibit_refers_to_people_and_is_searched(casebook: Casebook) -> None:
    person = a_person(casebook)
    id = an_exhibit(casebook, f"Notebook of {refer(person)}", from_whom=f"{refer(person)}, by hand")
    token = person.rpartition("-")[2]
    assert references(casebook, words=search.query_of(token)) == [the(casebook, id).reference]
