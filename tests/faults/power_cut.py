"""The power-cut simulator: every moment of a run, every way the disk may be left, each opened and looked at.

The run is traced once. Then, for each call that changed or synced the disk and for each way of surviving, the
folder is rebuilt as the machine would find it, opened by the real door in another process, and held against
the promises.
"""

import importlib
import json
import multiprocessing
import os
import random
import shutil
import tempfile
import traceback
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path
from typing import Self

from tests.faults import strace_log
from tests.faults.disk_model import Disk, Image, Naming, PowerCut, Survival, Write, image_of, lay_out
from tests.faults.promises import Found, Promises, promised
from tests.faults.replay import Replay

Look = Callable[[Path], Found]
"""Opens what lies in a folder by the real door and says what is there."""


@dataclass(frozen=True)
class Run:
    """A traced run: its folder, its marks, its trace; what lay there at the start and was promised then."""

    folder: Path
    marks: Path
    log: Path
    start: Image
    promised: Promises


@dataclass(frozen=True)
class CrashState:
    """What is on the disk after one power cut, and what had been promised by then."""

    step: int
    call: str
    survival: str
    image: Image
    promises: Promises


@dataclass
class Tally:
    """What came of the crash states: how many, how many different disks, and every fault in words."""

    states: int = 0
    disks: int = 0
    refused: int = 0
    lost: int = 0
    unopenable: int = 0
    stages: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)

    def count(self, state: CrashState, found: Found) -> None:
        """Hold what was found against what was promised."""
        faults = state.promises.faults(found)
        self.states += 1
        self.stages[state.promises.stage] += 1
        self.refused += found.refusal is not None
        self.lost += bool(state.promises.lost(found))
        self.unopenable += found.refusal is not None and bool(faults)
        where = f"step {state.step} ({state.call}, {state.promises.stage or 'start'}), {state.survival}"
        self.faults.extend(f"{where}: {fault}" for fault in faults)


def keep_all(pending: list[Write], _cut: PowerCut) -> list[Write]:
    """Every write reached the disk."""
    return pending


def keep_none(_pending: list[Write], _cut: PowerCut) -> list[Write]:
    """No write reached the disk."""
    return []


def keep_first(pending: list[Write], cut: PowerCut) -> list[Write]:
    """The writes up to some moment reached the disk, over all files alike."""
    return [write for write in pending if write.moment <= cut.until]


def keep_newest(pending: list[Write], _cut: PowerCut) -> list[Write]:
    """Of each file only the newest write reached the disk, before those that came before it."""
    return pending[-1:]


def tear_newest(pending: list[Write], cut: PowerCut) -> list[Write]:
    """Every write reached the disk, the very last of all only with its first sectors."""
    return [write.torn(cut.chance) if write.moment == cut.last_write else write for write in pending]


def keep_some(pending: list[Write], cut: PowerCut) -> list[Write]:
    """Some writes reached the disk, some of those only in part, in any combination."""
    kept = [write for write in pending if cut.chance.random() < 0.5]
    return [write.torn(cut.chance) if cut.chance.random() < 0.25 else write for write in kept]


def names_all(pending: list[Naming], _cut: PowerCut) -> list[Naming]:
    """Every new name reached the disk."""
    return pending


def names_none(_pending: list[Naming], _cut: PowerCut) -> list[Naming]:
    """No new name reached the disk."""
    return []


def names_first(pending: list[Naming], cut: PowerCut) -> list[Naming]:
    """The changes of names up to some moment reached the disk."""
    return pending[: cut.chance.randint(0, len(pending))]


def names_by_folder(pending: list[Naming], cut: PowerCut) -> list[Naming]:
    """Each folder's changes of names up to some moment of its own reached the disk."""
    stopped: set[object] = set()
    kept: list[Naming] = []
    for naming in pending:
        if naming.folders & stopped or cut.chance.random() < 0.3:
            stopped |= naming.folders
        else:
            kept.append(naming)
    return kept


SURVIVALS = (
    Survival("everything kept", keep_all, names_all),
    Survival("nothing kept", keep_none, names_none),
    Survival("first part kept", keep_first, names_first),
    Survival("newest write alone kept", keep_newest, names_none),
    Survival("newest write torn", tear_newest, names_all),
    Survival("a random part kept", keep_some, names_by_folder),
    Survival("names kept, writes lost", keep_none, names_all),
    Survival("writes kept, names lost", keep_all, names_none),
)


