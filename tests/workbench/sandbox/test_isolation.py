"""What a sandbox child cannot do, see or leave behind."""

import json
import os
import socket
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from workbench.sandbox import Limits, Reason, SandboxFailure, run

ERRANDS = "tests.workbench.sandbox.errands:"
posix_only = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no resource limits")


def kind_of_failure(errand: str, payload: bytes = b"") -> str:
    with pytest.raises(SandboxFailure) as caught:
        run(ERRANDS + errand, payload)
    assert caught.value.reason is Reason.FAILED
    return caught.value.kind


def a_user_may_leave_the_network() -> bool:
    return os.system("unshare -rn true 2>/dev/null") == 0


@pytest.fixture
def listening() -> Iterator[int]:
    """A port of this machine that would accept a connection."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[1]


def test_a_socket_cannot_be_opened(listening: int) -> None:
    assert kind_of_failure("open_a_socket", str(listening).encode()) == "PermissionError"


def test_a_name_cannot_be_looked_up() -> None:
    assert kind_of_failure("look_up_a_host", b"localhost") == "PermissionError"


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has namespaces of networks")
def test_the_kernel_shows_the_child_no_network_but_its_own_loopback() -> None:
    if not a_user_may_leave_the_network():
        pytest.skip("this system does not let a user leave the network")
    assert run(ERRANDS + "networks", b"") == b"lo"


def test_another_program_cannot_be_started() -> None:
    assert kind_of_failure("start_a_program") == "PermissionError"


def test_a_file_cannot_be_written(tmp_path: Path) -> None:
    place = tmp_path / "left"
    assert kind_of_failure("write_a_file", str(place).encode()) == "PermissionError"
    assert not place.exists()


@posix_only
def test_compiled_code_cannot_write_a_file_either(tmp_path: Path) -> None:
    place = tmp_path / "left"
    assert run(ERRANDS + "write_past_the_hook", bytes(place)) == b"-1"
    assert place.read_bytes() == b""


def test_a_temporary_file_cannot_be_made() -> None:
    assert kind_of_failure("make_a_temporary_file") == "FileNotFoundError"


def test_the_child_sees_nothing_of_the_users_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CASE_NAME", "Zebedee")
    seen = json.loads(run(ERRANDS + "surroundings", b""))
    allowed = {"LC_ALL", "TZ", "OPENBLAS_NUM_THREADS", "SYSTEMROOT", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH"}
    assert set(seen["environment"]) <= allowed
    assert seen["folder"] == Path(sys.executable).anchor


@posix_only
def test_the_limits_are_in_force_before_the_work_begins() -> None:
    limits = Limits(memory=1 << 30, processor_seconds=7, open_files=40)
    seen = json.loads(run(ERRANDS + "limits_in_force", b"", limits))
    assert seen == {
        "RLIMIT_AS": [1 << 30, 1 << 30],
        "RLIMIT_CORE": [0, 0],
        "RLIMIT_CPU": [7, 8],
        "RLIMIT_FSIZE": [0, 0],
        "RLIMIT_NOFILE": [40, 40],
    }


@posix_only
def test_the_limits_cannot_be_raised_again() -> None:
    if os.geteuid() == 0 and not a_user_may_leave_the_network():
        pytest.skip("root may raise any limit, and this system does not let root become an ordinary user")
    assert kind_of_failure("raise_the_limits") in {"ValueError", "PermissionError"}
