"""A casebook as plain dictionaries, undo and redo as a list of past states: what the real one must equal."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from random import Random
from typing import Any, Final

from workbench import cases, chronology, interviews
from workbench.casebook import Casebook
from workbench.kernel.dates import FuzzyDate, read_date
from workbench.kernel.errors import Refused

WORDS: Final = ("Visit", "Call", "Case closed", "Strategy meeting", "“Close what you can”", "Łaska", "9 Dec")
DATES: Final = ("4 November 2019", "about March 2019", "before 9 December 2019", "unknown", "2019")

Rows = Mapping[str, Any]


@dataclass(frozen=True)
class State:
    """Everything that stands: cases by id, events by id, ties of both, paragraphs in their order."""

    cases: Rows = field(default_factory=dict)
    events: Rows = field(default_factory=dict)
    ties: frozenset[tuple[str, str]] = frozenset()
    notes: tuple[tuple[str, str], ...] = ()
    locked: bool = False


def seen(casebook: Casebook, interview: str) -> State:
    """The same of a real casebook, through its questions."""
    listed = casebook.ask(cases.cases, limit=100_000)
    events = casebook.ask(chronology.events, limit=100_000)
    tied = casebook.ask(chronology.ties, [row.id for row in events])
    row = casebook.ask(interviews.the_interview, interview)
    return State(
        {case.id: (case.title, case.status) for case in listed},
        {event.id: (event.title, event.date.columns()) for event in events},
        frozenset((event, case) for event, ties in tied.items() for case in ties.cases),
        tuple((note.id, note.text) for note in casebook.ask(interviews.paragraphs, interview)),
        row is not None and row.notes_locked_at is not None,
    )


class Model:
    """Does the same acts to a casebook and to plain values, one random act at a time."""

    def __init__(self, casebook: Casebook, interview: str, choose: Random) -> None:
        self.casebook, self.interview, self.choose = casebook, interview, choose
        self.states = [State()]
        self.at = self.floor = 0
        self.aside: dict[str, Any] = {}
        self.refusals = 0

    @property
    def now(self) -> State:
        """What stands now."""
        return self.states[self.at]

    def step(self) -> None:
        """One random act, done to both; a refusal must change nothing."""
        acts = (
            *(self.add_case, self.add_case, self.change_case, self.set_aside, self.add_event, self.add_event),
            *(
                self.change_event,
                self.move_event,
                self.tie,
                self.untie,
                self.write,
                self.write,
                self.change_note,
            ),
            *(self.undo, self.undo, self.undo, self.redo, self.redo),
        )
        act = self.lock if self.choose.random() < LOCKS else self.choose.choice(acts)
        try:
            act()
        except Refused:
            self.refusals += 1

    def add_case(self) -> None:
        title = self._words()
        id = self._run(cases.AddCase(title))
        self._go(cases={**self.now.cases, id: (title, "open")})

    def change_case(self) -> None:
        id, title = self._one(self.now.cases), self._words()
        row = self.casebook.ask(cases.the_case, id)
        if row is not None and row.title != title:
            self._run(cases.ChangeCase(id, row.revision, title=title))
            self._go(cases={**self.now.cases, id: (title, self.now.cases[id][1])})

    def set_aside(self) -> None:
        id = self._one(self.now.cases)
        self._run(cases.SetAsideCase(id, "entered twice"))
        self._go(cases={known: row for known, row in self.now.cases.items() if known != id})

    def add_event(self) -> None:
        title, date = self._words(), self._date()
        id = self._run(chronology.AddEvent(title, date))
        self._go(events={**self.now.events, id: (title, date.columns())})

    def change_event(self) -> None:
        id, title = self._one(self.now.events), self._words()
        row = self.casebook.ask(chronology.the_event, id)
        if row is not None and row.title != title:
            self._run(chronology.ChangeEvent(id, row.revision, title=title))
            self._go(events={**self.now.events, id: (title, row.date.columns())})

    def move_event(self) -> None:
        id, date = self._one(self.now.events), self._date()
        row = self.casebook.ask(chronology.the_event, id)
        if row is not None:
            self._run(chronology.MoveEvent(id, row.revision, date, "a better source"))
            kept = date if date.words else replace(date, words=row.date.words)
            self._go(events={**self.now.events, id: (row.title, kept.columns())})

    def tie(self) -> None:
        pair = (self._one(self.now.events), self._one(self.now.cases))
        if pair not in self.now.ties:
            self._run(chronology.LinkEventCase(*pair))
            self._go(ties=self.now.ties | {pair})

    def untie(self) -> None:
        pair = self._one(dict.fromkeys(sorted(self.now.ties)))
        self._run(chronology.UnlinkEventCase(*pair))
        self._go(ties=self.now.ties - {pair})

    def write(self) -> None:
        text = self._words()
        id = self._run(interviews.WriteParagraph(self.interview, text))
        self._go(notes=(*self.now.notes, (id, text)))

    def change_note(self) -> None:
        id, text = self._one(dict(self.now.notes)), self._words()
        row = self.casebook.ask(interviews.the_paragraph, id)
        if row is not None and row.text != text:
            self._run(interviews.ChangeParagraph(id, row.revision, text=text))
            self._go(notes=tuple((each, text if each == id else words) for each, words in self.now.notes))

    def lock(self) -> None:
        row = self.casebook.ask(interviews.the_interview, self.interview)
        if row is not None:
            self._run(interviews.LockNotes(self.interview, row.revision))
            self._go(locked=True)
            self.floor = self.at

    def undo(self) -> None:
        if self.at == self.floor:
            self._must_refuse(self.casebook.undo)
        self.casebook.undo()
        self.at -= 1

    def redo(self) -> None:
        if self.at == len(self.states) - 1:
            self._must_refuse(self.casebook.redo)
        self.casebook.redo()
        self.at += 1

    def _must_refuse(self, act: Callable[[], object]) -> None:
        act()
        raise AssertionError("nothing was left to take back or to repeat, and yet it was done")

    def _run(self, command: Any) -> str:
        return str(self.casebook.run(command).result)

    def _go(self, **changes: Any) -> None:
        self.states[self.at + 1 :] = [replace(self.now, **changes)]
        self.at += 1

    def _one(self, rows: Mapping[Any, Any]) -> Any:
        if not rows:
            raise Refused("There is nothing to choose from yet.")
        return self.choose.choice(list(rows))

    def _words(self) -> str:
        return f"{self.choose.choice(WORDS)} {self.choose.randrange(1_000)}"

    def _date(self) -> FuzzyDate:
        return read_date(self.choose.choice(DATES))


LOCKS: Final = 0.004
