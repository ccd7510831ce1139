"""The section of the statements: who was asked, how far it has come, and what is done next."""

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from ui.interviews import statement_forms as forms
from ui.interviews.interview_forms import AnswerForm, StatementForm, Values
from ui.interviews.statement_view import StatementView
from ui.look import Look
from ui.record import ReasonForm
from ui.widgets import Form, read_day, read_day_or_none
from workbench import interviews
from workbench.interviews import InterviewRow, StatementRow, VersionRow
from workbench.kernel.commands import Command
from workbench.kernel.errors import Refused

if TYPE_CHECKING:
    from ui.interviews.interview_sheet import InterviewSheet

Told = tuple[StatementRow, tuple[VersionRow, ...]]
_NOTHING: Final = "No statement was drafted from these notes."


class StatementSection:
    """The statements of one interview: one section to draft one, one for each that there is."""

    def __init__(self, sheet: "InterviewSheet", look: Look) -> None:
        self._sheet, self._look = sheet, look
        self._drafting = sheet.add_section("Statements", "Draft one")
        self._form = StatementForm(look)
        sheet.sends(self._drafting, self._form, self._draft)
        self._parts = [_OneStatement(sheet, look, f"Statement {place}") for place in (1, 2, 3, 4)]

    def show(self, row: InterviewRow, told: tuple[Told, ...], shown: Mapping[str, str]) -> None:
        """Show the statements as they are now."""
        who = [each.person for each in row.attendees if each.person and each.part == interviews.INTERVIEWEE]
        self._form.offer(tuple((id, shown.get(id, "")) for id in who))
        self._drafting.say(f"{len(told)} drafted." if told else _NOTHING)
        for place, part in enumerate(self._parts):
            part.show(told[place] if place < len(told) else None, shown)

    def _draft(self, values: Values) -> Command:
        if not values["person"]:
            raise Refused("Choose whose statement it is.", "person")
        return interviews.DraftStatement(self._sheet.id, values["person"])


class _OneStatement:
    """One statement with its forms."""

    def __init__(self, sheet: "InterviewSheet", look: Look, name: str) -> None:
        self._sheet, self._look = sheet, look
        self._section = sheet.add_section(name)
        self._row: StatementRow | None = None
        self._about: Any = None
        self._told: object = None
        self._forms: Mapping[str, Form] = {
            "send": forms.SendForm(look),
            "add": forms.WordsForm(look, "New paragraph", "Add the paragraph"),
            "change": forms.WordsForm(look, "The paragraph", "Change the paragraph"),
            "leave out": ReasonForm(look, "Leave out", "Leave it out"),
            "set aside": ReasonForm(look, "Set this statement aside", "Set this statement aside"),
            "agree": AnswerForm(look, "Agreed", "Record that it was agreed"),
            "decline": AnswerForm(look, "Declined", "Record that it was declined"),
            "ask": forms.AmendmentForm(look),
            "decide": forms.DecisionForm(look),
        }
        for act, form in self._forms.items():
            sheet.sends_there(self._section, form, partial(self._command, act))

    def show(self, told: Told | None, shown: Mapping[str, str]) -> None:
        """Show a statement, or nothing."""
        self._section.setVisible(told is not None)
        if told is None or (told, dict(shown)) == self._told:
            return
        self._told = told, dict(shown)
        self._row = told[0]
        view = StatementView(self._look, told[0], told[1], shown)
        view.acting.connect(self._act)
        self._section.show_widget(view)

    def _act(self, act: str, about: Any) -> None:
        row, self._about = self._row, about
        if row is None:
            return
        if act in self._forms:
            form = self._forms[act]
            form.set_values({key: "" for key in form.values() if key != "decision"})
            if act == "change":
                form.set_values({"text": about.text})
            self._section.open_form(form)
        else:
            plain = {"revise": interviews.ReviseStatement, "no answer": interviews.RecordNoAnswer}
            self._sheet.desk.run(plain[act](row.id, row.revision), failed=self._sheet.desk.complain)

    def _command(self, act: str, values: Values) -> Command:
        row = self._row
        id, seen = (row.id, row.revision) if row else ("", 0)
        if act in {"agree", "decline"}:
            answered = interviews.AgreeStatement if act == "agree" else interviews.DeclineStatement
            return answered(id, seen, read_day(values["on"], "on"), values["answer"])
        if act == "send":
            return interviews.SendStatement(id, seen, read_day_or_none(values["answer_by"], "answer_by"))
        if act == "set aside":
            return interviews.SetAsideStatement(id, values["reason"])
        if act == "add":
            return interviews.AddStatementParagraph(id, values["text"])
        return _of_a_part(act, self._about, values)


def _of_a_part(act: str, about: Any, values: Values) -> Command:
    """An act on one paragraph or amendment. Refused: no single day."""
    if act == "change":
        return interviews.ChangeStatementParagraph(about.id, about.revision, values["text"])
    if act == "leave out":
        return interviews.SetAsideStatementParagraph(about.id, values["reason"])
    if act == "ask":
        return interviews.AskAmendment(about.id, values["asked"], read_day(values["on"], "on"))
    return interviews.DecideAmendment(about.id, about.revision, values["decision"], values["reason"])
