"""A process with everything imported, which forks a fresh child for each act: a thousand acts are quick.

As a program: `stage.py MODULE` reads requests from its input. The acts are functions of that module; each
runs in a child of its own that may be killed, starved of disk or fed with errors. The module's `warm_up`, if
it has one, is called once before.
"""

import importlib
import json
import os
import signal
import subprocess
import sys
import time
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Self

PROJECT = Path(__file__).parents[2]
ENDED_WELL = 0
PATIENCE = 60.0
ACT_FAILED = 9


class Stage:
    """Starts acts and waits for them. `under` is what the stage runs under: strace with its options, say."""

    def __init__(self, module: str, words: Path, under: Sequence[str] = ()) -> None:
        self._words = words
        self._playing: set[int] = set()
        with words.open("ab") as errors:
            self._process = subprocess.Popen(
                [*under, sys.executable, "-m", __spec__.name, module],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=errors,
                text=True,
                cwd=PROJECT,
            )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for child in self._playing:
            os.kill(child, signal.SIGKILL)
        self._process.communicate()

    def start(self, act: str, *arguments: object) -> int:
        """Begin an act in a child of its own; the process id."""
        child = int(self._asked({"act": act, "arguments": [str(each) for each in arguments]}))
        self._playing.add(child)
        return child

    def wait(self, child: int) -> int:
        """How a child ended: its exit code, or minus the signal that killed it."""
        ended = int(self._asked({"wait": child}))
        self._playing.discard(child)
        return ended

    def kill(self, child: int) -> None:
        """End a child as a crash would."""
        os.kill(child, signal.SIGKILL)

    def wait_for(self, sign: Path) -> None:
        """Wait until a child has made a file, as a sign of how far it is."""
        until = time.monotonic() + PATIENCE
        while not sign.exists() and time.monotonic() < until:
            time.sleep(0.001)

    def play(self, act: str, *arguments: object) -> None:
        """An act from beginning to end. Raises what the child wrote if it failed."""
        ended = self.wait(self.start(act, *arguments))
        if ended != ENDED_WELL:
            raise AssertionError(f"The act {act} ended with {ended}:\n{self._words.read_text()[-4000:]}")

    def _asked(self, request: dict[str, Any]) -> str:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(request) + "\n")
        self._process.stdin.flush()
        answer = self._process.stdout.readline()
        if not answer:
            raise AssertionError(f"The stage is gone:\n{self._words.read_text()[-4000:]}")
        return answer


def serve(module: str) -> None:
    """Answer requests until the input ends."""
    acts = importlib.import_module(module)
    getattr(acts, "warm_up", lambda: None)()
    for line in sys.stdin:
        request = json.loads(line)
        if "act" in request:
            answer = _fork(getattr(acts, request["act"]), request["arguments"])
        else:
            answer = os.waitstatus_to_exitcode(os.waitpid(request["wait"], 0)[1])
        sys.stdout.write(f"{answer}\n")
        sys.stdout.flush()


def _fork(act: Callable[..., None], arguments: list[str]) -> int:
    child = os.fork()
    if child:
        return child
    nothing = os.open(os.devnull, os.O_RDWR)
    os.dup2(nothing, 0)
    os.dup2(nothing, 1)
    code = ACT_FAILED
    try:
        act(*arguments)
        code = ENDED_WELL
    except BaseException:  # noqa: BLE001 - a child must never return into the stage's loop
        traceback.print_exc()
    finally:
        sys.stderr.flush()
        os._exit(code)


if __name__ == "__main__":
    serve(sys.argv[1])
