"""Writing while somebody speaks: nothing waits or is lost; what is typed is offered, checked and found."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.conftest import answer
from ui.bridge import Current, Desk, Place
from ui.interviews import NotesPane
from ui.interviews.note_words import draft_of
from ui.interviews.paragraph_list import WrittenParagraph
from ui.look import Look
from workbench import interviews, people
from workbench.interviews import ParagraphRow
from workbench.kernel.commands import Outcome

CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def made(qtbot: QtBot, look: Look, desk: Desk, current: Current) -> NotesPane:
    pane = NotesPane(look, desk, current)
    qtbot.addWidget(pane)
    pane.resize(900, 500)
    pane.show()
    qtbot.waitUntil(lambda: len(pane.sheet.paragraphs.rows()) == 1)
    return pane


def say(qtbot: QtBot, pane: NotesPane, words: str) -> None:
    pane.sheet.entry.text.setFocus()
    qtbot.keyClicks(pane.sheet.entry.text, words)
    qtbot.keyClick(pane.sheet.entry.text, Qt.Key.Key_Return)


def notes(qtbot: QtBot, desk: Desk, pane: NotesPane) -> tuple[ParagraphRow, ...]:
    return answer(qtbot, desk, interviews.paragraphs, pane.sheet.interview)  # type: ignore[return-value]


def rows(qtbot: QtBot, pane: NotesPane, number: int) -> tuple[WrittenParagraph, ...]:
    qtbot.waitUntil(lambda: len(pane.sheet.paragraphs.rows()) == number)
    return pane.sheet.paragraphs.rows()


def test_the_next_paragraph_is_typed_before_the_last_one_is_recorded(
    qtbot: QtBot, look: Look, desk: Desk, current: Current
) -> None:
    pane = made(qtbot, look, desk, current)
    say(qtbot, pane, "Who told you?")
    qtbot.keyClicks(pane.sheet.entry.text, "My manager")
    rows(qtbot, pane, 2)
    assert pane.sheet.entry.draft().text == "My manager"
    assert pane.sheet.entry.draft().sort == "answer"
    assert pane.sheet.entry.place() == 3


def test_words_typed_before_the_notes_turned_to_are_there_belong_to_them(
    qtbot: QtBot, look: Look, desk: Desk, current: Current
) -> None:
    pane = made(qtbot, look, desk, current)
    first = pane.interview
    qtbot.keyClicks(pane.sheet.entry.text, "of the first")
    heard: list[Outcome] = []
    desk.run(interviews.PlanInterview("Second interview"), heard.append)
    qtbot.waitUntil(lambda: bool(heard))
    second = str(heard[0].result)
    pane._started(second)
    qtbot.keyClicks(pane.sheet.entry.text, "at once")
    qtbot.keyClick(pane.sheet.entry.text, Qt.Key.Key_Return)
    qtbot.keyClicks(pane.sheet.entry.text, "and on")
    qtbot.waitUntil(lambda: pane.sheet.entry.place() == 1 and not pane.sheet.paragraphs.rows())
    assert pane.sheet.entry.draft().text == "at once\nand on"
    assert dict(pane.unsaved()).keys() == {f"{second}/new"}
    current.select(Place("interview", first))
    qtbot.waitUntil(lambda: pane.sheet.entry.draft().text == "of the first")


def test_words_that_are_refused_come_back_before_those_typed_since(
    qtbot: QtBot, look: Look, desk: Desk, current: Current
) -> None:
    pane = made(qtbot, look, desk, current)
    seen = answer(qtbot, desk, interviews.the_interview, pane.sheet.interview).revision  # type: ignore[attr-defined]
    desk.run(interviews.LockNotes(pane.sheet.interview, seen))
    with qtbot.waitSignal(desk.refused):
        say(qtbot, pane, "Who told you?")
        qtbot.keyClicks(pane.sheet.entry.text, "My manager")
    assert pane.sheet.entry.draft().text == "Who told you?\nMy manager"
    assert "Who told you?\nMy manager" in [draft_of(kept).text for _, kept in pane.unsaved()]


def test_a_draft_that_was_deleted_does_not_come_back(
    qtbot: QtBot, look: Look, desk: Desk, current: Current
) -> None:
    pane = made(qtbot, look, desk, current)
    qtbot.keyClicks(pane.sheet.entry.text, "He said")
    pane.keep_all()
    pane.sheet.entry.text.clear()
    pane.keep_all()
    found: list[tuple[object, ...]] = []
    desk.consult(lambda casebook: casebook.drafts(), found.append)
    qtbot.waitUntil(lambda: bool(found))
    assert found == [()]


def test_words_typed_in_a_paragraph_that_an_undo_takes_away_go_on_in_the_next(
    qtbot: QtBot, look: Look, desk: Desk, current: Current
) -> None:
    pane = made(qtbot, look, desk, current)
    say(qtbot, pane, "Who told you?")
    row = rows(qtbot, pane, 2)[1]
    qtbot.keyClicks(row.text, "Tell me: ")
    desk.undo()
    rows(qtbot, pane, 1)
    assert "Tell me: " in pane.sheet.entry.draft().text


def test_words_typed_while_the_record_changes_stay_and_are_recorded(
    qtbot: QtBot, look: Look, desk: Desk, current: Current
) -> None:
    pane = made(qtbot, look, desk, current)
    row = pane.sheet.paragraphs.rows()[0]
    qtbot.keyClicks(row.text, "Well: ")
    row.leave()
    qtbot.keyClicks(row.text, "now ")
    row.text.clearFocus()
    row.leave()
    qtbot.waitUntil(lambda: row.row.text.endswith("Well: now "))
    assert not pane.unsaved()


def test_a_slip_is_marked_and_mended_and_a_name_is_offered_as_a_reference(
    qtbot: QtBot, look: Look, desk: Desk, current: Current
) -> None:
    pane = made(qtbot, look, desk, current)
    person = answer(qtbot, desk, people.persons)[0]  # type: ignore[index]
    qtbot.waitUntil(lambda: pane._marks.spelling is not None)
    text = pane.sheet.entry.text
    pane.sheet.entry.text.setFocus()
    qtbot.keyClicks(text, f"{person.pseudonym} recieve")
    assert text.slip_at_caret() == "recieve"
    assert "receive" in text.near_caret()
    text.put_word("receive")
    pane._offers.watch(pane.sheet.entry, pane.sheet.interview)
    qtbot.waitUntil(lambda: bool(pane._offers._offers))
    pane.acts.refer.trigger()
    assert pane.sheet.entry.draft().text == f"@[{person.id}] receive"


def test_the_name_of_somebody_added_meanwhile_is_spelled_rightly(
    qtbot: QtBot, look: Look, desk: Desk, current: Current
) -> None:
    pane = made(qtbot, look, desk, current)
    qtbot.waitUntil(lambda: pane._marks.spelling is not None)
    assert pane._marks.spelling is not None
    assert not pane._marks.spelling.knows("Quillfeather")
    desk.run(people.AddPerson("witness", name="Marjorie Quillfeather"))
    qtbot.waitUntil(lambda: pane._marks.spelling is not None and pane._marks.spelling.knows("Quillfeather"))


def test_a_date_in_the_notes_becomes_an_event_with_the_paragraph_as_its_source(
    qtbot: QtBot, look: Look, desk: Desk, current: Current
) -> None:
    pane = made(qtbot, look, desk, current)
    pane._offers.watch(pane.sheet.entry, pane.sheet.interview)
    qtbot.keyClicks(pane.sheet.entry.text, "It was closed on 4 November 2019.")
    qtbot.waitUntil(lambda: pane._offers.date_words == "on 4 November 2019")
    pane.acts.to_event.trigger()
    line = pane.strips.event_line
    qtbot.waitUntil(line.isVisible)
    line._title.set_value("Case closed")
    with qtbot.waitSignal(desk.changed) as heard:
        line.done.emit()
    assert {change.kind for change in heard.args[0].changes} >= {"event", "event_source"}
    assert not line.isVisible()


def test_words_are_found_in_the_notes_one_place_after_the_other(
    qtbot: QtBot, look: Look, desk: Desk, current: Current
) -> None:
    pane = made(qtbot, look, desk, current)
    say(qtbot, pane, "The week before, he said.")
    rows(qtbot, pane, 2)
    pane._find.trigger()
    pane._finding.seek("week")
    assert pane._finding._found.text() == "1 of 2 places"
    pane._finding.step(1)
    assert pane.sheet.paragraphs.rows()[1].text.textCursor().selectedText() == "week"
    pane._finding.step(1)
    assert pane._finding._found.text() == "1 of 2 places"


def test_an_earlier_version_of_a_paragraph_is_shown_and_put_back(
    qtbot: QtBot, look: Look, desk: Desk, current: Current
) -> None:
    pane = made(qtbot, look, desk, current)
    row = pane.sheet.paragraphs.rows()[0]
    before = row.row.text
    desk.run(interviews.ChangeParagraph(row.row.id, row.row.revision, text="Changed"))
    qtbot.waitUntil(lambda: row.row.text == "Changed")
    row.entered.emit()
    pane.acts.versions.trigger()
    qtbot.waitUntil(pane._history.isVisible)
    pane._history.restoring.emit(row.row, before)
    qtbot.waitUntil(lambda: row.row.text == before)


def test_a_planned_question_is_ticked_and_its_answer_found_beside_the_notes(
    qtbot: QtBot, look: Look, desk: Desk, current: Current
) -> None:
    pane = made(qtbot, look, desk, current)
    pane._plan.toggle()
    pane._plan.panel.adding.emit()
    form = pane._plan._form
    qtbot.waitUntil(form.isVisible)
    form.set_values({"text": "Who told you?"})
    form._submit()
    qtbot.waitUntil(lambda: len(pane._answer.questions) == 1)
    pane._plan.panel._answered(pane._answer.questions[0])
    qtbot.waitUntil(lambda: pane._answer.questions[0].state == "answered")
    assert pane._answer.questions[0].paragraphs == (pane.sheet.paragraphs.rows()[0].row.id,)


def test_locked_notes_are_read_only_and_take_a_late_entry(
    qtbot: QtBot, look: Look, desk: Desk, current: Current
) -> None:
    pane = made(qtbot, look, desk, current)
    pane._lock()
    qtbot.waitUntil(pane.strips.reason.isVisible)
    pane.strips.reason.done.emit()
    qtbot.waitUntil(pane.sheet.entry.isHidden)
    assert pane.sheet.paragraphs.rows()[0].text.isReadOnly()
    pane.strips.add_late(pane.sheet.interview)
    pane.strips.late.words.set_value("It was the Tuesday.")
    with qtbot.waitSignal(desk.saved):
        pane.keep_all()
    pane.strips.late.words.set_value("")
    pane.strips.add_late(pane.sheet.interview)
    qtbot.waitUntil(lambda: pane.strips.late.words.value() == "It was the Tuesday.")
    pane.strips.late.done.emit()
    qtbot.waitUntil(lambda: "were locked" in pane.strips.late._error.text())
    pane.strips.late._reason.set_value("She wrote the next day")
    pane.strips.late.done.emit()
    rows(qtbot, pane, 2)
    assert notes(qtbot, desk, pane)[-1].late_reason == "She wrote the next day"


def test_notes_of_an_interview_that_has_not_begun_say_so_and_begin_it(
    qtbot: QtBot, look: Look, desk: Desk, current: Current
) -> None:
    pane = made(qtbot, look, desk, current)
    heard: list[Outcome] = []
    desk.run(interviews.PlanInterview("Second interview"), heard.append)
    qtbot.waitUntil(lambda: bool(heard))
    pane._started(str(heard[0].result))
    qtbot.waitUntil(pane.not_begun.isVisible)
    pane.not_begun.begin.click()
    qtbot.waitUntil(lambda: not pane.not_begun.isVisible())
    seen: object = answer(qtbot, desk, interviews.the_interview, pane.sheet.interview)
    assert isinstance(seen, interviews.InterviewRow)
    assert (seen.state, len(seen.sessions)) == ("held", 1)
