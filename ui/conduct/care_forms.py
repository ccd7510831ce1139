"""The forms of the care and retaliation log and the commands that what is entered in them means."""

from typing import Any, Final

from ui.bridge import Current, Desk
from ui.look import Look
from ui.record import Naming, NewRecord
from ui.widgets import ChoiceField, DayField, Form, LinkPicker, RunningField, read_day_or_none
from workbench import conduct
from workbench.conduct import CareRow
from workbench.kernel.commands import Command
from workbench.kernel.errors import Refused
from workbench.kernel.wording import day

Values = dict[str, Any]
_NOBODY: Final = "Choose the one person whom this entry is about."


class NewCareEntry(NewRecord):
    """About whom, what was noticed or offered, and what was done."""

    def __init__(self, look: Look, desk: Desk, current: Current) -> None:
        super().__init__(look, desk, "New entry of the care log", "Add the entry")
        self._current = current
        self._person = LinkPicker(look, "Person", "Choose the person", "Add a person")
        self.add("person", "About whom", self._person, "No export can contain this entry.")
        _add_fields(self, look)
        self._naming = Naming(self, desk, current)
        self._naming.picks(self._person)
        self.joins(_add)

    def begin(self, words: str = "") -> None:
        """Start about the person who is selected, if one is."""
        super().begin(words)
        place = self._current.place
        if place is not None and place.kind == "person":
            self._person.set_value((place.id,))
        self._naming.ask()


class CareForm(Form):
    """What was noticed and done; it saves by itself."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "The entry", submit="Done", leave="Close")
        _add_fields(self, look)


class CloseForm(Form):
    """How it ended for the person."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "Close", submit="Close the entry", leave="Cancel")
        self.add("outcome", "How it ended for this person", RunningField(look, "How it ended"))
        self.add("on", "On which day", DayField("On which day", "Today if left empty."))


def care_values(row: CareRow) -> Values:
    """What the form of an entry shows."""
    follow_up = day(row.follow_up_on) if row.follow_up_on else ""
    days = {"noticed_on": day(row.noticed_on), "follow_up_on": follow_up}
    return {"sort": row.sort, "noticed": row.noticed, "action": row.action, **days}


def change(entry: str, seen: int, values: Values) -> Command:
    """What was changed, as the command it means. Refused: no single day."""
    nobody = values.get("follow_up_on") == ""
    return conduct.ChangeCareEntry(entry, seen, **_with_days(values), without_follow_up=nobody)


def close(entry: str, seen: int, values: Values) -> Command:
    """What was entered, as the command it means. Refused: no single day."""
    return conduct.CloseCareEntry(entry, seen, values["outcome"], read_day_or_none(values["on"], "on"))


def _add(values: Values) -> Command:
    if len(values["person"]) != 1:
        raise Refused(_NOBODY, "person")
    return conduct.AddCareEntry(**{**_with_days(values), "person": values["person"][0]})


def _add_fields(form: Form, look: Look) -> None:
    sorts = [(each, each.capitalize()) for each in conduct.SORTS]
    form.add("sort", "About", ChoiceField("About", sorts))
    form.add("noticed", "What was noticed, or offered", RunningField(look, "What was noticed"))
    form.add("noticed_on", "On which day", DayField("On which day", "Today if left empty."))
    form.add("action", "What was done about it", RunningField(look, "What was done", lines=2))
    form.add(
        "follow_up_on", "Ask again on", DayField("Ask again on", "Leave it empty if nobody need be asked.")
    )


def _with_days(values: Values) -> Values:
    names = [name for name in ("noticed_on", "follow_up_on") if name in values]
    return {**values, **{name: read_day_or_none(values[name], name) for name in names}}
