"""The forms of an exhibit's sheet, and the commands that what is entered in them means."""

from typing import Any, Final

from ui.evidence.exhibit_words import first_upper, when
from ui.look import Look
from ui.widgets import (
    ChoiceField,
    Form,
    FuzzyDateEdit,
    LinkPicker,
    MomentField,
    RunningField,
    TextField,
    read_moment,
)
from workbench import evidence
from workbench.evidence import ExhibitRow, ExhibitTies
from workbench.kernel.commands import Command
from workbench.kernel.dates import FuzzyDate, as_written
from workbench.kernel.errors import Refused

Values = dict[str, Any]

NOT_GRADED: Final = ("", "Not graded yet")
ONE_PERSON: Final = "Choose one person. Whoever else had a hand in it goes into the words beside."


class AboutForm(Form):
    """What an exhibit is; it saves by itself."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "What it is", submit="Done", leave="Close")
        self.title, self.description = RunningField(look, "Title", 1), RunningField(look, "Description", 4)
        self.sort, self.date = TextField("Form"), FuzzyDateEdit("Its own date")
        self.marking = TextField("Marking")
        self.marking.suggest(evidence.MARKINGS)
        self.add("title", "Title", self.title)
        self.add("sort", "Form", self.sort, "Such as letter, minutes, e-mail; any other word will do.")
        self.add("date", "Its own date", self.date)
        self.add("marking", "Marking it came with", self.marking)
        self.add("description", "Description", self.description, "Type @ to name somebody.")


class OriginForm(Form):
    """Where an exhibit came from; it saves by itself."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "Where it came from", submit="Done", leave="Close")
        self.person = LinkPicker(look, "From whom", "Choose a person", "Add a person")
        self.texts = tuple(
            RunningField(look, name, 1) for name in ("From whom, in words", "Received by", "How it came")
        )
        whom, by, how = self.texts
        self.add("from_person", "From whom", self.person)
        self.add("from_whom", "From whom, in words", whom, "For one who is not in the register.")
        self.add("received_by", "Received by", by)
        self.add("received_at", "When", MomentField("When it was received"))
        self.add("how_received", "How it came", how, "Such as by e-mail, handed over, found in a cabinet.")


class KeptForm(Form):
    """Where an original outside the casebook is kept; it saves by itself."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "Physical original", submit="Done", leave="Close")
        self.add("kept_at", "Kept at", TextField("Kept at", "Such as safe, shelf 2"))
        self.add("seal_number", "Seal", TextField("Seal", "The number on the seal, if there is one"))
        self.answers_for("kept_at", "file")


class GradeForm(Form):
    """How reliable the source and the content are."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "Reliability", submit="Grade it", leave="Cancel")
        self.reason = RunningField(look, "Why", 2)
        self.add("source_grade", "The source", grades("The source", evidence.SOURCE_GRADES))
        self.add("content_grade", "The content", grades("The content", evidence.CONTENT_GRADES))
        self.add("reason", "Why", self.reason)


class UseForm(Form):
    """Whether an exhibit is relied on."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "Use", submit="Decide", leave="Cancel")
        uses = [(use, first_upper(use)) for use in evidence.USES]
        self.reason = RunningField(look, "Why", 2)
        self.add("use", "Use", ChoiceField("Use", uses))
        self.add("reason", "Why", self.reason, "The schedule of unused material gives it.")


class TiesForm(Form):
    """The people, cases and events that an exhibit has to do with; it saves by itself."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "Linked to", submit="Done", leave="Close")
        self.pickers = {
            "person": LinkPicker(look, "People", "Link a person", "Add a person"),
            "case": LinkPicker(look, "Cases", "Link a case"),
            "event": LinkPicker(look, "Events", "Link an event"),
        }
        part = TextField("As what", "Such as wrote it, named in it")
        self.add("part", "As what", part, "Said of the people that are linked after it.")
        self.add("persons", "People", self.pickers["person"])
        self.add("cases", "Cases", self.pickers["case"])
        self.add("events", "Events", self.pickers["event"])


