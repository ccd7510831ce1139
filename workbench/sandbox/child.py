"""The far side of the wall: one process that does one job within its limits and ends.

It reads two parcels from standard input, the job with its limits and then the bytes to work on, and writes
one: the result, or how it failed. How it failed is the kind of error and the place in the program, never
the error's words, which may carry the text that was worked on.
"""

import json
import os
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from traceback import walk_tb
from typing import IO

from workbench.sandbox.frame import Parcel, opened, sealed
from workbench.sandbox.isolation import cut_off
from workbench.sandbox.limits import Limits, bind_to

_LARGEST_JOB = 1 << 16
_LARGEST_PAYLOAD = 1 << 32
_CALLS_TOLD = 6


def main() -> None:
    """Do the job that standard input names, answer on standard output, and end the process."""
    answers = _private_output()
    try:
        parcel = sealed(Parcel.RESULT, _done(sys.stdin.buffer))
    except BaseException as trouble:
        parcel = sealed(Parcel.FAILURE, _described(trouble))
    answers.write(parcel)
    answers.close()
    os._exit(0)  # nothing is left to put away, and libraries may take long over it


def _private_output() -> IO[bytes]:
    """Take standard output for the answer alone, so that a chattering library cannot spoil it."""
    answers = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    os.close(nowhere)
    return answers


def _done(orders: IO[bytes]) -> bytes:
    _, order = opened(orders, _LARGEST_JOB)
    job, limits = json.loads(order)
    bind_to(Limits(**limits))
    cut_off()
    work = _found(job)
    _, payload = opened(orders, _LARGEST_PAYLOAD)
    return work(payload)


def _found(job: str) -> Callable[[bytes], bytes]:
    module, _, name = job.partition(":")
    found: Callable[[bytes], bytes] = getattr(import_module(module), name)
    return found


def _described(trouble: BaseException) -> bytes:
    calls = [(frame.f_code.co_filename, line) for frame, line in walk_tb(trouble.__traceback__)]
    where = " > ".join(f"{Path(file).name}:{line}" for file, line in calls[-_CALLS_TOLD:])
    return json.dumps({"kind": type(trouble).__name__, "where": where}).encode()
