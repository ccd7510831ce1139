"""The form that takes evidence in: files, or an original kept elsewhere, and where they came from."""

from pathlib import Path
from typing import Any

from PySide6.QtGui import QHideEvent

from ui.bridge import Current, Desk
from ui.evidence.exhibit_forms import ONE_PERSON, only_one, read_fuzzy
from ui.evidence.files_field import FilesField
from ui.evidence.intake_answer import IntakeChoices, intake_choices
from ui.evidence.intake_sending import IntakeSending
from ui.look import Look
from ui.record import Naming, NewRecord
from ui.widgets import (
    FuzzyDateEdit,
    LinkPicker,
    MomentField,
    RunningField,
    TextField,
    read_moment_or_none,
)
from workbench import evidence
from workbench.evidence import LogExhibit
from workbench.kernel.errors import Refused

_LINKS = ("persons", "cases", "events", "parent")
_DROPPED = "new/New exhibits/dropped"


class NewExhibit(NewRecord):
    """One form for any number of files; what is said holds for all of them, and each lends its own name."""

    def __init__(self, look: Look, desk: Desk, current: Current) -> None:
        super().__init__(look, desk, "New exhibits", "Add to the evidence")
        self._current = current
        self.files = FilesField(look, "Files")
        self.add("files", "Files", self.files, "Copied, hashed, sealed and never changed.")
        self._add_what(look)
        self._add_origin(look)
        self._add_links(look)
        self._add_original(look)
        self._naming = Naming(self, desk, current)
        self._naming.picks(self._from, self._people)
        self.intake = IntakeSending(self, self.files, desk, self._commands)
        self._sending = self.intake
        self._usual_place = self.intake.place
        self._begun = False
        self.intake.taken.connect(lambda ids: self.made.emit(ids[0]))

    def begin(self, words: str = "") -> None:
        """Start; what is dropped while the form is open is added to what is in it."""
        given = {**self._given, **({"title": words} if words else {})}
        self._desk.ask(intake_choices, self._current.names.shown, then=self._offer, slot="intake")
        if self._begun:
            self._add_to(given)
            return
        self._begun = True
        self.intake.place = _DROPPED if given else self._usual_place
        self.give(given)
        super().begin()

    def hideEvent(self, event: QHideEvent) -> None:
        self._begun = False
        super().hideEvent(event)

    def _add_to(self, given: dict[str, Any]) -> None:
        self._given = {}
        if "files" in given:
            self.files.add(given.pop("files"))
        for key in _LINKS:
            field = self.field(key)
            field.set_value(tuple(dict.fromkeys((*field.value(), *given.pop(key, ())))))
        self.show_values(given)
        self.focus_first()

    def _add_what(self, look: Look) -> None:
        title = RunningField(look, "Title", 1)
        self.sort, self.date, self.marking = (
            TextField("Form"),
            FuzzyDateEdit("Its own date"),
            TextField("Marking"),
        )
        self.sort.suggest(evidence.SORTS)
        self.marking.suggest(evidence.MARKINGS)
        self.add("title", "Title", title, "Left empty, a file’s own name.")
        self.add("sort", "Form", self.sort, "Such as letter, minutes, e-mail; any other word will do.")
        self.add("date", "Its own date", self.date)

    def _add_origin(self, look: Look) -> None:
        person = LinkPicker(look, "From whom", "Choose a person", "Add a person")
        self._from = person
        self.add("from_person", "From whom", person)
        self.add("from_whom", "From whom, in words", RunningField(look, "From whom, in words", 1))
        self.add("received_at", "When it was received", MomentField("When it was received"))
        self.add("received_by", "Received by", RunningField(look, "Received by", 1))
        self.add("how_received", "How it came", RunningField(look, "How it came", 1))

    def _add_links(self, look: Look) -> None:
        people = LinkPicker(look, "People", "Link a person", "Add a person")
        self._people = people
        self._pickers = {
            "cases": LinkPicker(look, "Cases", "Link a case"),
            "events": LinkPicker(look, "Events", "Link an event"),
            "parent": LinkPicker(look, "Came attached to", "Choose an exhibit"),
        }
        self.add("persons", "People", people)
        self.add("cases", "Cases", self._pickers["cases"])
        self.add("events", "Events", self._pickers["events"])
        self.add(
            "description", "Description", RunningField(look, "Description", 3), "Type @ to name somebody."
        )

    def _add_original(self, look: Look) -> None:
        self.add("kept_at", "Original kept at", TextField("Original kept at", "Such as safe, shelf 2"))
        self.add("seal_number", "Seal", TextField("Seal", "The number on the seal, if there is one"))
        self.add("marking", "Marking it came with", self.marking)
        self.add("parent", "Came attached to", self._pickers["parent"])
        why = RunningField(look, "Why it is logged again", 1)
        self.add("copy_reason", "Why it is logged again", why, "Only for a file that is an exhibit already.")

    def _offer(self, choices: IntakeChoices) -> None:
        self._naming.offer(choices.people, choices.shown)
        links = choices.links
        offered = (("cases", links.cases), ("events", links.events), ("parent", links.exhibits))
        for key, among in offered:
            self._pickers[key].offer((each.id, each.shown, each.detail) for each in among)
        self.sort.suggest(choices.sorts)
        self.date.read_with(choices.reader)

    def _commands(self, values: dict[str, Any]) -> tuple[LogExhibit, ...]:
        """One command for every file, or one for an original kept elsewhere. Refused: what cannot be read."""
        said = dict(values)
        files = said.pop("files")
        if len(files) > 1 and (said["title"].strip() or said["seal_number"].strip()):
            field = "title" if said["title"].strip() else "seal_number"
            raise Refused("This can be said of one file alone. Leave it empty for several.", field=field)
        said["sort"] = said["sort"].strip() or "other"
        said["date"] = read_fuzzy(self.date, "date")
        said["received_at"] = read_moment_or_none(said["received_at"], "received_at")
        said["from_person"] = only_one(said["from_person"], "from_person", ONE_PERSON) or None
        said["parent"] = only_one(said["parent"], "parent", "Choose the one exhibit it came with.") or None
        if not files:
            return (LogExhibit(**said),)
        return tuple(LogExhibit(file=Path(file), **said) for file in files)