class ParentForm(Form):
    """The exhibit to which another one came attached; it saves by itself."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "Came attached to", submit="Done", leave="Close")
        self.parent_exhibit = LinkPicker(look, "Came attached to", "Choose an exhibit")
        self.add("parent", "Came attached to", self.parent_exhibit)


def grades(name: str, scale: Any) -> ChoiceField:
    """A field for one grade of a scale."""
    return ChoiceField(name, [NOT_GRADED, *((key, f"{key}: {words}") for key, words in scale.items())])


def about_values(row: ExhibitRow) -> Values:
    """What the form of what an exhibit is shows."""
    said = {name: getattr(row, name) for name in ("title", "sort", "marking", "description")}
    return {**said, "date": as_written(row.date)}


def origin_values(row: ExhibitRow) -> Values:
    """What the form of where an exhibit came from shows."""
    person = (row.from_person,) if row.from_person else ()
    said = {name: getattr(row, name) for name in ("from_whom", "received_by", "how_received")}
    return {**said, "from_person": person, "received_at": when(row.received_at)}


def tie_values(ties: ExhibitTies) -> Values:
    """What the form of the links shows; as what somebody is linked is for the next person alone."""
    return {
        "persons": tuple(person for person, _ in ties.persons),
        "cases": ties.cases,
        "events": ties.events,
    }


def change_about(form: AboutForm, exhibit: str, seen: int, values: Values) -> Command:
    """What was changed, as the command it means. Refused: a date that cannot be read."""
    dated = {"date": read_fuzzy(form.date, "date")} if "date" in values else {}
    return evidence.ChangeExhibit(exhibit, seen, **{**values, **dated})


def change_origin(exhibit: str, seen: int, values: Values) -> Command:
    """What was changed, as the command it means. Refused: several people, or no day and time."""
    given = dict(values)
    if "from_person" in given:
        given["from_person"] = only_one(given["from_person"], "from_person", ONE_PERSON)
    if "received_at" in given:
        given["received_at"] = read_moment(given["received_at"], "received_at")
    return evidence.ChangeExhibit(exhibit, seen, **given)


def change_parent(exhibit: str, seen: int, values: Values) -> Command:
    """What was changed, as the command it means. Refused: several exhibits."""
    parent = only_one(values["parent"], "parent", "An exhibit came attached to one other. Choose one.")
    return evidence.ChangeExhibit(exhibit, seen, parent=parent)


def change_plain(exhibit: str, seen: int, values: Values) -> Command:
    """What was changed, as the command it means."""
    return evidence.ChangeExhibit(exhibit, seen, **values)


def change_ties(exhibit: str, ties: ExhibitTies, part: str, values: Values) -> Command:
    """The links to make and to take away, as one act."""
    before = tie_values(ties)
    commands: list[Command] = []
    for name, link, unlink in _TIES:
        wanted = values[name] if name in values else before[name]
        more = {"part": part} if name == "persons" else {}
        commands += [link(exhibit, id, **more) for id in wanted if id not in before[name]]
        commands += [unlink(exhibit, id) for id in before[name] if id not in wanted]
    return evidence.TieExhibit(tuple(commands))


_TIES: Final[tuple[tuple[str, Any, Any], ...]] = (
    ("persons", evidence.LinkExhibitPerson, evidence.UnlinkExhibitPerson),
    ("cases", evidence.LinkExhibitCase, evidence.UnlinkExhibitCase),
    ("events", evidence.LinkExhibitEvent, evidence.UnlinkExhibitEvent),
)


def read_fuzzy(edit: FuzzyDateEdit, field: str) -> FuzzyDate:
    """The date in a field, unknown where nothing is typed. Refused beside it: what cannot be read."""
    if not edit.value():
        return FuzzyDate.not_known()
    try:
        return edit.read()
    except Refused as refused:
        raise Refused(refused.message, field) from None


def only_one(ids: tuple[str, ...], field: str, sentence: str) -> str:
    """The one id chosen, "" for none. Refused beside the field: several."""
    if len(ids) > 1:
        raise Refused(sentence, field)
    return ids[0] if ids else ""
