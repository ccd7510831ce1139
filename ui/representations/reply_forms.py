"""The forms of the right of reply and the commands that what is entered in them means."""

from collections.abc import Iterable
from typing import Any, Final, cast

from ui.look import Look
from ui.representations.reply_words import days_from, first_upper
from ui.widgets import ChoiceField, DayField, Form, LinkPicker, RunningField, TextField, read_day
from workbench import representations
from workbench.casework import Choice
from workbench.kernel import clock
from workbench.kernel.commands import Command
from workbench.kernel.errors import Refused
from workbench.kernel.wording import day
from workbench.representations import CriticismRow, DisclosureRow, EffectRow, LetterRow, ResponseRow

Values = dict[str, Any]
_CHOOSE: Final = (("", "Choose what becomes of it"),)


class CriticismForm(Form):
    """What a person may be criticised for; it saves by itself until it is put to them."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "Criticism", submit="Done", leave="Close")
        self.add("text", "For what", RunningField(look, "For what"))
        self.add("basis", "Facts and evidence it rests on", RunningField(look, "What it rests on"))


class DisclosureForm(Form):
    """What was shown to the person, and to nobody else."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "Disclosure", submit="Record it", leave="Cancel")
        _add_disclosure(self, look)
        self.add(
            "criticisms", "To answer which criticisms", LinkPicker(look, "Criticisms", "Choose a criticism")
        )


class ChangeDisclosureForm(Form):
    """A disclosure that was recorded wrongly; it saves by itself."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "What was shown", submit="Done", leave="Close")
        _add_disclosure(self, look)


class LetterForm(Form):
    """A letter that was sent: from then on its criticisms stay in these words."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "Warning letter", submit="Record that it was sent", leave="Cancel")
        self.add("criticisms", "Criticisms in it", LinkPicker(look, "Criticisms", "Choose a criticism"))
        self.add("sent_on", "Sent on", DayField("Sent on"))
        help_words = days_from(clock.today(), representations.USUAL_DAYS)
        self.add("deadline", "To answer by", DayField("To answer by"), help_words)
        self.add("how", "How it was sent", TextField("How it was sent", "Such as by post, signed for"))
        self.add("short_notice", "Why so little time", TextField("Why so little time"))


class MoreTimeForm(Form):
    """More time to answer a letter."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "More time", submit="Give more time", leave="Cancel")
        self.add("until", "Until", DayField("Until"))
        self.add("reason", "Why", TextField("Why"))
        self.add("on", "Given on", DayField("Given on"))


class ResponseForm(Form):
    """An answer to a letter."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "Answer", submit="Record the answer", leave="Cancel")
        _add_response(self, look)
        self.add(
            "criticisms", "What it answers", LinkPicker(look, "Criticisms", "Choose a criticism"), _WHOLE
        )


class ChangeResponseForm(Form):
    """An answer that was recorded wrongly; it saves by itself."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "Change the answer", submit="Done", leave="Close")
        _add_response(self, look)


class EffectForm(Form):
    """What becomes of a criticism after the answer was considered."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "Effect", submit="Record the decision", leave="Cancel")
        effects = [*_CHOOSE, *((each, first_upper(each)) for each in representations.EFFECTS)]
        self.add("outcome", "The criticism", ChoiceField("The criticism", effects))
        self.add(
            "reasons", "What in the answer led to it, or why it changes nothing", RunningField(look, "Why")
        )
        self.add(
            "becomes", "What it becomes", RunningField(look, "What it becomes"), "Only if it is changed."
        )
        self.add("on", "Decided on", DayField("Decided on"))


_WHOLE: Final = "Leave it empty for all that the letter put."


def offer(form: Form, key: str, choices: Iterable[Choice]) -> None:
    """Offer records in a picker of a form."""
    cast("LinkPicker", form.field(key)).offer((each.id, each.shown, each.detail) for each in choices)


def change_criticism(criticism: str, seen: int, values: Values) -> Command:
    """What was changed, as the command it means."""
    return representations.ChangeCriticism(criticism, seen, **values)


