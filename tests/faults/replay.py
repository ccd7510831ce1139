"""Replays a traced run upon the model disk, call by call, and tells the moments at which the power may go."""

import json
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePath

from tests.faults.disk_model import Disk, File, Folder
from tests.faults.promises import Mark
from tests.faults.strace_log import Call, TraceTrouble


@dataclass(frozen=True, slots=True)
class Step:
    """One call that changed or synced the disk, or a mark; after each the power may go."""

    call: str
    mark: Mark | None = None


class Replay:
    """Follows a trace under one root folder. Every call it does not know how to follow stops it."""

    def __init__(self, root: Path, marks: Path, disk: Disk) -> None:
        self.disk = disk
        self._root = root
        self._marks = marks
        self._positions: dict[tuple[int, File], int] = {}
        self._acts: dict[str, Callable[[Call], bool]] = {
            **dict.fromkeys(("openat", "open", "creat"), self._open),
            **dict.fromkeys(("write", "writev"), self._write),
            **dict.fromkeys(("pwrite64", "pwritev", "pwritev2"), self._write_at),
            **dict.fromkeys(("fsync", "fdatasync"), self._sync),
            **dict.fromkeys(("sync", "syncfs"), self._sync_all),
            **dict.fromkeys(("rename", "renameat", "renameat2"), self._rename),
            **dict.fromkeys(("unlink", "unlinkat", "rmdir"), self._remove),
            **dict.fromkeys(("link", "linkat"), self._link),
            **dict.fromkeys(("mkdir", "mkdirat"), self._make_folder),
            **dict.fromkeys(("ftruncate", "truncate"), self._cut),
            "fallocate": self._stretch,
            "lseek": self._seek,
            "sendfile": self._send,
            "copy_file_range": self._copy,
            "mmap": self._map,
        }

    def steps(self, calls: Iterable[Call]) -> Iterator[Step]:
        """Yields after every call that counts; the disk then stands as it did at that moment."""
        for call in calls:
            mark = self._mark(call)
            if mark is not None:
                yield from (Step(call.name, each) for each in mark)
                continue
            act = self._acts.get(call.name, self._unknown)
            if act(call):
                yield Step(call.name)

    def _inside(self, path: Path | None) -> PurePath | None:
        if path is None or not path.is_relative_to(self._root):
            return None
        return path.relative_to(self._root)

    def _opened(self, call: Call, position: int = 0) -> tuple[int, File | Folder | None]:
        """The open file or folder that a call names, if it lies under the root and still has a name."""
        descriptor = call.descriptor(position)
        inside = None if descriptor.gone else self._inside(descriptor.path)
        return descriptor.number, None if inside is None else self.disk.find(inside)

    def _mark(self, call: Call) -> list[Mark] | None:
        if call.name not in {"write", "writev"} or call.descriptor().path != self._marks:
            return None
        return [json.loads(line) for line in call.data(1).splitlines()]

    def _open(self, call: Call) -> bool:
        inside = self._inside(call.opened)
        if inside is None or inside == PurePath():
            return False
        flags = next((text for text in call.arguments[1:] if "O_" in text), "O_CREAT|O_TRUNC")
        known = self.disk.find(inside)
        if isinstance(known, Folder) or "O_TMPFILE" in flags:
            return False
        file = self.disk.file(inside)
        self._positions[call.result, file] = len(file.live) if "O_APPEND" in flags else 0
        if known is not None and "O_TRUNC" in flags and file.live:
            self.disk.write(file, 0, None)
            return True
        return known is None

    def _write(self, call: Call) -> bool:
        number, file = self._opened(call)
        if not isinstance(file, File):
            return False
        self._put(number, file, call.data(1)[: call.result])
        return True

    def _put(self, number: int, file: File, data: bytes) -> None:
        position = self._positions.get((number, file), 0)
        self.disk.write(file, position, data)
        self._positions[number, file] = position + len(data)

    def _write_at(self, call: Call) -> bool:
        _, file = self._opened(call)
        if not isinstance(file, File):
            return False
        self.disk.write(file, call.number(3), call.data(1)[: call.result])
        return True

    def _sync(self, call: Call) -> bool:
        _, thing = self._opened(call)
        if thing is None:
            return False
        self.disk.sync(thing)
        return True

    def _sync_all(self, _call: Call) -> bool:
        self.disk.sync_all()
        return True

    def _rename(self, call: Call) -> bool:
        plain = call.name == "rename"
        old = self._inside(call.path(0) if plain else call.path(1, 0))
        new = self._inside(call.path(1) if plain else call.path(3, 2))
        if old is None and new is None:
            return False
        moved = None if old is None else self.disk.find(old)
        if old is None or new is None or moved is None:
            raise TraceTrouble("A file was renamed across the edge of the folder under test.")
        self.disk.rename_to(new, moved, taken_from=old)
        return True

    def _remove(self, call: Call) -> bool:
        at = call.name == "unlinkat"
        path = self._inside(call.path(1, 0) if at else call.path(0))
        if path is None:
            return False
        self.disk.rename_to(path, None)
        return True

    def _link(self, call: Call) -> bool:
        at = call.name == "linkat"
        old, new = (call.path(1, 0), call.path(3, 2)) if at else (call.path(0), call.path(1))
        source, target = self._inside(old), self._inside(new)
        if target is None:
            return False
        found = None if source is None else self.disk.find(source)
        if found is None:
            raise TraceTrouble("A file was linked across the edge of the folder under test.")
        self.disk.rename_to(target, found)
        return True

    def _make_folder(self, call: Call) -> bool:
        path = self._inside(call.path(1, 0) if call.name == "mkdirat" else call.path(0))
        if path is None or path == PurePath():
            return False
        self.disk.make_folder(path)
        return True

    def _cut(self, call: Call) -> bool:
        if call.name == "truncate":
            inside = self._inside(call.path(0))
            file = None if inside is None else self.disk.find(inside)
        else:
            _, file = self._opened(call)
        if not isinstance(file, File):
            return False
        self.disk.write(file, call.number(1), None)
        return True

    def _stretch(self, call: Call) -> bool:
        _, file = self._opened(call)
        if not isinstance(file, File):
            return False
        if call.arguments[1] != "0":
            raise TraceTrouble("The model cannot follow this kind of fallocate.")
        end = call.number(2) + call.number(3)
        if end > len(file.live):
            self.disk.write(file, end, None)
        return True

    def _seek(self, call: Call) -> bool:
        number, file = self._opened(call)
        if isinstance(file, File):
            self._positions[number, file] = call.result
        return False

    def _send(self, call: Call) -> bool:
        return self._copied(call, source=1, target=0, offset=call.arguments[2], into="NULL")

    def _copy(self, call: Call) -> bool:
        return self._copied(call, source=0, target=2, offset=call.arguments[1], into=call.arguments[3])

    def _copied(self, call: Call, *, source: int, target: int, offset: str, into: str) -> bool:
        number, file = self._opened(call, target)
        if not isinstance(file, File):
            return False
        taken, origin = self._opened(call, source)
        if not isinstance(origin, File) or into != "NULL":
            raise TraceTrouble(f"The model cannot see the bytes of a {call.name}.")
        given = re.match(r"\[(\d+)\]", offset)
        start = int(given[1]) if given else self._positions.get((taken, origin), 0)
        self._put(number, file, bytes(origin.live[start : start + call.result]))
        if given is None:
            self._positions[taken, origin] = start + call.result
        return True

    def _map(self, call: Call) -> bool:
        shared_writing = call.says(2, "PROT_WRITE") and call.says(3, "MAP_SHARED")
        if shared_writing and self._inside(read_path(call, 4)) is not None:
            raise TraceTrouble("A file was written through memory, which the model cannot see.")
        return False

    def _unknown(self, call: Call) -> bool:
        if any(str(self._root) in _spelled(argument) for argument in call.arguments if "x2f" in argument):
            if call.name == "ioctl" and not any("CLONE" in argument for argument in call.arguments):
                return False
            raise TraceTrouble(f"The model does not know the call {call.name}.")
        return False


def read_path(call: Call, position: int) -> Path | None:
    """The path of the open file at this place, if the argument names one."""
    text = call.arguments[position]
    return call.descriptor(position).path if "<" in text else None


def _spelled(argument: str) -> str:
    return bytes.fromhex("".join(argument.split("\\x")[1:]).rstrip("<>\"' ")).decode(errors="replace")
