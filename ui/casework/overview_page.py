"""The overview: what presses now, what is due, and what is still missing before the report can be written."""

from collections.abc import Iterable
from typing import Any, Final

from ui.bridge import Current, Desk, Follower
from ui.casework.rescued_section import RescuedSections
from ui.look import Look
from ui.widgets import Link, RecordSheet, SheetSection
from workbench import casework
from workbench.casework import Due, Escalated, Missing, Pressing
from workbench.kernel import clock
from workbench.kernel.ids import is_id
from workbench.kernel.wording import count, short_day

_NO_ESCALATION: Final = "No escalation is open, and no case at immediate risk is without one."
_NOTHING_DUE: Final = "Nothing is due within two weeks."
_LOOKING: Final = "Looking at what is still missing…"
_READY: Final = "Nothing is missing. The report can be written."


class OverviewPage(RecordSheet):
    """Every line is a place to go to. What is missing is looked for in the background."""

    def __init__(self, look: Look, desk: Desk, current: Current) -> None:
        super().__init__(look, "Overview", "")
        self._desk, self._current = desk, current
        self._missing: dict[str, SheetSection] = {}
        self._looking = False
        self._again = False
        self._escalations = self.add_section("Children at risk")
        self._due = self.add_section("Due")
        self._rescued = RescuedSections(look, desk, current)
        self._rescued.opened.connect(current.open)
        self.add_widget(self._rescued)
        self._summary = self.add_section("Still missing")
        self._summary.say(_LOOKING)
        self.show_heading("Overview")
        self.opened.connect(self._go)
        Follower(self, desk, current, (), self.refresh)

    def refresh(self) -> None:
        """Ask for everything again."""
        today, names = clock.today(), self._current.names.shown
        self._desk.ask(overview, today, names, then=lambda answer: self._show(*answer), slot="overview")
        self._rescued.refresh()
        self._look_for_missing()

    def _show(self, frame: casework.Frame, counts: casework.Counts, now: Pressing) -> None:
        self.show_heading(frame.title or "Overview", counted(counts))
        self._escalations.show_links(map(escalation_link, now.escalations), _NO_ESCALATION)
        self._due.show_links((due_link(row) for row in now.due), _NOTHING_DUE)

    def _go(self, place: str) -> None:
        """To the record of an id; or, where none of a kind was made yet, to the form for the first one."""
        self._current.open(place) if is_id(place) else self._current.make(place)

    def _look_for_missing(self) -> None:
        """One look at a time: what changes meanwhile is looked at after it."""
        self._again = self._looking
        if self._looking:
            return
        self._looking = True
        today = clock.today()
        self._desk.start(
            lambda casebook, progress: casebook.ask(casework.readiness, today, progress),
            self._show_missing,
            self._stop_looking,
        )

    def _stop_looking(self, error: Any) -> None:
        self._looking = False
        self._desk.complain(error)

    def _show_missing(self, found: tuple[Missing, ...]) -> None:
        self._looking = False
        total = sum(each.total for each in found)
        self._summary.say(f"{count(total, 'thing')}, of {count(len(found), 'sort')}" if found else _READY)
        for sort in set(self._missing) - {each.sort for each in found}:
            self._missing[sort].hide()
        for each in found:
            self._section(each.sort).show_links(missing_links(each))
        if self._again:
            self._look_for_missing()

    def _section(self, sort: str) -> SheetSection:
        if sort not in self._missing:
            self._missing[sort] = self.add_section(sort)
        self._missing[sort].show()
        return self._missing[sort]


def overview(read: Any, today: Any, revealed: Any) -> tuple[casework.Frame, casework.Counts, Pressing]:
    """What the page shows at once."""
    return casework.frame(read), casework.counts(read), casework.pressing(read, today, revealed)


def counted(counts: casework.Counts) -> str:
    """How much there is, in a line."""
    parts = (
        count(counts.cases, "case"),
        count(counts.allegations, "allegation"),
        count(counts.people, "person", "people"),
        count(counts.events, "event"),
        count(counts.interviews, "interview"),
        count(counts.exhibits, "exhibit"),
    )
    return " · ".join(parts)


def escalation_link(row: Escalated) -> Link:
    """A child at risk as a line, in red: nothing escalated, or what its escalation still lacks."""
    standing = row.standing.removeprefix("Escalation: ")
    return Link(row.case, row.shown, row.noticed, standing[:1].upper() + standing[1:], "danger")


def due_link(row: Due) -> Link:
    """Something due as a line; what is overdue says so."""
    late = row.on < clock.today()
    when = f"Overdue since {short_day(row.on)}" if late else f"By {short_day(row.on)}"
    return Link(row.id, row.what, row.words, when, "warn" if late else "accent")


def missing_links(missing: Missing) -> Iterable[Link]:
    """What is missing of one sort, as lines; what is before the first colon names the record."""
    for row in missing.rows:
        what, _, words = row.words.partition(": ")
        yield Link(row.id or row.kind, what, words)
