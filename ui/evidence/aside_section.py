"""The section that takes a record out of its list, and puts it back."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from ui.look import Look
from ui.record import SheetPane
from ui.widgets import Form, TextField
from workbench.kernel.commands import Command

_SET_ASIDE: Final = "Set aside…"


@dataclass(frozen=True, slots=True)
class Aside:
    """What is particular about one kind: what setting aside does, the words of the button, both commands."""

    about: str
    submit: str
    set_aside: Callable[[str, str], Command]
    restore: Callable[[str], Command]


class AsideSection:
    """Says why a record was set aside, or lets it be."""

    def __init__(self, sheet: SheetPane, look: Look, kind: Aside) -> None:
        self._sheet, self._kind = sheet, kind
        self._section = sheet.add_section("Set aside", _SET_ASIDE)
        self.form = Form(look, "Set aside", submit=kind.submit, leave="Cancel")
        self.form.add("reason", "Why", TextField("Why"), kind.about)
        self._sending = sheet.sends(self._section, self.form, self._set_aside)
        self.restore = sheet.add_action("Put it back")
        self.restore.clicked.connect(lambda: sheet.desk.run(kind.restore(sheet.id)))

    def show(self, reason: str) -> None:
        """Show why the record was set aside; "" for one that stands."""
        self.restore.setVisible(bool(reason))
        self._section.offer("" if reason else _SET_ASIDE)
        self._section.say(f"Set aside: {reason}" if reason else self._kind.about)

    def _set_aside(self, values: dict[str, Any]) -> Command:
        return self._kind.set_aside(self._sheet.id, values["reason"])
