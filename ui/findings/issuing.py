"""The section that says what keeps a finding from being issued, issues it, and begins its next version."""

from typing import TYPE_CHECKING, Final

from ui.findings import finding_forms as forms
from ui.findings.finding_words import keeping_links
from ui.look import Look
from ui.record import ReasonForm
from workbench import findings
from workbench.casework import FindingDetails
from workbench.findings import FindingVersionRow

if TYPE_CHECKING:
    from ui.findings.finding_sheet import FindingSheet

_READY: Final = "Nothing keeps this draft from being issued."
_FINAL: Final = (
    "Its words, and those of the allegation it was found on, never change from then on; undo does not "
    "take it back. What is found later becomes a new version beside it."
)


class Issuing:
    """A draft is issued here for good; one that was issued is looked at again."""

    def __init__(self, sheet: "FindingSheet", look: Look) -> None:
        self._section = section = sheet.add_section("Issuing", "Issue…")
        self._issue, self._revise = forms.IssueForm(look), forms.ReviseForm(look)
        self._give_up = ReasonForm(
            look, "Give up this version", "Give up this version", "The one before stands."
        )
        self._is_draft = True
        section.acted.connect(lambda: section.open_form(self._issue if self._is_draft else self._revise))
        sheet.sends_there(
            section,
            self._issue,
            lambda values: findings.IssueFinding(sheet.version.id, sheet.version.seen, **values),
        )
        sheet.sends_there(section, self._revise, lambda values: findings.ReviseFinding(sheet.id, **values))
        sheet.sends_there(
            section,
            self._give_up,
            lambda values: findings.SetAsideFindingVersion(sheet.version.id, **values),
        )
        self._giving_up = section.add_act("Give up this version…")
        self._giving_up.clicked.connect(lambda: section.open_form(self._give_up))

    def show(self, answer: FindingDetails, version: FindingVersionRow) -> None:
        """Show what is still missing, or that it was issued."""
        self._is_draft = version.issued_at is None
        self._section.offer("Issue…" if self._is_draft else "Begin the next version…")
        self._giving_up.setVisible(self._is_draft and version.number > 1)
        self._issue.explain(f"This issues version {version.number}. {_FINAL}")
        if self._is_draft:
            self._section.show_links(keeping_links(answer), _READY)
        else:
            excused = f" It was issued without a reply because: {version.without_reply}"
            self._section.say("This finding was issued." + (excused if version.without_reply else ""))
