"""What one form of a sheet refuses and how that is mended, as a line of a table."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from ui.widgets import Form
from workbench.casebook import Casebook

Values = Mapping[str, Any]
Ids = Mapping[str, str]


@dataclass(frozen=True)
class Refusal:
    """A form on the sheet of a record, opened by pressing buttons, each told by the beginning of its name.

    `{person}` in a value is the id that the casebook of the table has for it; a tuple of such is a link.
    `at` is the field at which it is refused, "" where it is none of them and stands over the buttons. `then`
    is what can be read afterwards: the last of the mended words, where nothing is said. `named` tells forms
    of one class apart.
    """

    form: type[Form]
    record: str
    press: tuple[str, ...]
    wrong: Values
    at: str
    says: str
    mended: Values = field(default_factory=dict)
    then: str = ""
    named: str = ""
    stays: bool = False

    def read_afterwards(self) -> str:
        """What must be seen in the window once it is mended."""
        return self.then or str(tuple(self.mended.values())[-1])

    def is_of(self, form: Form) -> bool:
        """Whether this is the form."""
        return type(form) is self.form and self.named in {"", form.accessibleName()}


@dataclass(frozen=True)
class Apart:
    """A form that the table leaves out, and why: nothing in it is refused, or it is shown elsewhere."""

    form: type[Form]
    why: str
    named: str = ""

    def is_of(self, form: Form) -> bool:
        """Whether this is the form."""
        return type(form) is self.form and self.named in {"", form.accessibleName()}


@dataclass(frozen=True)
class Sheets:
    """The forms of one part of the work, and the casebook in which they are filled in."""

    part: str
    build: Callable[[Casebook], Ids]
    refusals: tuple[Refusal, ...]
    apart: tuple[Apart, ...] = ()
