"""The details of an interview: what for, when, who was there, which cases, in which order, its statements."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from ui.bridge import Current, Desk
from ui.interviews import interview_forms as forms
from ui.interviews.interview_words import attendee_link, facts_of, session_link, session_values
from ui.interviews.statement_section import StatementSection, Told
from ui.look import Look
from ui.record import PuttingBack, ReasonForm, Sheet, SheetPane
from workbench import casework, interviews
from workbench.casework import Choice, SetAsideRow
from workbench.interviews import InterviewRow, PlanRow
from workbench.kernel.commands import Command
from workbench.kernel.errors import Refused
from workbench.kernel.ids import kind_of
from workbench.kernel.running_text import render
from workbench.kernel.wording import moment

_NOTHING: Final = "Choose an interview from the list, or start one with Ctrl+N, I."
_SHOWING: Final = (
    *("interview", "session", "attendee", "person", "interview_case", "case", "paragraph", "question"),
    *("statement", "version", "statement_paragraph", "amendment"),
)


@dataclass(frozen=True, slots=True)
class InterviewAnswer:
    """Everything the sheet shows of an interview."""

    row: InterviewRow
    plan: tuple[PlanRow, ...]
    statements: tuple[Told, ...]
    people: tuple[Choice, ...]
    cases: tuple[Choice, ...]
    aside: tuple[SetAsideRow, ...]
    shown: Mapping[str, str]


class InterviewSheet(SheetPane):
    """The interview that is selected, in the place of its notes."""

    def __init__(self, look: Look, desk: Desk, current: Current) -> None:
        sheet = Sheet("Interview details", "interview", interview_answer, _SHOWING, _NOTHING)
        super().__init__(look, desk, current, sheet)
        self._row: InterviewRow | None = None
        self._chosen = ""
        self._add_about(look)
        self._add_people(look)
        self._add_sessions(look)
        self._statements = StatementSection(self, look)
        self._add_order(look)
        self._back = PuttingBack(self)
        self._add_ending(look)

    def show_interview(self, interview: str) -> None:
        """Show an interview that was chosen beside the selection of the window."""
        if interview != self.id:
            self.id = interview
            self.to_top()
            self.close_forms()
        self._follower.refresh()

    def show_answer(self, answer: InterviewAnswer) -> None:
        """Show an interview."""
        row = self._row = answer.row
        self.show_heading(render(row.title, answer.shown))
        for field in self._about_form.running():
            field.offer(((each.id, each.shown, each.detail) for each in answer.people), answer.shown)
        self._about.show_facts(facts_of(row, answer.shown))
        self._editing.show(row.id, row.revision, _about_values(row))
        self._case_form.cases.offer((each.id, each.shown, each.detail) for each in answer.cases)
        named = {each.id: f"{each.shown}  {each.detail}" for each in answer.cases}
        self._cases.say(", ".join(named.get(id, id) for id in row.cases) or "Linked to no case.")
        self._editing_cases.show(row.id, 0, {"cases": row.cases})
        self._attendee_form.offer(answer.people)
        links = (attendee_link(each, answer.shown) for each in row.attendees)
        self._people.show_links(links, "Nobody is recorded as being there.")
        self._sessions.show_links(map(session_link, row.sessions), "No session was held.")
        self._statements.show(row, answer.statements, answer.shown)
        self._show_order(answer)
        self._back.show(answer.aside, answer.shown)

    def open_link(self, id: str) -> None:
        """A session or somebody who was there opens in its form; anything else is gone to."""
        row = self._row
        session = next((each for each in row.sessions if each.id == id), None) if row else None
        attendee = next((each for each in row.attendees if each.id == id), None) if row else None
        self._chosen = id
        if self._back.opens(id):
            return
        if session is not None:
            self._session_form.set_values({**session_values(session), "reason": ""})
            self._sessions.open_form(self._session_form)
        elif attendee is not None:
            self._changed_form.set_values({"part": attendee.part, "role": attendee.role, "reason": ""})
            self._people.open_form(self._changed_form)
        elif kind_of(id) != "interview":
            super().open_link(id)

    def _add_about(self, look: Look) -> None:
        self._about = self.add_section("About", "Change")
        self._about_form = forms.AboutForm(look)
        self._editing = self.edits(self._about, self._about_form, forms.change_interview)
        for field in self._about_form.running():
            field.making_wanted.connect(lambda typed, then: self.current.make("person", typed, then))
        self._cases = self.add_section("Cases", "Change")
        self._case_form = forms.CasesForm(look)
        self._case_form.cases.making_wanted.connect(
            lambda typed, then: self.current.make("case", typed, then)
        )
        self._editing_cases = self.edits(
            self._cases, self._case_form, lambda _, __, values: forms.change_cases(self._row, values["cases"])
        )

    def _add_people(self, look: Look) -> None:
        self._people = self.add_section("Who was there", "Add somebody")
        self._attendee_form, self._changed_form = forms.AttendeeForm(look), forms.ChangedAttendeeForm(look)
        self.sends(self._people, self._attendee_form, lambda values: forms.add_attendee(self.id, values))
        self.sends_there(self._people, self._changed_form, self._change_attendee)

    def _add_sessions(self, look: Look) -> None:
        self._sessions = self.add_section("Sessions", "Begin or record one")
        self._session_form = forms.SessionForm(look, "Save the session", known=True)
        begin = forms.SessionForm(look, "Record the session")
        begin.set_values({"began_at": "now"})
        self.sends(self._sessions, begin, lambda values: forms.begin_session(self.id, values))
        self.sends_there(self._sessions, self._session_form, self._change_session)

    def _add_order(self, look: Look) -> None:
        self._order = self.add_section("Order of the interviews", "Change")
        self._order_form = forms.OrderForm(look)
        self.sends(self._order, self._order_form, self._place)
        self._out = self.add_section("Out of the order", "Take it out")
        self._out.acted.connect(self._take_out)

    def _add_ending(self, look: Look) -> None:
        for name, words, command in (
            ("Cancel", "Cancelled, it stays in the list with the reason.", self._cancel),
            (
                "Set aside",
                "Taken out of the list, it can be put back; the number is not given again.",
                self._set_aside,
            ),
        ):
            section = self.add_section(name, f"{name}…")
            section.say(words)
            self.sends(section, ReasonForm(look, name, f"{name} this interview"), command)

    def _show_order(self, answer: InterviewAnswer) -> None:
        self._order_form.offer(answer.plan, answer.row.id)
        found = next((each for each in answer.plan if each.interview == answer.row.id), None)
        placed = found is not None and found.turn is not None
        turn = f"Turn {found.turn}: {render(found.reason, answer.shown)}" if found and placed else ""
        self._order.say(turn or "Not in the order yet.")
        self._out.setVisible(placed)

    def _seen(self) -> int:
        return self._row.revision if self._row else 0

    def _change_attendee(self, values: forms.Values) -> Command:
        return forms.change_attendee(self._part("attendees"), values)

    def _change_session(self, values: forms.Values) -> Command:
        return forms.change_session(self._part("sessions"), values)

    def _part(self, of: str) -> Any:
        rows = getattr(self._row, of, ())
        found = next((each for each in rows if each.id == self._chosen), None)
        if found is None:
            raise Refused("This is not there any more. Choose it again.")
        return found

    def _place(self, values: forms.Values) -> Command:
        return interviews.PlaceInterview(self.id, self._seen(), values["reason"], values["after"])

    def _take_out(self) -> None:
        self.desk.run(interviews.TakeOutOfPlan(self.id, self._seen()), failed=self.desk.complain)

    def _cancel(self, values: forms.Values) -> Command:
        return interviews.CancelInterview(self.id, self._seen(), values["reason"])

    def _set_aside(self, values: forms.Values) -> Command:
        return interviews.SetAsideInterview(self.id, values["reason"])


def interview_answer(read: Any, id: str, revealed: Mapping[str, str]) -> InterviewAnswer | None:
    """An interview with its plan and its statements; None if there is none of this id."""
    row = interviews.the_interview(read, id)
    if row is None:
        return None
    told = tuple((each, interviews.versions(read, each.id)) for each in interviews.statements(read, id))
    return InterviewAnswer(
        row,
        interviews.interview_plan(read),
        told,
        casework.person_choices(read),
        casework.case_choices(read),
        (*casework.set_aside_within(read, id), *_left_out(read, told), *_whole_interviews(read)),
        casework.shown_names(read, revealed),
    )


def _whole_interviews(read: Any) -> tuple[SetAsideRow, ...]:
    """The interviews that were set aside: they stand in no list, and are put back from any other."""
    rows = casework.set_aside_of(read, "interview")
    return tuple(replace(row, words=f"A whole interview: {row.words}") for row in rows)


def _left_out(read: Any, told: tuple[Told, ...]) -> tuple[SetAsideRow, ...]:
    """The paragraphs left out of statements that are still drafts: what was sent never changes again."""
    drafts = (each.id for _, versions in told for each in versions if each.sent_at is None)
    rows = casework.set_aside_within(read, *drafts)
    return tuple(replace(row, words=f"Left out of the statement: {row.words}") for row in rows)


def _about_values(row: InterviewRow) -> forms.Values:
    planned = moment(row.planned_at) if row.planned_at else ""
    words = {name: getattr(row, name) for name in ("title", "purpose", "place", "adjustments")}
    return {**words, "planned_at": planned}
