"""The room of the reports: what is to be summarised, its pages as they will be, then saved or printed."""

from typing import Any, Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.bridge import Current, Desk, Follower
from ui.look import Look, Role
from ui.reports.page_view import PageView
from ui.widgets import ChoiceField, EmptyState, PaneHeading, paragraph, plain_button, primary_button
from workbench import casework, papers
from workbench.casework import Choice
from workbench.kernel.errors import Refused, StoreTrouble
from workbench.kernel.progress import Progress
from workbench.kernel.wording import count

SORTS: Final = (
    ("investigation", "The investigation"),
    ("case", "One case"),
    ("chronology", "The chronology"),
)
_MAKING: Final = "Making the pages…"
_NO_CASE: Final = "There is no case yet to summarise."
_OLD: Final = "The record was changed since these pages were made."
_FOR_WHOM: Final = "For you alone: it contains identities and is not for release."
_HIDDEN: Final = "Names are hidden here. What is saved or printed contains them: it is for you alone."


class ReportsPage(QWidget):
    """A look at the pages records nothing and writes nothing, and shows no name that is not revealed.

    Signals: `saving` and `printing` with what is summarised and the id of its case, "" for none.
    """

    saving = Signal(str, str)
    printing = Signal(str, str)

    def __init__(self, look: Look, desk: Desk, current: Current) -> None:
        super().__init__()
        self.setAccessibleName("Reports")
        self.setProperty("surface", "panel")
        self._desk, self._current = desk, current
        self._document = b""
        self._job: Progress | None = None
        self._made_of = ("", "")
        self._heading = PaneHeading(look, "Reports")
        self._sort = ChoiceField("What to summarise", SORTS)
        self._case = ChoiceField("Which case", ())
        self._anew = plain_button("Make them anew")
        self._save, self._print = primary_button("Save as PDF…"), plain_button("Print…")
        self._said = paragraph(_MAKING, Role.BODY, "muted")
        self._refused = EmptyState(_NO_CASE)
        self.pages = PageView(look)
        self._shown = QStackedWidget()
        self._lay_out(look)
        self._connect()
        current.names.changed.connect(self._take_away)
        self._follower = Follower(self, desk, current, (), self._record_changed)

    def refresh(self) -> None:
        """Make the pages anew."""
        self._desk.ask(casework.case_choices, then=self._offer_cases, slot="report cases")

    def wanted(self) -> tuple[str, str]:
        """What is to be summarised, and the id of its case, "" for none."""
        sort = self._sort.value()
        return sort, self._case.value() if sort == "case" else ""

    def _take_away(self) -> None:
        """Other names are shown than those on the pages: they go at once, and are made anew when seen."""
        self._drop()
        self._document = b""
        self.pages.show_pages((), 0)

    def _record_changed(self) -> None:
        if self._document:
            self._say(_OLD, anew=True)
        else:
            self.refresh()

    def _offer_cases(self, cases: tuple[Choice, ...]) -> None:
        self._case.offer((each.id, f"{each.shown}  {each.detail}") for each in cases)
        selected = self._current.filters.case
        if not self._document and selected in {each.id for each in cases}:
            self._case.set_value(selected)
        self._case.setVisible(self._sort.value() == "case")
        if self._sort.value() == "case" and not cases:
            self._shown.setCurrentWidget(self._refused)
            self._allow(on=False)
        else:
            self._make()

    def _drop(self) -> None:
        if self._job is not None:
            self._desk.drop(self._job)
            self._job = None

    def _make(self) -> None:
        self._drop()
        sort, case = self._made_of = self.wanted()
        self._say(_MAKING)
        self._allow(on=True)
        self._shown.setCurrentWidget(self.pages)

        revealed = dict(self._current.names.shown)

        def _looked_at(casebook: Any, progress: Progress) -> tuple[tuple[str, str], bytes, papers.Pages]:
            document = papers.preview(casebook, sort, of=case, revealed=revealed, progress=progress)  # type: ignore[arg-type]
            return (sort, case), document, papers.page_pictures(document, progress=progress)

        self._job = self._desk.start(_looked_at, self._show, self._fail)

    def _show(self, answer: tuple[tuple[str, str], bytes, papers.Pages]) -> None:
        made_of, document, pages = answer
        if made_of != self._made_of:
            return
        self._job, self._document = None, document
        self.pages.show_pages(pages.pictures, pages.total)
        self._heading.show_amount(count(pages.total, "page"))
        self._say(_FOR_WHOM if self._current.names.shown else _HIDDEN)

    def _ask_more(self, known: int) -> None:
        document = self._document

        def _drawn(_: Any, progress: Progress) -> papers.Pages:
            return papers.page_pictures(document, known, progress=progress)

        self._desk.start(_drawn, lambda pages: self._add(document, pages), self._fail)

    def _add(self, document: bytes, pages: papers.Pages) -> None:
        if document is self._document and pages.first == self.pages.known():
            self.pages.add_pages(pages.pictures)

    def _fail(self, error: Refused | StoreTrouble) -> None:
        self._job = None
        self._say(str(error), anew=True)

    def _say(self, sentence: str, *, anew: bool = False) -> None:
        self._said.setText(sentence)
        self._anew.setVisible(anew)

    def _allow(self, *, on: bool) -> None:
        self._save.setEnabled(on)
        self._print.setEnabled(on)

    def _choose(self) -> None:
        self._document = b""
        self.refresh()

    def _connect(self) -> None:
        self._sort.edited.connect(self._choose)
        self._case.edited.connect(self._make)
        self._anew.clicked.connect(self.refresh)
        self._save.clicked.connect(lambda: self.saving.emit(*self.wanted()))
        self._print.clicked.connect(lambda: self.printing.emit(*self.wanted()))
        self.pages.more_wanted.connect(self._ask_more)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._save.setFocus(event.reason())

    def _lay_out(self, look: Look) -> None:
        self._heading.add_widget(self._print)
        self._heading.add_widget(self._save)
        self._sort.setFixedWidth(look.px(190))
        self._case.setFixedWidth(look.px(320))
        self._case.hide()
        self._anew.hide()
        row = QHBoxLayout()
        row.setContentsMargins(16, 0, 16, 8)
        row.setSpacing(8)
        for part in (self._sort, self._case):
            row.addWidget(part)
        row.addWidget(self._said, 1)
        row.addWidget(self._anew)
        self._shown.addWidget(self.pages)
        self._shown.addWidget(self._refused)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._heading)
        layout.addLayout(row)
        layout.addWidget(self._shown, 1)
