"""The single thread in which the casebook lives: short acts in order, long jobs that let them in."""

import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from workbench.casebook import Casebook

Act = Callable[["Casebook"], object]


@dataclass(frozen=True, slots=True)
class Task:
    """Something to do with the open casebook, and who hears what came of it (in the store thread)."""

    act: Act
    done: Callable[[object], None]
    failed: Callable[[BaseException], None]


class StoreThread:
    """Opens one casebook and serves it until it is told to stop; everything of the store happens here.

    A long job calls `let_others_in` between its steps, so that a draft or a question never waits for its end.
    """

    def __init__(self) -> None:
        self._short: deque[Task] = deque()
        self._long: deque[Task] = deque()
        self._wake = threading.Condition()
        self._stopping = False
        self._casebook: Casebook
        self._thread: threading.Thread | None = None

    def start(self, opening: Callable[[], "Casebook"], opened: Task) -> None:
        """Open the casebook in a fresh thread; `opened` then runs first. After a failure, try again."""
        self._thread = threading.Thread(target=self._serve, args=(opening, opened), name="store")
        self._thread.start()

    def put(self, task: Task, *, long: bool = False) -> None:
        """Queue a short act or a long job (only once the casebook is open)."""
        with self._wake:
            (self._long if long else self._short).append(task)
            self._wake.notify()

    def let_others_in(self) -> None:
        """Do every short act that is waiting, but not in the middle of a transaction.

        Only a long job, in the store's own thread, calls this.
        """
        if self._casebook.in_transaction:
            return
        while (task := self._next(long=False)) is not None:
            self._do(task)

    def settle(self, seconds: float) -> bool:
        """Wait so long until every short act that is waiting now is done. Returns whether it is."""
        if self._thread is None or not self._thread.is_alive():
            return True
        done = threading.Event()
        self.put(Task(lambda _: done.set(), _hear_nothing, _hear_nothing))
        return done.wait(seconds)

    def stop(self, seconds: float) -> bool:
        """Finish what is queued, close the casebook, and wait so long. Returns whether it has ended."""
        with self._wake:
            self._stopping = True
            self._long.clear()
            self._wake.notify()
        if self._thread is None:
            return True
        self._thread.join(seconds)
        return not self._thread.is_alive()

    def _serve(self, opening: Callable[[], "Casebook"], opened: Task) -> None:
        try:
            casebook = opening()
        except Exception as error:
            opened.failed(error)
            return
        with casebook:
            self._casebook = casebook
            self._do(opened)
            while (task := self._wait()) is not None:
                self._do(task)

    def _wait(self) -> Task | None:
        with self._wake:
            self._wake.wait_for(lambda: self._short or self._long or self._stopping)
        return self._next(long=False) or self._next(long=True)

    def _next(self, *, long: bool) -> Task | None:
        queue = self._long if long else self._short
        with self._wake:
            return queue.popleft() if queue else None

    def _do(self, task: Task) -> None:
        try:
            answer = task.act(self._casebook)
        except Exception as error:
            task.failed(error)
        else:
            task.done(answer)


def _hear_nothing(_: object) -> None:
    """That everything before is done is said by the act itself."""
