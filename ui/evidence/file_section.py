"""The section of the sealed file: its hash, when it was last checked, which exhibits hold the same bytes."""

from typing import TYPE_CHECKING, Final

from ui.evidence.exhibit_answer import ExhibitAnswer
from ui.evidence.exhibit_words import file_facts
from workbench import evidence

if TYPE_CHECKING:
    from ui.evidence.exhibit_sheet import ExhibitSheet

_NO_FILE: Final = "No file: this is an original that is kept outside the casebook."
_CHECK: Final = "Check it again"


class FileSection:
    """Shows the sealed file of an exhibit and reads it again when asked."""

    def __init__(self, sheet: "ExhibitSheet") -> None:
        self._sheet = sheet
        self._section = sheet.add_section("The file", _CHECK)
        self._section.acted.connect(self.check)

    def show(self, answer: ExhibitAnswer) -> None:
        """Show the file, or that there is none."""
        row = answer.row
        self._section.offer(_CHECK if row.file else "")
        if row.file is None:
            self._section.say(_NO_FILE)
        else:
            self._section.show_facts(file_facts(row.file, row.same_file, answer.checks))

    def check(self) -> None:
        """Read the sealed file again, whole; what is found becomes part of the record."""
        self._sheet.desk.run_long(evidence.RecordHashCheck((self._sheet.id,)))
