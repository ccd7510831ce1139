"""What a person is told when a workbook cannot be read: what is wrong, and what to do."""

from typing import Any, Final, NoReturn

from workbench.exchange import rules
from workbench.kernel.errors import Refused

PASSWORD: Final = "password"  # noqa: S105 - the name of a trouble
UNREADABLE: Final = "unreadable"
TOO_LARGE: Final = "too large"
NO_SUCH_SHEET: Final = "no such sheet"

_SENTENCES: Final = {
    PASSWORD: "“{}” is protected by a password. Save it without one from a spreadsheet, and try again.",
    TOO_LARGE: "The sheet of “{}” is too large for a table. Copy the part that matters to a new workbook.",
}
_UNREADABLE: Final = (
    "“{}” is not a spreadsheet that can be read, or it is damaged. "
    "Open it in a spreadsheet and save it as CSV or XLSX."
)


def refuse(name: str, sheet: str, told: dict[str, Any]) -> NoReturn:
    """Refuse a workbook for the trouble that the child told of."""
    rules.must_be_one_of_its_sheets(sheet, tuple(map(str, told.get("sheets", (sheet,)))))
    raise Refused(_SENTENCES.get(str(told["trouble"]), _UNREADABLE).format(name))