def record(
    command: Sequence[str],
    workplace: Path,
    *,
    prepare: Callable[[Path, Path], None] = lambda _run, _marks: None,
) -> Run:
    """Run a program whose last two arguments become its folder and its marks file, and keep its trace."""
    folder, marks, log = workplace / "run", workplace / "marks", workplace / "trace"
    folder.mkdir(parents=True)
    marks.touch()
    prepare(folder, marks)
    start, before = image_of(folder), promised(map(json.loads, marks.read_text().splitlines()))
    ended = strace_log.trace([*command, str(folder), str(marks)], log)
    if ended.returncode != 0:
        raise strace_log.TraceTrouble(f"The run under test failed:\n{ended.stderr[-2000:]}")
    return Run(folder, marks, log, start, before)


def crash_states(
    run: Run, seed: int, *, wanted: Callable[[int], bool] = lambda _number: True
) -> Iterator[CrashState]:
    """Every crash state of a run, in order; `wanted` picks by number. Ends by proving the model followed."""
    disk = Disk(run.start)
    promises, number = run.promised, 0
    for position, step in enumerate(Replay(run.folder, run.marks, disk).steps(strace_log.read(run.log))):
        if step.mark is not None:
            promises = promises.after(step.mark)
        for survival in SURVIVALS:
            number += 1
            if wanted(number - 1):
                chance = random.Random(f"{seed} {position} {survival.name}")
                image = disk.after_power_cut(survival, chance)
                yield CrashState(position, step.call, survival.name, image, promises)
    if disk.image() != image_of(run.folder):
        raise strace_log.TraceTrouble("The model disk and the real folder differ at the end of the run.")


def count_states(run: Run) -> int:
    """How many crash states a run has."""
    steps = Replay(run.folder, run.marks, Disk(run.start)).steps(strace_log.read(run.log))
    return sum(1 for _ in steps) * len(SURVIVALS)


def stages(run: Run) -> set[str]:
    """Everything that the run went through, as it said itself."""
    steps = Replay(run.folder, run.marks, Disk(run.start)).steps(strace_log.read(run.log))
    return {step.mark["stage"] for step in steps if step.mark and "stage" in step.mark}


def chosen(total: int, turn: Iterable[int]) -> frozenset[int]:
    """The numbers of the states of one turn: shuffled, so that no turn meets one survival alone."""
    shuffled = list(range(total))
    random.Random(total).shuffle(shuffled)
    return frozenset(shuffled[each] for each in turn)


def judge(states: Iterable[CrashState], door: str, *, workers: int = 2) -> Tally:
    """Open every state by the door (the name of a module with `look`) and hold it against its promises.

    A disk that was seen before is not opened again; what was found on it is held against the new promises.
    """
    tally, seen = Tally(), dict[bytes, Found | Future[Found]]()
    waiting: deque[tuple[CrashState, bytes]] = deque()

    def settle() -> None:
        state, key = waiting.popleft()
        found = seen[key]
        known = seen[key] = found if isinstance(found, Found) else found.result()
        tally.count(state, known)

    with Openers(door, workers) as openers:
        for state in states:
            key = digest(state.image)
            if key not in seen:
                seen[key] = openers.open(state.image)
            waiting.append((state, key))
            if len(waiting) > 8 * workers:
                settle()
        while waiting:
            settle()
    tally.disks = len(seen)
    return tally


class Openers:
    """Processes that open disks, so that a crash in the door costs one state and not the test."""

    def __init__(self, door: str, workers: int = 2) -> None:
        self._door = door
        self._pool = ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context("spawn"))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._pool.shutdown()

    def open(self, image: Image) -> "Future[Found]":
        """Lay the image out and look at it, in another process."""
        return self._pool.submit(look_at, self._door, image)

    def look(self, folder: Path) -> Found:
        """Look at a copy of a real folder, in another process; looking changes what it looks at."""
        return self.open(image_of(folder)).result()


def look_at(door: str, image: Image) -> Found:
    """Lay an image out on a memory disk, open it by the door, and take it away again."""
    folder = Path(tempfile.mkdtemp(prefix="power-cut-", dir=memory_disk()))
    try:
        lay_out(image, folder / "run")
        return look_in(door, folder / "run")
    finally:
        shutil.rmtree(folder)


def look_in(door: str, folder: Path) -> Found:
    """What the door shows. An error that is neither a refusal nor a trouble is a fault like any other."""
    look: Look = importlib.import_module(door).look
    try:
        return look(folder)
    except Exception:  # noqa: BLE001 - whatever it is, it belongs in the count of faults
        return Found(problems=(f"the door broke: {traceback.format_exc()[-1500:]}",))


def memory_disk() -> Path | None:
    """Where opening costs no waiting for a disk; None where there is no such place."""
    shared = Path("/dev/shm")
    return shared if os.access(shared, os.W_OK) else None


def digest(image: Image) -> bytes:
    """The same for the same disk."""
    hashed = blake2b(digest_size=16)
    for path, content in sorted(image.items()):
        hashed.update(f"{path}\0{-1 if content is None else len(content)}\0".encode())
        hashed.update(content or b"")
    return hashed.digest()
