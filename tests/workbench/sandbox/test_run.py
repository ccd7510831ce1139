"""What the program may count on when it has work done in a sandbox child."""

import os
import sys
from collections.abc import Iterator
from threading import Thread
from time import monotonic

import psutil
import pytest

from tests.workbench.sandbox.errands import CASE_TEXT
from workbench.kernel.errors import Cancelled, StoreTrouble
from workbench.kernel.progress import Progress
from workbench.sandbox import Limits, Reason, SandboxFailure, run

ERRANDS = "tests.workbench.sandbox.errands:"
posix_only = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no resource limits or signals")


def failure_of(errand: str, payload: bytes = b"", limits: Limits | None = None) -> SandboxFailure:
    with pytest.raises(SandboxFailure) as caught:
        run(ERRANDS + errand, payload, limits)
    return caught.value


def children_of_this_process() -> set[int]:
    return {child.pid for child in psutil.Process().children()}


@pytest.fixture(autouse=True)
def no_child_is_left_behind() -> Iterator[None]:
    before = children_of_this_process()
    yield
    assert children_of_this_process() <= before


def test_bytes_go_in_and_bytes_come_back() -> None:
    assert run(ERRANDS + "echo", b"abc") == b"cba"


def test_nothing_at_all_is_a_payload_and_a_result() -> None:
    assert run(ERRANDS + "echo", b"") == b""


def test_a_payload_larger_than_any_pipe_arrives_whole() -> None:
    payload = os.urandom(8_000_000)
    assert run(ERRANDS + "echo", payload) == payload[::-1]


def test_what_a_child_prints_does_not_spoil_its_answer() -> None:
    assert run(ERRANDS + "chatter", b"the answer") == b"the answer"


def test_a_failure_names_the_error_and_the_place_but_never_the_text() -> None:
    failure = failure_of("crash_with_case_text", b"Griffith")
    assert failure.reason is Reason.FAILED
    assert failure.kind == "KeyError"
    assert "errands.py:" in failure.where
    told = f"{failure!s} {failure!r} {failure.kind} {failure.where} {failure.__cause__} {failure.__context__}"
    assert CASE_TEXT not in told
    assert "Griffith" not in told


def test_a_failure_is_a_sentence_with_a_next_step() -> None:
    failure = failure_of("leave_quietly")
    assert isinstance(failure, StoreTrouble)
    assert failure.message == (
        "A separate part of the program could not finish its work: it ended without an answer."
    )
    assert failure.next_step


def test_a_job_that_does_not_exist_fails_like_any_other() -> None:
    assert failure_of("nothing_of_that_name").kind == "AttributeError"


def test_a_program_that_cannot_be_started_is_a_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    assert failure_of("echo").reason is Reason.NOT_STARTED


@posix_only
@pytest.mark.parametrize("errand", ["leave_quietly", "die"])
def test_a_child_that_dies_gives_a_failure(errand: str) -> None:
    assert failure_of(errand).reason is Reason.ENDED


def test_a_child_that_takes_too_long_is_stopped() -> None:
    started = monotonic()
    assert failure_of("spin", limits=Limits(seconds=0.3)).reason is Reason.TIME
    assert monotonic() - started < 2


@posix_only
def test_a_child_that_works_too_hard_is_stopped_by_the_system() -> None:
    assert failure_of("spin", limits=Limits(processor_seconds=1, seconds=30)).reason is Reason.TIME


@posix_only
def test_a_child_that_closes_its_pipe_and_stays_is_stopped() -> None:
    assert failure_of("hang_with_a_closed_pipe").reason is Reason.ENDED


@pytest.mark.skipif(sys.platform != "linux", reason="macOS and Windows do not enforce a limit on memory")
def test_a_child_that_wants_too_much_memory_is_refused_it() -> None:
    assert failure_of("take_memory", b"900000000", Limits(memory=600_000_000)).reason is Reason.MEMORY


def test_a_child_that_returns_more_than_agreed_is_not_read() -> None:
    assert failure_of("return_much", b"2000", Limits(returned=1999)).reason is Reason.TOO_MUCH
    assert len(run(ERRANDS + "return_much", b"2000", Limits(returned=2000))) == 2000


@pytest.mark.parametrize("errand", ["spoil_the_answer", "answer_twice"])
def test_an_answer_that_is_not_one_whole_parcel_is_refused(errand: str) -> None:
    assert failure_of(errand).reason is Reason.GARBLED


def test_cancelling_ends_the_child_within_a_tenth_of_a_second() -> None:
    progress, raised = Progress(), list[BaseException]()
    before = children_of_this_process()

    def work() -> None:
        try:
            run(ERRANDS + "spin", b"", progress=progress)
        except Cancelled as cancelled:
            raised.append(cancelled)

    worker = Thread(target=work)
    worker.start()
    while not children_of_this_process() - before:
        pass
    cancelled_at = monotonic()
    progress.cancel()
    worker.join()
    assert monotonic() - cancelled_at < 0.1
    assert len(raised) == 1
    assert children_of_this_process() <= before


@posix_only
def test_a_child_killed_from_outside_gives_a_failure() -> None:
    before, reasons = children_of_this_process(), list[Reason]()
    worker = Thread(target=lambda: reasons.append(failure_of("spin").reason))
    worker.start()
    while not (started := children_of_this_process() - before):
        pass
    psutil.Process(started.pop()).kill()
    worker.join()
    assert reasons == [Reason.KILLED]
