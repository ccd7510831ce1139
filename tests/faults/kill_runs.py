"""Kills a working program at random moments, again and again on one folder; its promises must be kept."""

import json
import os
import random
import signal
import time
from dataclasses import dataclass, field
from pathlib import Path

from tests.faults.power_cut import Look
from tests.faults.promises import Promises, promised
from tests.faults.stage import Stage

LONGEST_PAUSE = 0.012
PATIENCE = 60.0


@dataclass
class Kills:
    """What came of the kills: how many, how many in the middle of a save, and every fault in words."""

    kills: int = 0
    in_a_save: int = 0
    promises: int = 0
    faults: list[str] = field(default_factory=list)

    def add(self, others: "Kills") -> None:
        """Together with those on another folder."""
        self.kills += others.kills
        self.in_a_save += others.in_a_save
        self.promises += others.promises
        self.faults += others.faults


def kill_again_and_again(stage: Stage, folder: Path, marks: Path, look: Look, times: int, seed: int) -> Kills:
    """Let the act `keep_working` run on the folder, kill it, look, and start it again."""
    chance, result = random.Random(seed), Kills()
    for number in range(times):
        kill_once(stage, folder, marks, chance)
        promises = promises_in(marks)
        found = look(folder)
        result.kills += 1
        result.in_a_save += bool(promises.begun)
        result.promises = len(promises.done)
        result.faults += [f"seed {seed}, kill {number}: {fault}" for fault in promises.faults(found)]
        settle(marks, promises, dict(found.facts))
    return result


def kill_once(stage: Stage, folder: Path, marks: Path, chance: random.Random) -> None:
    """Start the work, let it get a random way into its saves, and kill it there."""
    enough = _lines(marks) + chance.randint(1, 12)
    child = stage.start("keep_working", folder, marks, chance.randrange(1 << 30))
    until = time.monotonic() + PATIENCE
    while _lines(marks) < enough and time.monotonic() < until:
        time.sleep(0.0005)
    time.sleep(chance.uniform(0, LONGEST_PAUSE))
    os.kill(child, signal.SIGKILL)
    ended = stage.wait(child)
    if ended != -signal.SIGKILL:
        raise AssertionError(f"The work ended by itself, with {ended}, before it was killed.")


def promises_in(marks: Path) -> Promises:
    """What the marks promise. A line that the kill cut short was never made."""
    lines = marks.read_text().splitlines(keepends=True)
    return promised(json.loads(line) for line in lines if line.endswith("\n"))


def settle(marks: Path, promises: Promises, facts: dict[str, str]) -> None:
    """What was begun and killed either happened or did not; from here on it must stay as it was found."""
    with marks.open("a") as out:
        for key in promises.begun:
            if key in facts or promises.done.get(key) is not None:
                out.write(json.dumps({"done": key, "value": facts.get(key)}) + "\n")


def _lines(marks: Path) -> int:
    return marks.read_bytes().count(b"\n")
