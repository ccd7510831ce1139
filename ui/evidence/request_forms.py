"""The forms of a request and of a search in vain, and the commands that what is entered in them means."""

from typing import Any, Final

from ui.evidence.exhibit_forms import only_one
from ui.evidence.exhibit_words import first_upper
from ui.look import Look
from ui.widgets import (
    ChoiceField,
    DayField,
    Form,
    LinkPicker,
    RunningField,
    read_day,
    read_day_or_none,
)
from workbench import evidence
from workbench.evidence import RequestRow, SoughtRow, StepRow
from workbench.kernel.commands import Command
from workbench.kernel.errors import Refused
from workbench.kernel.wording import day

Values = dict[str, Any]

_ONE_ASKED: Final = "Choose one person. Make a request for each who is asked."


def add_request_fields(form: Form, look: Look) -> LinkPicker:
    """Add what a request says; the field in which a person is chosen is returned."""
    what, why = RunningField(look, "What is asked for", 2), RunningField(look, "Why", 1)
    person, whom = (
        LinkPicker(look, "Of whom", "Choose a person", "Add a person"),
        RunningField(look, "Of whom", 1),
    )
    form.add("what", "What is asked for", what, "Which documents or data, of which dates.")
    form.add("asked_person", "Of whom", person)
    form.add("asked_of", "Of whom, in words", whom, "For an office, or one who is not in the register.")
    form.add("asked_on", "Asked on", today_or("Asked on"))
    due = DayField("Due on")
    due.say_when_empty("Leave it empty if no day was agreed.")
    form.add("due_on", "Due on", due)
    form.add("why", "Why", why)
    return person


def add_sought_fields(form: Form, look: Look) -> None:
    """Add what a search in vain says."""
    what, place = RunningField(look, "What was looked for", 2), RunningField(look, "Where", 1)
    how, whom = RunningField(look, "How", 2), RunningField(look, "By whom", 1)
    extents = [(extent, first_upper(extent)) for extent in evidence.EXTENTS]
    form.add("what", "What was looked for", what)
    form.add("place", "Where", place, "Which system, folder or cabinet.")
    form.add("extent", "How thoroughly", ChoiceField("How thoroughly", extents))
    form.add("how", "How", how, "Which words, which dates, who helped.")
    form.add("by_whom", "By whom", whom)
    form.add("looked_on", "On", today_or("On which day"))
    form.answers_for("looked_on", "on")


class RequestForm(Form):
    """What a request says; it saves by itself."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "What is asked for", submit="Done", leave="Close")
        self.person = add_request_fields(self, look)


class SoughtForm(Form):
    """What a search in vain says; it saves by itself."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "What was looked for", submit="Done", leave="Close")
        add_sought_fields(self, look)


class FoundForm(Form):
    """The exhibit that what was looked for turned up as; it saves by itself."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "Turned up after all", submit="Done", leave="Close")
        self.exhibits = LinkPicker(look, "Turned up as", "Choose an exhibit", "Add to the evidence")
        self.add("found", "Turned up as", self.exhibits, "Take it away if that was wrong.")


class ChaseForm(Form):
    """That an answer was asked for again."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "Chased", submit="Record it", leave="Cancel")
        self.words = RunningField(look, "How", 1)
        self.add("words", "How", self.words, "Such as by telephone, with what promise.")
        self.add("on", "On", today_or("On which day"))


class AnswerForm(Form):
    """What came of a request."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "Answer", submit="Record the answer", leave="Cancel")
        answers = [(answer, first_upper(answer)) for answer in evidence.ANSWERS]
        self.words = RunningField(look, "In what words", 2)
        self.exhibits = LinkPicker(look, "What came", "Choose an exhibit", "Add to the evidence")
        self.add("answer", "Answer", ChoiceField("Answer", answers))
        self.add("words", "In what words", self.words, "What is still missing, or the reason for a refusal.")
        self.add("on", "On", today_or("On which day"))
        self.add("exhibits", "What came", self.exhibits)


class WithdrawForm(Form):
    """That the material is no longer asked for."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "Withdrawn", submit="Withdraw the request", leave="Cancel")
        self.words = RunningField(look, "Why", 1)
        self.add("words", "Why", self.words)
        self.add("on", "On", today_or("On which day"))


class StepForm(Form):
    """A step put right, or taken out where it was entered by mistake."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "Put this step right", submit="Save it", leave="Cancel")
        self.words, self.why = RunningField(look, "Words", 2), RunningField(look, "Entered by mistake", 1)
        self.add("words", "Words", self.words)
        self.add("on", "On", DayField("On which day"))
        self.add("reason", "Entered by mistake", self.why, "Say why, and the step is taken out instead.")


class CameForm(Form):
    """The exhibits that came of a request; it saves by itself."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "What came", submit="Done", leave="Close")
        self.exhibits = LinkPicker(look, "What came", "Link an exhibit", "Add to the evidence")
        self.add("exhibits", "Exhibits that came of it", self.exhibits)


def today_or(name: str) -> DayField:
    """A field for a day that is today where nothing is typed."""
    made = DayField(name)
    made.say_when_empty("Left empty, it is today.")
    return made


def request_values(row: RequestRow) -> Values:
    """What the form of a request shows."""
    said = {name: getattr(row, name) for name in ("what", "asked_of", "why")}
    person = (row.asked_person,) if row.asked_person else ()
    due = day(row.due_on) if row.due_on else ""
    return {**said, "asked_person": person, "asked_on": day(row.asked_on), "due_on": due}


def sought_values(row: SoughtRow) -> Values:
    """What the form of a search in vain shows."""
    said = {name: getattr(row, name) for name in ("what", "place", "extent", "how", "by_whom")}
    return {**said, "looked_on": day(row.looked_on)}


def asked(values: Values) -> Values:
    """What is entered of a request as a command takes it. Refused: several people, no one day."""
    given = dict(values)
    if "asked_person" in given:
        given["asked_person"] = only_one(given["asked_person"], "asked_person", _ONE_ASKED)
    return days(given, "asked_on", "due_on")


def days(values: Values, *names: str) -> Values:
    """The values with the days of these fields read. Refused beside its field: no one day."""
    return {name: read_day_or_none(value, name) if name in names else value for name, value in values.items()}


def change_request(request: str, seen: int, values: Values) -> Command:
    """What was changed, as the command it means."""
    return evidence.ChangeRequest(request, seen, **asked(values))


def change_sought(sought: str, seen: int, values: Values) -> Command:
    """What was changed, as the command it means."""
    given = days(values, "looked_on")
    if "found" in given:
        given["found"] = only_one(given["found"], "found", "It turned up as one exhibit. Choose one.")
    return evidence.ChangeSought(sought, seen, **given)


def change_step(step: StepRow | None, values: Values) -> Command:
    """A step put right or taken out. Refused: none is chosen, or no one day."""
    if step is None:
        raise Refused("Choose the step that is to be put right.")
    if values["reason"].strip():
        return evidence.SetAsideRequestStep(step.id, values["reason"])
    return evidence.ChangeRequestStep(step.id, step.revision, values["words"], read_day(values["on"], "on"))


def change_came(row: RequestRow, values: Values) -> Command:
    """The exhibits linked and taken away, as one act."""
    wanted = values["exhibits"]
    more = [evidence.LinkRequestExhibit(row.id, id) for id in wanted if id not in row.exhibits]
    less = [evidence.UnlinkRequestExhibit(row.id, id) for id in row.exhibits if id not in wanted]
    return evidence.TieRequest((*more, *less))
