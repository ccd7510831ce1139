"""The last section of a sheet: takes the record out of its list with a reason, or puts it back."""

from collections.abc import Callable
from typing import Final

from ui.record.sheet_pane import SheetPane
from ui.widgets import Form, TextField
from workbench import casework
from workbench.kernel.commands import Command

_SET_ASIDE, _PUT_BACK = "Set aside…", "Put back"
_HELP: Final = "It is kept, with the reason, and can be put back."


class SettingAsideForm(Form):
    """Why a record is taken out of its list."""

    def __init__(self, sheet: SheetPane) -> None:
        super().__init__(sheet.look, "Set aside", submit="Set aside", leave="Cancel")
        self.add("reason", "Why", TextField("Why"), _HELP)


class SettingAside:
    """`command` makes the command that sets a record aside, of its id and the reason."""

    def __init__(self, sheet: SheetPane, sentence: str, command: Callable[[str, str], Command]) -> None:
        self._sheet, self._sentence = sheet, sentence
        self._is_aside = False
        self._form = SettingAsideForm(sheet)
        self.section = sheet.add_section("Set aside", _SET_ASIDE)
        self.section.acted.connect(self._act)
        sheet.sends_there(self.section, self._form, lambda values: command(sheet.id, values["reason"]))

    def show(self, reason: str | None) -> None:
        """Show whether the record was set aside, and why; None while it stands."""
        self._is_aside = reason is not None
        self.section.offer(_PUT_BACK if self._is_aside else _SET_ASIDE)
        self.section.say(f"Set aside: {reason}" if self._is_aside else self._sentence)

    def _act(self) -> None:
        if self._is_aside:
            self._sheet.desk.run(casework.restoring(self._sheet.id))
        else:
            self.section.open_form(self._form)
