"""Who can open the casebook: by its passphrase, by a second one, by the recovery sheet."""

from collections.abc import Callable
from typing import Any, Final

from ui.bridge import Current, Desk
from ui.look import Look
from ui.shell.new_passphrase import NewPassphrase
from ui.shell.sheet_out import SheetOut
from ui.widgets import Form, RecordSheet, SheetSection
from ui.widgets.secret_field import SecretField
from workbench import keeping
from workbench.casebook import Casebook
from workbench.kernel.errors import Refused, StoreTrouble

_FACTS: Final = "Nobody can reset a passphrase. Whoever knows one of these opens everything."
_FIRST: Final = (
    "You are asked for it when the casebook is opened and when names are shown. A copy of the casebook made "
    "before a change still opens with the old one."
)
_NO_SECOND: Final = (
    "There is none. With one, a person whom you name, such as an executor or the commissioner’s solicitor, "
    "can open the casebook if you cannot."
)
_SECOND: Final = "A second person can open the casebook with a passphrase of their own."
_SHEET: Final = (
    "Its 24 words open the casebook, and its backups, without a passphrase and without the key files."
)


_Act = Callable[[Casebook], str]
_Asked = Callable[[dict[str, Any]], _Act]


class KeepingPage(RecordSheet):
    """Every act asks for the passphrase; what is typed is forgotten as soon as it was tried."""

    def __init__(self, look: Look, desk: Desk, current: Current) -> None:
        super().__init__(look, "Passphrases and recovery", "")
        del current
        self._look, self._desk = look, desk
        self.show_heading("Passphrases and recovery", _FACTS)
        self._passphrase = self.add_section("Passphrase", "Change it")
        self._passphrase.say(_FIRST)
        self.changing = self._form(self._passphrase, "Change the passphrase", "Change it", self._change)
        self.changing.add("new", "New passphrase", NewPassphrase("New passphrase"))
        self._passphrase.acted.connect(lambda: self._passphrase.open_form(self.changing))
        self._second = self.add_section("Second passphrase", "Set one")
        self.setting = self._form(self._second, "Set a second passphrase", "Set it", self._set)
        self.setting.add("new", "Second passphrase", NewPassphrase("Second passphrase"))
        self._second.acted.connect(lambda: self._second.open_form(self.setting))
        self.taking = self._form(self._second, "Take the second passphrase away", "Take it away", self._take)
        self._taking = self._second.add_act("Take it away")
        self._taking.hide()
        self._taking.clicked.connect(lambda: self._second.open_form(self.taking))
        self._sheet = self.add_section("Recovery sheet", "Print it…")
        self._sheet.say(_SHEET)
        self._out = SheetOut(self, desk, self._sheet.say)
        self._way_out: Callable[[], None] = self._out.print
        self.giving = self._form(self._sheet, "Give the recovery sheet out", "Go on", self._give)
        self._sheet.acted.connect(lambda: self._ask_way(self._out.print))
        self._sheet.add_act("Save it as PDF…").clicked.connect(lambda: self._ask_way(self._out.save))
        self.refresh()

    def refresh(self) -> None:
        """Look again whether there is a second passphrase."""
        self._desk.consult(lambda casebook: keeping.has_second_passphrase(casebook.folder), self._show)

    def _show(self, there: Any) -> None:
        self._second.say(_SECOND if there else _NO_SECOND)
        self._second.offer("Set another" if there else "Set one")
        self._taking.setVisible(there)

    def _form(self, section: SheetSection, name: str, submit: str, act: _Asked) -> Form:
        form = Form(self._look, name, submit=submit, leave="Cancel")
        form.add("passphrase", "Passphrase of the casebook", SecretField("Passphrase of the casebook"))
        form.wait_in(self)
        form.left.connect(lambda: _forget(form))
        form.submitted.connect(lambda values: self._try(section, form, act(values)))
        return form

    def _try(self, section: SheetSection, form: Form, act: _Act) -> None:
        """Do what was asked for; a wrong passphrase, a weak one or two that differ stand in the form."""
        wrong = _what_is_wrong(form)
        if wrong:
            form.tell(Refused(wrong, field="new"))
        else:
            self._desk.consult(act, lambda done: self._did(section, form, done), lambda no: _refuse(form, no))

    def _did(self, section: SheetSection, form: Form, words: str) -> None:
        _forget(form)
        section.show_state(words, "ok")
        self.refresh()
        if form is self.giving:
            self._way_out()

    def _change(self, values: dict[str, Any]) -> _Act:
        def act(casebook: Casebook) -> str:
            keeping.change_passphrase(casebook.folder, values["passphrase"], values["new"])
            return "Changed"

        return act

    def _set(self, values: dict[str, Any]) -> _Act:
        def act(casebook: Casebook) -> str:
            keeping.second_passphrase(casebook.folder, values["passphrase"], values["new"])
            return "Set"

        return act

    def _take(self, values: dict[str, Any]) -> _Act:
        def act(casebook: Casebook) -> str:
            keeping.remove_second_passphrase(casebook.folder, values["passphrase"])
            return "Taken away"

        return act

    def _give(self, values: dict[str, Any]) -> _Act:
        def act(casebook: Casebook) -> str:
            keeping.expect_passphrase(casebook, values["passphrase"])
            return ""

        return act

    def _ask_way(self, way: Callable[[], None]) -> None:
        self._way_out = way
        self._sheet.open_form(self.giving)


def _what_is_wrong(form: Form) -> str:
    new = form.field("new") if "new" in form.values() else None
    return new.what_is_wrong() if isinstance(new, NewPassphrase) else ""


def _forget(form: Form) -> None:
    """Keep nothing of what was typed."""
    form.set_values(dict.fromkeys(form.values(), ""))


def _refuse(form: Form, error: Refused | StoreTrouble) -> None:
    form.tell(Refused(str(error), field="passphrase"))
