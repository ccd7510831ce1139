"""Runs a program under strace and reads back, call by call and byte by byte, what it did to its files."""

import os
import re
import subprocess
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

FILE_CALLS = (
    "openat,open,creat,write,pwrite64,writev,pwritev,pwritev2,fsync,fdatasync,sync,syncfs,sync_file_range,ftruncate,"
    "truncate,fallocate,rename,renameat,renameat2,unlink,unlinkat,link,linkat,symlink,symlinkat,mkdir,mkdirat,rmdir,"
    "lseek,sendfile,copy_file_range,splice,ioctl,mmap,io_uring_setup"
)
LONGEST_WRITE = 8 * 1024 * 1024

_LINE = re.compile(r"(?P<thread>\d+) +(?P<rest>.*)", re.DOTALL)
_CALL = re.compile(
    r"(?P<name>\w+)\((?P<arguments>.*)\) += (?P<result>-?\d+|\?|0x[0-9a-f]+)(?P<tail>.*)", re.DOTALL
)
_DESCRIPTOR = re.compile(r"(?P<number>-?\d+|AT_FDCWD)(?:<(?P<path>[^>]*)>(?P<gone>\(deleted\))?)?$")
_STRING = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')
_CUT_SHORT = '"...'
_UNFINISHED = " <unfinished ...>"
_RESUMED = re.compile(r"<\.\.\. \w+ resumed>(?P<rest>.*)", re.DOTALL)


class TraceTrouble(Exception):
    """The trace cannot be followed exactly, so nothing may be concluded from it."""


@dataclass(frozen=True, slots=True)
class Descriptor:
    """An open file as a call names it: `gone` when its name had already been removed."""

    number: int
    path: Path | None
    gone: bool


@dataclass(frozen=True, slots=True)
class Call:
    """One finished call to the system, with its arguments as strace wrote them."""

    name: str
    arguments: tuple[str, ...]
    result: int
    opened: Path | None

    def descriptor(self, position: int = 0) -> Descriptor:
        """The open file at this place among the arguments."""
        return read_descriptor(self.arguments[position])

    def path(self, position: int, folder: int | None = None) -> Path:
        """The path at this place; `folder` is the place of the open folder it is relative to."""
        named = Path(os.fsdecode(self.data(position)))
        inside = None if folder is None else self.descriptor(folder).path
        return named if inside is None else inside / named

    def data(self, position: int) -> bytes:
        """Every byte of the strings in this argument, joined (a gathered write has several)."""
        text = self.arguments[position]
        if _CUT_SHORT in text:
            raise TraceTrouble(f"strace kept only a part of the bytes of a {self.name}.")
        return b"".join(bytes.fromhex(found.replace("\\x", "")) for found in _STRING.findall(text))

    def number(self, position: int) -> int:
        """The number at this place."""
        return int(self.arguments[position], 0)

    def says(self, position: int, flag: str) -> bool:
        """Whether the argument at this place names a flag."""
        return flag in self.arguments[position].split("|")


def trace(
    command: Sequence[str],
    log: Path,
    *,
    calls: str = FILE_CALLS,
    environment: Mapping[str, str] | None = None,
) -> subprocess.CompletedProcess[str]:
    """Run a command to its end under strace; the log holds every byte it wrote."""
    strace = ["strace", "-f", "--seccomp-bpf", "-y", "-xx", "-qq", "-s", str(LONGEST_WRITE), "-o", str(log)]
    return subprocess.run(
        [*strace, "-e", f"trace={calls}", "-e", "signal=none", *command],
        env=None if environment is None else dict(environment),
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).parents[2],
    )


def read(log: Path) -> Iterator[Call]:
    """The calls that succeeded, in the order in which they took effect."""
    with log.open(encoding="ascii") as lines:
        for line in _whole_lines(lines):
            call = _read_call(line)
            if call is not None and call.result >= 0:
                yield call


def read_descriptor(text: str) -> Descriptor:
    """An argument such as `3<path>`. Refused: anything else."""
    found = _DESCRIPTOR.match(text)
    if found is None:
        raise TraceTrouble(f"This is no open file: {text[:80]}")
    number = -100 if found["number"] == "AT_FDCWD" else int(found["number"])
    path = None if found["path"] is None else Path(os.fsdecode(_unescaped(found["path"])))
    return Descriptor(number, path, bool(found["gone"]))


def _whole_lines(lines: Iterable[str]) -> Iterator[str]:
    """Joins a call that was interrupted in the log by another thread's."""
    begun: dict[str, str] = {}
    for line in lines:
        split = _LINE.match(line.rstrip("\n"))
        if split is None:
            raise TraceTrouble(f"A line of the trace cannot be read: {line[:80]}")
        thread, rest = split["thread"], split["rest"]
        resumed = _RESUMED.match(rest)
        if rest.endswith(_UNFINISHED):
            begun[thread] = rest.removesuffix(_UNFINISHED)
        elif resumed:
            yield begun.pop(thread) + resumed["rest"]
        else:
            yield rest


def _read_call(line: str) -> Call | None:
    """None for a line that is no call (an exit, a call a kill cut off) and for one that never returned."""
    found = _CALL.match(line)
    if found is None and line.startswith(("+++", "---", "???")):
        return None
    if found is None:
        raise TraceTrouble(f"A call in the trace cannot be read: {line[:80]}")
    if found["result"] == "?":
        return None
    opened = _DESCRIPTOR.match(found["result"] + found["tail"])
    path = Path(os.fsdecode(_unescaped(opened["path"]))) if opened and opened["path"] else None
    return Call(found["name"], tuple(_split(found["arguments"])), int(found["result"], 0), path)


def _split(arguments: str) -> Iterator[str]:
    """Splits at commas outside brackets; strings hold hexadecimal alone, so they hide no comma."""
    depth = start = 0
    for place in (found.start() for found in re.finditer(r"[,\[\]{}]", arguments)):
        letter = arguments[place]
        if letter == "," and depth == 0:
            yield arguments[start:place].strip()
            start = place + 1
        depth += {"[": 1, "{": 1, "]": -1, "}": -1}.get(letter, 0)
    yield arguments[start:].strip()


def _unescaped(path: str) -> bytes:
    """A path as strace shows it: hexadecimal for a file, plain words for a pipe or a socket."""
    return bytes.fromhex(path.replace("\\x", "")) if path.startswith("\\x") else path.encode()