def record_disclosure(row: CriticismRow, values: Values) -> Command:
    """What was entered, as the command it means. Refused: no single day."""
    on = read_day(values["on"], "on")
    about = values["criticisms"]
    return representations.RecordDisclosure(row.person, about, values["items"], on, values["how"])


def change_disclosure(disclosure: str, seen: int, values: Values) -> Command:
    """What was changed, as the command it means. Refused: no single day."""
    return representations.ChangeDisclosure(disclosure, seen, **_with_day(values, "on"))


def send_letter(row: CriticismRow, theirs: Iterable[CriticismRow], values: Values) -> Command:
    """What was entered, as the command it means. Refused: no single day."""
    seen = tuple((each.id, each.revision) for each in theirs if each.id in values["criticisms"])
    sent_on, deadline = (read_day(values[key], key) for key in ("sent_on", "deadline"))
    return representations.SendWarningLetter(
        row.person, seen, sent_on, deadline, values["how"], values["short_notice"]
    )


def give_more_time(row: LetterRow, values: Values) -> Command:
    """What was entered, as the command it means. Refused: no single day."""
    until, on = (read_day(values[key], key) for key in ("until", "on"))
    return representations.ExtendDeadline(row.id, row.revision, until, values["reason"], on)


def record_response(letter: LetterRow | None, values: Values) -> Command:
    """What was entered, as the command it means. Refused: no letter was sent, or no single day."""
    if letter is None:
        raise Refused("No letter put this to the person yet. Record the letter first.")
    return representations.RecordResponse(letter.id, **_response(values))


def change_response(response: str, seen: int, values: Values) -> Command:
    """What was changed, as the command it means. Refused: no single day."""
    return representations.ChangeResponse(response, seen, **_response(values))


def decide(row: CriticismRow, values: Values) -> Command:
    """What was entered, as the command it means: the first decision, or one in its place."""
    on = read_day(values["on"], "on")
    said = {"outcome": values["outcome"], "reasons": values["reasons"], "becomes": values["becomes"]}
    if row.effect is None:
        return representations.DecideEffect(row.id, on=on, **said)
    return representations.ChangeEffect(row.effect.id, row.effect.revision, on=on, **said)


def criticism_values(row: CriticismRow) -> Values:
    """What the form of a criticism shows."""
    return {"text": row.text, "basis": row.basis}


def disclosure_values(row: DisclosureRow) -> Values:
    """What the form of a disclosure shows."""
    return {"items": row.items, "how": row.how, "on": day(row.disclosed_on)}


def response_values(row: ResponseRow) -> Values:
    """What the form of an answer shows."""
    exhibit = (row.exhibit,) if row.exhibit else ()
    said = {"text": row.text, "representative": row.representative, "exhibit": exhibit}
    return {**said, "received_on": day(row.received_on)}


def effect_values(row: EffectRow | None) -> Values:
    """What the form of the effect shows: nothing before the first decision."""
    if row is None:
        return {}
    said = {"outcome": row.outcome, "reasons": row.reasons, "becomes": row.becomes}
    return {**said, "on": day(row.decided_on)}


def _add_disclosure(form: Form, look: Look) -> None:
    form.add("items", "What was shown", RunningField(look, "What was shown"), "Each thing, with its pages.")
    form.add("on", "On which day", DayField("On which day"))
    form.add("how", "How", TextField("How", "Such as copies with the letter"))


def _add_response(form: Form, look: Look) -> None:
    form.add("text", "What they answer", RunningField(look, "What they answer"))
    form.add("exhibit", "Or the exhibit that holds it", LinkPicker(look, "Exhibit", "Choose the exhibit"))
    form.add("received_on", "Received on", DayField("Received on"))
    form.add("representative", "Who answered for them", TextField("Who answered for them"))


def _response(values: Values) -> Values:
    given = _with_day(values, "received_on")
    if "exhibit" in given:
        given["exhibit"] = next(iter(given["exhibit"]), "")
    return given


def _with_day(values: Values, key: str) -> Values:
    return {**values, key: read_day(values[key], key)} if key in values else dict(values)
