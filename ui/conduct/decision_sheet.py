"""The sheet of one decision as it was written, with the versions before and after it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from ui.bridge import Current, Desk
from ui.conduct import decision_forms as forms
from ui.conduct.decision_words import dates_of, options_in_words, state_of, title_of, version_link
from ui.look import Look
from ui.record import Sheet, SheetPane, nameable
from workbench import casework, conduct
from workbench.casework import Choice
from workbench.conduct import DecisionRow
from workbench.kernel.commands import Command

_NOTHING: Final = "Choose a decision from the log, or record one with Ctrl+N, D."
_FIRST: Final = "It takes the place of no other decision, and none has taken its place."
_SUPERSEDE: Final = "Supersede…"


@dataclass(frozen=True, slots=True)
class DecisionAnswer:
    """A decision, its versions from the first to the last, and who can be named in the next."""

    row: DecisionRow
    versions: tuple[DecisionRow, ...]
    choices: tuple[Choice, ...]
    shown: Mapping[str, str]


class DecisionSheet(SheetPane):
    """One decision at a time; it is read here, and superseded, and never edited."""

    def __init__(self, look: Look, desk: Desk, current: Current) -> None:
        sheet = Sheet("Decision", "decision", decision_answer, ("decision", "person"), _NOTHING)
        super().__init__(look, desk, current, sheet)
        self._row: DecisionRow | None = None
        self._dates = self.add_section("Dates")
        self._options = self.add_section("Options considered")
        self._reasons = self.add_section("Reasons")
        self._versions = self.add_section("Versions")
        self._form = forms.SupersedeForm(look, desk, current)
        self._superseding = self.sends_there(self._versions, self._form, self._supersede)
        self._superseding.done.connect(lambda outcome: current.open(str(outcome.result)))
        self._versions.acted.connect(self._open_form)
        self.add_links()

    def show_answer(self, answer: DecisionAnswer) -> None:
        """Show a decision."""
        row, shown = answer.row, answer.shown
        self._row = row
        self.show_heading(title_of(row, shown), "", *state_of(row))
        self._dates.show_facts(dates_of(row, shown))
        self._options.show_facts(options_in_words(row, shown))
        self._reasons.show_words(row.reasons, shown)
        self._form.naming.offer(answer.choices, shown)
        self._versions.offer("" if row.superseded_by else _SUPERSEDE)
        several = answer.versions if len(answer.versions) > 1 else ()
        self._versions.show_links((version_link(each, row, shown) for each in several), _FIRST)

    def _open_form(self) -> None:
        if self._row is not None:
            self._superseding.begin_at(self._superseding.place, forms.values_of(self._row))
        self._versions.open_form(self._form)

    def _supersede(self, values: forms.Values) -> Command:
        return forms.supersede(self.id, values)


def decision_answer(read: Any, id: str, revealed: Mapping[str, str]) -> DecisionAnswer | None:
    """A decision with its versions; None if there is none of this id."""
    row = conduct.the_decision(read, id)
    if row is None:
        return None
    return DecisionAnswer(
        row,
        conduct.decision_versions(read, id),
        nameable(read),
        casework.shown_names(read, revealed),
    )
