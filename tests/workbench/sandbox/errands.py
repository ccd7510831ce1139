"""Jobs that behave, and jobs that misbehave, for the sandbox to run; each is found by its dotted path."""

import ctypes
import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
from pathlib import Path

CASE_TEXT = "Zebedee Canary-Griffith"


def echo(payload: bytes) -> bytes:
    return payload[::-1]


def chatter(payload: bytes) -> bytes:
    print("chatter on standard output", flush=True)
    os.write(1, b"more chatter")
    print("chatter on standard error", file=sys.stderr, flush=True)
    return payload


def crash_with_case_text(payload: bytes) -> bytes:
    raise KeyError(CASE_TEXT + payload.decode())


def leave_quietly(payload: bytes) -> bytes:
    os._exit(3)


def die(payload: bytes) -> bytes:
    os.kill(os.getpid(), signal.SIGSEGV)
    return payload


def spin(payload: bytes) -> bytes:
    while True:
        pass


def hang_with_a_closed_pipe(payload: bytes) -> bytes:
    os.closerange(3, 64)
    signal.pause()
    return payload


def take_memory(payload: bytes) -> bytes:
    return b"x" * int(payload)


def return_much(payload: bytes) -> bytes:
    return bytes(int(payload))


def spoil_the_answer(payload: bytes) -> bytes:
    for pipe in range(3, 16):
        try:
            os.write(pipe, b"not a parcel at all, but longer than the head of one: " + payload)
        except OSError:
            continue
    os._exit(0)


def answer_twice(payload: bytes) -> bytes:
    from workbench.sandbox.frame import Parcel, sealed

    for pipe in range(3, 16):
        try:
            os.write(pipe, sealed(Parcel.RESULT, payload) * 2)
        except OSError:
            continue
    os._exit(0)


def open_a_socket(payload: bytes) -> bytes:
    with socket.socket() as way_out:
        way_out.connect(("127.0.0.1", int(payload)))
    return b"connected"


def look_up_a_host(payload: bytes) -> bytes:
    return str(socket.getaddrinfo(payload.decode(), 80)).encode()


def start_a_program(payload: bytes) -> bytes:
    return subprocess.check_output([sys.executable, "-c", "print(1)"])


def write_a_file(payload: bytes) -> bytes:
    Path(payload.decode()).write_text("left behind")
    return b"written"


def write_past_the_hook(payload: bytes) -> bytes:
    """Write as compiled code would, without asking Python."""
    system = ctypes.CDLL(None)
    place = system.open(payload, os.O_WRONLY | os.O_CREAT, 0o600)
    return str(system.write(place, b"left behind", 11)).encode()


def make_a_temporary_file(payload: bytes) -> bytes:
    with tempfile.NamedTemporaryFile() as place:
        return place.name.encode()


def networks(payload: bytes) -> bytes:
    return "\n".join(
        line.split(":")[0].strip() for line in Path("/proc/net/dev").read_text().splitlines()[2:]
    ).encode()


def surroundings(payload: bytes) -> bytes:
    return json.dumps(
        {"environment": dict(os.environ), "arguments": sys.argv[1:], "folder": str(Path.cwd())}
    ).encode()


def limits_in_force(payload: bytes) -> bytes:
    import resource

    names = ("RLIMIT_AS", "RLIMIT_CORE", "RLIMIT_CPU", "RLIMIT_FSIZE", "RLIMIT_NOFILE")
    return json.dumps({name: resource.getrlimit(getattr(resource, name)) for name in names}).encode()


def raise_the_limits(payload: bytes) -> bytes:
    import resource

    resource.setrlimit(resource.RLIMIT_FSIZE, (1 << 20, 1 << 20))
    return b"raised"
