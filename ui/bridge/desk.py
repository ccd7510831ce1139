"""The desk: a window hands it commands and questions, and hears on the UI thread what came of them."""

from collections.abc import Callable, Mapping
from time import monotonic
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal, Slot

from ui.bridge.jobs import Act, StoreThread, Task
from workbench.kernel import clock
from workbench.kernel.commands import Command, Outcome
from workbench.kernel.errors import Cancelled, Refused, StoreTrouble
from workbench.kernel.progress import Progress, Step

if TYPE_CHECKING:
    from workbench.casebook import Casebook

Then = Callable[[Any], None]

CLOSING_SECONDS = 10.0
_ROUNDS = 4


class Desk(QObject):
    """The window's side of the casebook. Nothing here waits; answers come in a later turn of the event loop.

    Signals:
        changed: an Outcome; all that changed in this turn, as one. Panes ask again what it touches.
        saved: the datetime of the last durable commit or draft.
        refused: a Refused that no form took for its own.
        trouble: a StoreTrouble.
        cancelled: a long job ended because the person asked it to.
        progressed: the Step of the running long job, or None when it has ended.
        crashed: any other exception: a bug.
    """

    changed = Signal(object)
    saved = Signal(object)
    refused = Signal(object)
    trouble = Signal(object)
    cancelled = Signal()
    progressed = Signal(object)
    crashed = Signal(object)
    _arrived = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = StoreThread()
        self._latest: dict[str, int] = {}
        self._outcomes: list[Outcome] = []
        self._saves = 0
        self._unkept: dict[str, str] = {}
        self.why_unkept: StoreTrouble | None = None
        self._jobs: list[Progress] = []
        self._dropped: set[Progress] = set()
        self._telling = QTimer(self, singleShot=True, interval=0)
        self._telling.timeout.connect(self._tell)
        self._step: Step | None = None
        self._deaf = False
        self._arrived.connect(self._hear, Qt.ConnectionType.QueuedConnection)

    def open(self, opening: Callable[[], "Casebook"], then: Then, failed: Then) -> None:
        """Open a casebook in the store's thread; `then` hears its warnings, `failed` the error."""
        self._thread.start(opening, self._task(lambda casebook: casebook.warnings, then, failed))

    def run(self, command: Command, then: Then | None = None, failed: Then | None = None) -> None:
        """Do a command. `then` hears the Outcome; `failed` the Refused, for the form to show."""
        place = getattr(command, "draft_place", "")

        def _done(outcome: Outcome) -> None:
            self._unkept.pop(place, None)
            if then is not None:
                then(outcome)

        self._queue_change(lambda casebook: casebook.run(command), _done, failed)

    def change(self, act: Act, then: Then | None = None, failed: Then | None = None) -> None:
        """Do a keeper's act that changes the casebook and gives an Outcome; panes hear of it."""
        self._queue_change(act, then, failed)

    def undo(self, expecting: int | None = None) -> None:
        """Take back the newest act, if it is the one the person saw offered."""
        self._queue_change(lambda casebook: casebook.undo(expecting), None, None)

    def redo(self) -> None:
        """Do again what was undone last."""
        self._queue_change(lambda casebook: casebook.redo(), None, None)

    def ask(self, question: Callable[..., Any], *args: Any, then: Then, slot: str = "", **named: Any) -> None:
        """Ask a question. When `slot` is given, a newer question in the same slot drops this one's answer."""
        number = self._latest[slot] = self._latest.get(slot, 0) + 1

        def _if_latest(answer: object) -> None:
            if not slot or self._latest[slot] == number:
                then(answer)

        self.consult(lambda casebook: casebook.ask(question, *args, **named), _if_latest)

    def consult(self, act: Act, then: Then, failed: Then | None = None) -> None:
        """Anything short that only reads the casebook itself: what undo offers, its drafts, its head."""
        self._thread.put(self._task(act, then, failed))

    def save_draft(self, place: str, words: str) -> None:
        """Keep words being typed; `saved` says when they are durable, `unkept` holds those that cannot be."""

        def _done(_: object) -> None:
            self._unkept.pop(place, None)
            self.saved.emit(clock.now())

        def _failed(error: StoreTrouble) -> None:
            self._unkept[place], self.why_unkept = words, error
            self.complain(error)

        self._saves += 1
        self._thread.put(self._task(lambda casebook: casebook.save_draft(place, words), _done, _failed))

    def discard_draft(self, place: str) -> None:
        """Let go of a draft whose words are part of the record, or were given up."""
        self._saves += 1
        self._unkept.pop(place, None)
        self.consult(lambda casebook: casebook.discard_draft(place), _hear_nothing, _hear_nothing)

    @property
    def unkept(self) -> Mapping[str, str]:
        """The words, by the place where they were typed, that could not be kept as drafts."""
        return dict(self._unkept)

    def keep_setting(self, name: str, value: str) -> None:
        """Keep how the window is left; where that cannot be done, nobody is stopped by it."""
        self._thread.put(
            self._task(lambda casebook: casebook.save_setting(name, value), _hear_nothing, _hear_nothing)
        )

    def settings(self, then: Then) -> None:
        """How the window was left, as a mapping by name."""
        self.consult(lambda casebook: casebook.settings(), then, lambda _: then({}))

    def start(
        self, job: Callable[["Casebook", Progress], Any], then: Then, failed: Then | None = None
    ) -> Progress:
        """Start long work; the Progress returned cancels it. Drafts and questions go on in between."""
        progress = Progress(self._between_steps)
        self._jobs.append(progress)

        def _ended(answer: object) -> None:
            if self._end(progress):
                then(answer)

        def _broken(error: BaseException) -> None:
            if self._end(progress) or not isinstance(error, Cancelled):
                self._failed(error, failed)

        self._thread.put(
            Task(
                lambda casebook: job(casebook, progress),
                lambda answer: self._arrived.emit(lambda: _ended(answer)),
                lambda error: self._arrived.emit(lambda: _broken(error)),
            ),
            long=True,
        )
        return progress

    def run_long(self, command: Command, then: Then | None = None, failed: Then | None = None) -> Progress:
        """Do a command that takes long, with its progress shown; `then` hears the Outcome."""
        return self.change_long(lambda casebook, progress: casebook.run(command, progress), then, failed)

    def change_long(
        self, job: Callable[["Casebook", Progress], Any], then: Then | None = None, failed: Then | None = None
    ) -> Progress:
        """Start long work that changes the casebook and gives an Outcome; panes hear of it."""

        def _done(outcome: Outcome) -> None:
            self._note(outcome)
            if then is not None:
                then(outcome)

        return self.start(job, _done, failed)

    def cancel(self) -> None:
        """Cancel the long work that is being done now; what waits behind it is done next."""
        if self._jobs:
            self._jobs[0].cancel()

    def drop(self, progress: Progress) -> None:
        """Stop work for which nobody waits any more; nothing is said of it."""
        if progress in self._jobs:
            self._dropped.add(progress)
            progress.cancel()

    def complain(self, error: BaseException) -> None:
        """Say what went wrong to whom it concerns: a rule's refusal, the machine's trouble, or a bug."""
        if isinstance(error, Refused):
            self.refused.emit(error)
        elif isinstance(error, StoreTrouble):
            self.trouble.emit(error)
        elif isinstance(error, Cancelled):
            self.progressed.emit(None)
            self.cancelled.emit()
        else:
            self.crashed.emit(error)

    def settle(self) -> bool:
        """Finish what is queued, and hear what came of it and of what that led to; long work is cancelled.

        Returns whether that was done in time. Afterwards `unkept` is what closing would lose.
        """
        for job in self._jobs:
            job.cancel()
        until = monotonic() + CLOSING_SECONDS
        for _ in range(_ROUNDS):
            before = self._saves
            if not self._thread.settle(max(until - monotonic(), 0.0)):
                return False
            QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall)
            if self._saves == before:
                break
        return True

    def close(self) -> bool:
        """Finish what is queued and close the casebook. Returns whether that was done in time.

        Nobody hears any more what comes of it: those who asked may be gone.
        """
        for job in self._jobs:
            job.cancel()
        self._deaf = True
        return self._thread.stop(CLOSING_SECONDS)

    def _end(self, progress: Progress) -> bool:
        """Whether somebody still waits for what came of it."""
        wanted = progress not in self._dropped
        self._dropped.discard(progress)
        self._jobs.remove(progress)
        self.progressed.emit(None)
        return wanted

    def _queue_change(self, act: Act, then: Then | None, failed: Then | None) -> None:
        def _done(outcome: Outcome) -> None:
            self._note(outcome)
            if then is not None:
                then(outcome)

        self._saves += 1
        self._thread.put(self._task(act, _done, failed))

    def _task(self, act: Act, then: Then, failed: Then | None) -> Task:
        return Task(
            act,
            lambda answer: self._arrived.emit(lambda: then(answer)),
            lambda error: self._arrived.emit(lambda: self._failed(error, failed)),
        )

    @Slot(object)
    def _hear(self, call: Callable[[], None]) -> None:
        """On the UI thread: what the store's thread has to say. It never emits any other signal itself."""
        if not self._deaf:
            call()

    def _between_steps(self, step: Step) -> None:
        told, self._step = self._step is None, step
        if told:
            self._arrived.emit(self._tell_step)
        self._thread.let_others_in()

    def _tell_step(self) -> None:
        step, self._step = self._step, None
        if step is not None:
            self.progressed.emit(step)

    def _failed(self, error: BaseException, failed: Then | None) -> None:
        if isinstance(error, Refused | StoreTrouble) and failed is not None:
            failed(error)
        else:
            self.complain(error)

    def _note(self, outcome: Outcome) -> None:
        self._outcomes.append(outcome)
        self._telling.start()

    def _tell(self) -> None:
        told, self._outcomes = self._outcomes, []
        changes = tuple(change for outcome in told for change in outcome.changes)
        newest = told[-1]
        self.saved.emit(clock.now())
        self.changed.emit(Outcome(newest.label, changes, newest.entry, newest.result))


def _hear_nothing(_: object) -> None:
    """A layout that was kept or could not be, or a draft let go of, is no news."""
