"""The forms of an interview's details, and the commands that what is entered in them means."""

from collections.abc import Iterable
from typing import Any, Final

from ui.look import Look
from ui.widgets import (
    ChoiceField,
    DayField,
    Form,
    LinkPicker,
    MomentField,
    RunningField,
    TextField,
    read_moment,
    read_moment_or_none,
)
from workbench import interviews
from workbench.casework import Choice
from workbench.interviews import AttendeeRow, InterviewRow, PlanRow, SessionRow
from workbench.kernel.commands import Batch, Command

Values = dict[str, Any]
_NOBODY: Final = ("", "Somebody who is not in the register")
_NOT_CHOSEN: Final = ("", "Choose whose")
_FIRST: Final = ("", "First of all")


class AboutForm(Form):
    """What an interview is for, when and where; it saves by itself."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "About the interview", submit="Done", leave="Close")
        self.title, self.purpose = RunningField(look, "Subject", 1), RunningField(look, "Purpose", 2)
        self.adjustments = RunningField(look, "Adjustments", 1)
        self.add("title", "Subject", self.title)
        self.add("purpose", "Purpose", self.purpose)
        self.add("planned_at", "Planned for", MomentField("Planned for"))
        self.add("place", "Place", TextField("Place"))
        self.add(
            "adjustments", "Adjustments", self.adjustments, "What makes it possible for them to take part."
        )

    def running(self) -> tuple[RunningField, ...]:
        """The fields in which people can be named."""
        return (self.title, self.purpose, self.adjustments)


class CasesForm(Form):
    """The cases an interview is about; it saves by itself."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "Cases", submit="Done", leave="Close")
        self.cases = LinkPicker(look, "Cases", "Link a case", "New case")
        self.add("cases", "Cases it is about", self.cases)


class AttendeeForm(Form):
    """Somebody who was there."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "Somebody who was there", submit="Add them", leave="Cancel")
        self.person = ChoiceField("Person", [_NOBODY])
        self.person.narrow()
        self.add("part", "There as", choice("There as", interviews.PARTS))
        self.add("person", "Person", self.person)
        self.add("role", "Role", TextField("Role", "Such as union representative of the region"))

    def offer(self, people: Iterable[Choice]) -> None:
        """Offer these people."""
        self.person.offer([_NOBODY, *((each.id, f"{each.shown}  {each.detail}") for each in people)])


class ChangedAttendeeForm(Form):
    """As what somebody was there; it saves by itself."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "As what they were there", submit="Save", leave="Cancel")
        self.add("part", "There as", choice("There as", interviews.PARTS))
        self.add("role", "Role", TextField("Role"))
        self.add("reason", "Was not there after all, because", TextField("Why they were not there"))
        self.answers_for("role", "person")


class SessionForm(Form):
    """One sitting: begun now, or one that was held."""

    def __init__(self, look: Look, submit: str, *, known: bool = False) -> None:
        super().__init__(look, "The session" if known else "New session", submit=submit, leave="Cancel")
        self.add("began_at", "Began", MomentField("Began"))
        self.add("ended_at", "Ended", MomentField("Ended"), "Empty while it goes on.")
        self.add("place", "Place", TextField("Place"))
        self.add("remarks", "Remarks", RunningField(look, "Remarks", 1))
        if known:
            self.add("reason", "Entered by mistake, because", TextField("Why it is taken out"))


class OrderForm(Form):
    """Where in the order of interviews this one comes, and why there."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "Order", submit="Put it there", leave="Cancel")
        self.after = ChoiceField("After", [_FIRST])
        self.after.narrow()
        self.add("after", "After", self.after)
        self.add("reason", "Why at this point", TextField("Why at this point"))

    def offer(self, plan: Iterable[PlanRow], but: str) -> None:
        """Offer the interviews that have a turn, without this one."""
        placed = [row for row in plan if row.turn is not None and row.interview != but]
        named = ((row.interview, f"{row.turn}. Interview {row.number}") for row in placed)
        self.after.offer([_FIRST, *named])


class StatementForm(Form):
    """A statement to draft from the notes."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "Statement", submit="Draft the statement", leave="Cancel")
        self.person = ChoiceField("Whose", [_NOT_CHOSEN])
        self.add("person", "Whose statement", self.person, "Your own observations are left out.")

    def offer(self, people: tuple[tuple[str, str], ...]) -> None:
        """Offer the people interviewed; the only one there is, is chosen."""
        self.person.offer([_NOT_CHOSEN, *people])
        if len(people) == 1:
            self.person.set_value(people[0][0])


class AnswerForm(Form):
    """What an interviewee answered to a statement, and on which day."""

    def __init__(self, look: Look, name: str, submit: str) -> None:
        super().__init__(look, name, submit=submit, leave="Cancel")
        self.add("on", "On which day", DayField("On which day"))
        self.add("answer", "In their words", RunningField(look, "In their words", 1))


def choice(name: str, values: tuple[str, ...]) -> ChoiceField:
    """A field for one of a few words of the field."""
    return ChoiceField(name, [(value, value[:1].upper() + value[1:]) for value in values])


def change_interview(interview: str, seen: int, values: Values) -> Command:
    """What was changed, as the command it means. Refused: no single moment."""
    given = dict(values)
    if "planned_at" in given:
        given["planned_at"] = read_moment_or_none(given["planned_at"], "planned_at")
    return interviews.ChangeInterview(interview, seen, **given)


def change_cases(row: InterviewRow | None, wanted: tuple[str, ...]) -> Command:
    """The cases chosen, as links added and taken away in one act."""
    there = row.cases if row else ()
    id = row.id if row else ""
    added = [interviews.LinkInterviewCase(id, case) for case in wanted if case not in there]
    gone = [interviews.UnlinkInterviewCase(id, case) for case in there if case not in wanted]
    return Batch((*added, *gone))


def add_attendee(interview: str, values: Values) -> Command:
    """Somebody who was there, as the command it means."""
    return interviews.AddAttendee(interview, values["part"], values["person"] or None, values["role"])


def change_attendee(row: AttendeeRow, values: Values) -> Command:
    """Another part or role; with a reason, they were not there."""
    if values["reason"].strip():
        return interviews.SetAsideAttendee(row.id, values["reason"])
    return interviews.ChangeAttendee(row.id, row.revision, values["part"], values["role"])


def begin_session(interview: str, values: Values) -> Command:
    """A session, as the command it means. Refused: no single moment."""
    began, ended = _times(values)
    return interviews.BeginSession(interview, began, ended, values["place"], values["remarks"])


def change_session(row: SessionRow, values: Values) -> Command:
    """A session as it was held; with a reason, it is taken out. Refused: no single moment."""
    if values["reason"].strip():
        return interviews.SetAsideSession(row.id, values["reason"])
    began, ended = _times(values)
    return interviews.ChangeSession(row.id, row.revision, began, ended, values["place"], values["remarks"])


def _times(values: Values) -> tuple[Any, Any]:
    return read_moment(values["began_at"], "began_at"), read_moment_or_none(values["ended_at"], "ended_at")
