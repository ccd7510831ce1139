"""The details of an interview and the life of a statement: every act in its form, every refusal beside it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests import builders
from tests.ui.conftest import answer, open_desk
from ui.bridge import Current, Desk, Place
from ui.interviews import PlannedInterview
from ui.interviews.interview_sheet import InterviewSheet
from ui.interviews.statement_section import _OneStatement
from ui.look import Look
from ui.widgets import Form, Link
from workbench import interviews
from workbench.casebook import Casebook
from workbench.kernel import clock
from workbench.kernel.wording import day
from workbench.store.data_key import DataKey


@pytest.fixture
def interview(folder: Path, key: DataKey) -> str:
    """An interview of one person, its notes written."""
    with Casebook.open(folder, key=key) as casebook:
        made = builders.an_interview(casebook, "The closures")
        builders.a_session(casebook, made)
        builders.an_attendee(casebook, made, builders.a_person(casebook))
        builders.a_paragraph(casebook, made, "I was told to close it.")
        builders.a_paragraph(casebook, made, "It was the Monday.")
    return made


@pytest.fixture
def sheet(qtbot: QtBot, look: Look, interview: str, folder: Path, key: DataKey) -> Iterator[InterviewSheet]:
    desk = open_desk(qtbot, lambda: Casebook.open(folder, key=key))
    current = Current()
    current.select(Place("interview", interview))
    made = InterviewSheet(look, desk, current)
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    qtbot.waitUntil(lambda: made._row is not None)
    yield made
    assert desk.close()


def submit(qtbot: QtBot, desk: Desk, form: Form, **values: object) -> None:
    form.set_values(values)
    with qtbot.waitSignal(desk.changed):
        form.submitted.emit(form.values())


def test_sessions_people_cases_and_the_order_are_changed_in_their_forms(
    qtbot: QtBot, sheet: InterviewSheet
) -> None:
    desk, row = sheet.desk, sheet._row
    assert row is not None
    sheet.open_link(row.sessions[0].id)
    submit(qtbot, desk, sheet._session_form, place="Room 4")
    qtbot.waitUntil(lambda: sheet._row is not None and sheet._row.sessions[0].place == "Room 4")
    submit(qtbot, desk, sheet._attendee_form, part="union representative", role="Regional officer")
    qtbot.waitUntil(lambda: sheet._row is not None and len(sheet._row.attendees) == 2)
    submit(qtbot, desk, sheet._order_form, after="", reason="She complained")
    qtbot.waitUntil(sheet._out.isVisible)
    case = sheet._case_form.cases._choices
    qtbot.waitUntil(lambda: len(case) == 2)
    sheet._case_form.set_values({"cases": (next(iter(case)),)})
    with qtbot.waitSignal(desk.changed):
        sheet._editing_cases.save()
    qtbot.waitUntil(lambda: sheet._row is not None and len(sheet._row.cases) == 1)


def test_somebody_nobody_named_is_refused_beside_the_field(qtbot: QtBot, sheet: InterviewSheet) -> None:
    form = sheet._attendee_form
    form.submitted.emit(form.values())
    qtbot.waitUntil(lambda: "Choose the person" in form.refusal("person"))


def newest(qtbot: QtBot, desk: Desk, part: _OneStatement) -> interviews.VersionRow:
    assert part._row is not None
    return answer(qtbot, desk, interviews.versions, part._row.id)[0]  # type: ignore[index, no-any-return]


def is_now(qtbot: QtBot, part: _OneStatement, state: str) -> None:
    qtbot.waitUntil(lambda: part._row is not None and part._row.state == state)


def act(qtbot: QtBot, sheet: InterviewSheet, name: str, about: object = None, **values: object) -> None:
    part = sheet._statements._parts[0]
    part._act(name, about)
    submit(qtbot, sheet.desk, part._forms[name], **values)


def test_a_statement_is_drafted_sent_amended_revised_and_agreed(qtbot: QtBot, sheet: InterviewSheet) -> None:
    desk, part, today = sheet.desk, sheet._statements._parts[0], day(clock.today())
    submit(qtbot, desk, sheet._statements._form)
    is_now(qtbot, part, "draft")
    act(qtbot, sheet, "send")
    is_now(qtbot, part, "sent")
    second = newest(qtbot, desk, part).paragraphs[1]
    act(qtbot, sheet, "ask", second, asked="It was the Tuesday.", on=today)
    is_now(qtbot, part, "amendments asked")
    amendment = newest(qtbot, desk, part).paragraphs[1].amendments[0]
    act(qtbot, sheet, "decide", amendment, decision="accepted")
    with qtbot.waitSignal(desk.changed):
        part._act("revise", None)
    draft = newest(qtbot, desk, part)
    assert draft.number == 2
    act(qtbot, sheet, "change", draft.paragraphs[1], text="It was the Tuesday.")
    act(qtbot, sheet, "send")
    is_now(qtbot, part, "sent")
    act(qtbot, sheet, "agree", on=today, answer="That is right.")
    is_now(qtbot, part, "agreed with changes")


def test_an_answer_without_a_day_is_refused_beside_the_field(qtbot: QtBot, sheet: InterviewSheet) -> None:
    part = sheet._statements._parts[0]
    submit(qtbot, sheet.desk, sheet._statements._form)
    is_now(qtbot, part, "draft")
    form = part._forms["agree"]
    form.submitted.emit(form.values())
    assert form.refusal("on")


def test_an_interview_is_planned_with_a_list_of_questions(qtbot: QtBot, look: Look, desk: Desk) -> None:
    form = PlannedInterview(look, desk, Current())
    qtbot.addWidget(form)
    form.begin("The closures")
    form.set_values({"planned_at": "2 March 2020 at tea", "questions": next(iter(form._sets))})
    form.submitted.emit(form.values())
    assert form.refusal("planned_at")
    form.set_values({"planned_at": "2 March 2020, 10:00"})
    with qtbot.waitSignal(form.made) as made:
        form.submitted.emit(form.values())
    wanted = interviews.QuestionFilter(interview=made.args[0])
    assert answer(qtbot, desk, interviews.questions, wanted)


def test_a_paragraph_that_was_set_aside_is_listed_with_the_reason_and_put_back(
    qtbot: QtBot, sheet: InterviewSheet
) -> None:
    desk = sheet.desk
    written = answer(qtbot, desk, interviews.paragraphs, sheet.id)
    assert isinstance(written, tuple)
    desk.run(interviews.SetAsideParagraph(written[0].id, "Written twice"))
    qtbot.waitUntil(lambda: [link.detail for link in sheet._back.section.links()] == ["Written twice"])
    sheet.open_link(written[0].id)
    qtbot.waitUntil(lambda: not sheet._back.section.links() and sheet._back.section.isHidden())
    again = answer(qtbot, desk, interviews.paragraphs, sheet.id)
    assert isinstance(again, tuple)
    assert [row.id for row in again] == [row.id for row in written]


def test_a_paragraph_left_out_of_a_draft_statement_is_listed_and_put_back_until_it_is_sent(
    qtbot: QtBot, sheet: InterviewSheet
) -> None:
    desk, part = sheet.desk, sheet._statements._parts[0]
    submit(qtbot, desk, sheet._statements._form)
    is_now(qtbot, part, "draft")
    before = newest(qtbot, desk, part).paragraphs
    act(qtbot, sheet, "leave out", before[0], reason="Said about somebody else")
    qtbot.waitUntil(lambda: [link.detail for link in links_back(sheet)] == ["Said about somebody else"])
    assert links_back(sheet)[0].words.startswith("Left out of the statement: ")
    sheet.open_link(before[0].id)
    qtbot.waitUntil(lambda: not links_back(sheet))
    assert newest(qtbot, desk, part).paragraphs[0].id == before[0].id
    act(qtbot, sheet, "leave out", before[0], reason="Said about somebody else")
    qtbot.waitUntil(lambda: len(links_back(sheet)) == 1)
    act(qtbot, sheet, "send")
    is_now(qtbot, part, "sent")
    qtbot.waitUntil(lambda: not links_back(sheet))


def test_an_interview_that_was_set_aside_is_put_back_from_the_details_of_another(
    qtbot: QtBot, sheet: InterviewSheet
) -> None:
    others = answer(qtbot, sheet.desk, interviews.interviews)
    assert isinstance(others, tuple)
    other = next(row for row in others if row.id != sheet.id)
    sheet.desk.run(interviews.SetAsideInterview(other.id, "Entered twice"))
    qtbot.waitUntil(lambda: [link.id for link in links_back(sheet)] == [other.id])
    assert links_back(sheet)[0].words == f"A whole interview: {other.title}"
    sheet.open_link(other.id)
    qtbot.waitUntil(lambda: not links_back(sheet))


def links_back(sheet: InterviewSheet) -> tuple[Link, ...]:
    return tuple(sheet._back.section.links())
