"""The forms of what others assert about an allegation: record it, test it, say how it bears."""

from typing import Any, Final

from ui.allegations.allegation_forms import Values, choice, date_in, the_one
from ui.allegations.allegation_words import first_upper
from ui.allegations.people_forms import person_picker
from ui.look import Look
from ui.widgets import ChoiceField, Form, FuzzyDateEdit, LinkPicker, RunningField, TextField
from workbench import assertions
from workbench.assertions import AssertionRow
from workbench.kernel.commands import Command
from workbench.kernel.errors import Refused

_CHOOSE: Final = ("", "Choose how it bears")
_ONE_PERSON: Final = "Choose one person, or name the body."


class SaidForm(Form):
    """What somebody asserts, and how it bears on the allegation: neither side is offered first."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "What is said", submit="Record it", leave="Cancel")
        self.add("bearing", "For this allegation it", _bearing())
        _add_said(self, look)


class ChangeSaidForm(Form):
    """An assertion that was recorded wrongly; it saves by itself."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "Assertion", submit="Done", leave="Close")
        _add_said(self, look)


class LinkSaidForm(Form):
    """An assertion that is on record already, and how it bears on the allegation."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "Link an assertion", submit="Link it", leave="Cancel")
        self.add("assertion", "Assertion", LinkPicker(look, "Assertion", "Choose an assertion"))
        self.add("bearing", "For this allegation it", _bearing())


class BearingForm(Form):
    """How an assertion bears on the allegation."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "How it bears", submit="Set it", leave="Cancel")
        self.add("bearing", "For this allegation it", _bearing())


class TestForm(Form):
    """What a test of an assertion showed."""

    __test__ = False

    def __init__(self, look: Look) -> None:
        super().__init__(look, "What the test showed", submit="Record the result", leave="Cancel")
        self.add("result", "Result", choice("Result", assertions.RESULTS))
        reasons = RunningField(look, "Reasons", 2)
        self.add("reasons", "What was compared with it, and what that showed", reasons)


def record_said(allegation: str, form: Form, values: Values) -> Command:
    """What was entered, as the command it means. Refused: no bearing, or a date that cannot be read."""
    given = {key: value for key, value in values.items() if key != "bearing"}
    bearing = _chosen(values)
    return assertions.RecordAssertion(**said_given(form, given), allegations=((allegation, bearing),))


def change_said(form: Form, assertion: str, seen: int, values: Values) -> Command:
    """What was changed, as the command it means. Refused: a date that cannot be read."""
    return assertions.ChangeAssertion(assertion, seen, **said_given(form, values))


def link_said(allegation: str, values: Values) -> Command:
    """What was chosen, as the command it means. Refused: no assertion, or no bearing."""
    assertion = the_one(values, "assertion", "Choose the assertion; one at a time.")
    return assertions.LinkAssertionAllegation(assertion, allegation, _chosen(values))


def bear(allegation: str, assertion: str, values: Values) -> Command:
    """What was chosen, as the command it means. Refused: no bearing."""
    return assertions.LinkAssertionAllegation(assertion, allegation, _chosen(values))


def conclude(row: AssertionRow, values: Values) -> Command:
    """What was entered, as the command it means."""
    return assertions.ConcludeTest(row.id, row.revision, values["result"], values["reasons"])


def said_values(row: AssertionRow) -> Values:
    """What the form of an assertion shows."""
    names = ("sort", "subject", "words", "body", "pinpoint")
    linked = {key: _as_chosen(getattr(row, key)) for key in ("person", "event", "exhibit")}
    return {**{key: getattr(row, key) for key in names}, **linked, "said_on": row.said_on.words}


def said_given(form: Form, values: Values) -> Values:
    """What is entered of an assertion, its date read and its links each one. Refused: what is neither."""
    given: dict[str, Any] = dict(values)
    if "said_on" in values:
        given["said_on"] = date_in(form, "said_on")
    for key in ("person", "event", "exhibit"):
        if key in values:
            given[key] = the_one(values, key, _ONE_PERSON) if values[key] else ""
    return given


def _add_said(form: Form, look: Look) -> None:
    form.add("words", "What is said, word for word", RunningField(look, "What is said"))
    form.add("sort", "It is a", choice("It is a", assertions.SORTS))
    form.add("subject", "On what", TextField("On what", "Such as caseloads"))
    form.add("person", "Said by", person_picker(look))
    form.add("body", "Or by a body", TextField("Body", "Such as the inspectorate"))
    form.add("said_on", "Said on", FuzzyDateEdit("Said on"))
    form.add("exhibit", "In the exhibit", LinkPicker(look, "Exhibit", "Choose the exhibit"))
    form.add("pinpoint", "Where in it", TextField("Where in it", "Such as page 3, paragraph 2"))
    form.add("event", "On the occasion of", LinkPicker(look, "Event", "Choose the event"))


def _bearing() -> ChoiceField:
    return ChoiceField("Bearing", [_CHOOSE, *((each, first_upper(each)) for each in assertions.BEARINGS)])


def _chosen(values: Values) -> str:
    if not values["bearing"]:
        raise Refused("Say whether it speaks for the allegation or against it, or is context.", "bearing")
    return str(values["bearing"])


def _as_chosen(id: str | None) -> tuple[str, ...]:
    return (id,) if id else ()
