"""A model of a disk that keeps what was synced and may lose, cut or reorder the rest when the power goes.

It is pessimistic. A write lives only once its file was synced; a name (created, renamed, removed) only once
its folder was synced, whatever was done to the file. It takes syncing as honest.
"""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePath

SECTOR = 512

Image = dict[str, bytes | None]
"""What a folder holds: path within it -> bytes of a file, or None for a folder."""


@dataclass(slots=True, eq=False)
class Write:
    """Bytes put at a place in a file, or (data None) the file cut or stretched to `offset` bytes."""

    moment: int
    offset: int
    data: bytes | None

    def onto(self, content: bytearray) -> None:
        """Do it to a file's content."""
        if self.data is None:
            del content[self.offset :]
            content.extend(bytes(self.offset - len(content)))
            return
        content.extend(bytes(max(0, self.offset - len(content))))
        content[self.offset : self.offset + len(self.data)] = self.data

    def torn(self, chance: random.Random) -> "Write":
        """The same write, of which only the first sectors reached the disk."""
        if self.data is None:
            return self
        first_edge = SECTOR - self.offset % SECTOR
        edges = [0, *range(first_edge, len(self.data), SECTOR)]
        return Write(self.moment, self.offset, self.data[: chance.choice(edges)])


@dataclass(slots=True, eq=False)
class File:
    """A file, whatever its names: what is certain to be on the disk, and the writes that are not."""

    synced: bytes = b""
    pending: list[Write] = field(default_factory=list)
    live: bytearray = field(default_factory=bytearray)

    def write(self, write: Write) -> None:
        """Take a write; it is seen at once and certain only after a sync."""
        write.onto(self.live)
        self.pending.append(write)

    def sync(self) -> None:
        """Everything so far is certain."""
        self.synced = bytes(self.live)
        self.pending.clear()

    def surviving(self, keep: Callable[[list[Write]], list[Write]]) -> bytes:
        """The content after a power cut that kept those pending writes."""
        kept = keep(self.pending) if self.pending else []
        if not kept:
            return self.synced
        if kept == self.pending:
            return bytes(self.live)
        content = bytearray(self.synced)
        for write in kept:
            write.onto(content)
        return bytes(content)


@dataclass(slots=True, eq=False)
class Folder:
    """A folder: the names certain to be on the disk, and the names seen now."""

    synced: "dict[str, File | Folder]" = field(default_factory=dict)
    live: "dict[str, File | Folder]" = field(default_factory=dict)


@dataclass(slots=True, eq=False)
class Naming:
    """A change of names in one or two folders, done whole or not at all. `puts` None removes the name."""

    moment: int
    changes: "list[NameChange]"

    def onto_live(self) -> None:
        """As the running program sees it."""
        for folder, name, puts in self.changes:
            _put(folder.live, name, puts)

    def onto(self, names: "dict[Folder, dict[str, File | Folder]]") -> None:
        """As it lies on the disk."""
        for folder, name, puts in self.changes:
            _put(names.setdefault(folder, dict(folder.synced)), name, puts)

    @property
    def folders(self) -> set[Folder]:
        """The folders it concerns."""
        return {folder for folder, _, _ in self.changes}


@dataclass(frozen=True)
class Survival:
    """Which of the things not yet synced a power cut leaves: writes in files, and changes of names."""

    name: str
    writes: Callable[[list[Write], "PowerCut"], list[Write]]
    names: Callable[[list[Naming], "PowerCut"], list[Naming]]


@dataclass(frozen=True)
class PowerCut:
    """One moment at which the power went: chance for what it leaves, and where a prefix ends."""

    chance: random.Random
    until: int
    last_write: int


NameChange = tuple[Folder, str, File | Folder | None]


class Disk:
    """The disk under one root folder while a program runs on it."""

    def __init__(self, start: Image | None = None) -> None:
        self.root = Folder()
        self.moment = 0
        self._namings: list[Naming] = []
        self._unsynced: set[File] = set()
        for path, content in sorted((start or {}).items()):
            self._lay(PurePath(path), content)
        self.sync_all()

    def find(self, path: PurePath) -> File | Folder | None:
        """What has this name now, if anything."""
        found: File | Folder | None = self.root
        for part in path.parts:
            if not isinstance(found, Folder):
                return None
            found = found.live.get(part)
        return found

    def file(self, path: PurePath) -> File:
        """The file of this name, made if there is none."""
        found = self.find(path)
        if isinstance(found, File):
            return found
        made = File()
        self.rename_to(path, made)
        return made

    def make_folder(self, path: PurePath) -> None:
        """A new empty folder."""
        self.rename_to(path, Folder())

    def write(self, file: File, offset: int, data: bytes | None) -> None:
        """Put bytes at an offset, or cut the file there."""
        self.moment += 1
        file.write(Write(self.moment, offset, data))
        self._unsynced.add(file)

    def rename_to(
        self, path: PurePath, puts: File | Folder | None, taken_from: PurePath | None = None
    ) -> None:
        """Give a name to something, or take it away, or both in one act."""
        changes: list[NameChange] = [(self._folder(path.parent), path.name, puts)]
        if taken_from is not None:
            changes.append((self._folder(taken_from.parent), taken_from.name, None))
        self.moment += 1
        naming = Naming(self.moment, changes)
        naming.onto_live()
        self._namings.append(naming)

    def sync(self, thing: File | Folder) -> None:
        """A sync of one file, or of the names in one folder and whatever had to happen before them."""
        if isinstance(thing, File):
            thing.sync()
            self._unsynced.discard(thing)
            return
        concerned = {thing}
        needed: list[Naming] = []
        for naming in reversed(self._namings):
            if naming.folders & concerned:
                concerned |= naming.folders
                needed.append(naming)
        self._settle(needed[::-1])

    def sync_all(self) -> None:
        """A sync of everything."""
        for file in list(self._unsynced):
            self.sync(file)
        self._settle(list(self._namings))

    def image(self) -> Image:
        """What the running program sees."""
        return dict(_walk(self.root, "", lambda folder: folder.live, lambda file: bytes(file.live)))

    def after_power_cut(self, survival: Survival, chance: random.Random) -> Image:
        """What is found when the machine starts again."""
        cut = PowerCut(chance, chance.randint(0, self.moment), self._last_write())
        names: dict[Folder, dict[str, File | Folder]] = {}
        for naming in survival.names(self._namings, cut):
            naming.onto(names)
        return dict(
            _walk(
                self.root,
                "",
                lambda folder: names.get(folder, folder.synced),
                lambda file: file.surviving(lambda pending: survival.writes(pending, cut)),
            )
        )

    def _last_write(self) -> int:
        return max((file.pending[-1].moment for file in self._unsynced), default=0)

    def _folder(self, path: PurePath) -> Folder:
        found = self.find(path)
        if not isinstance(found, Folder):
            raise KeyError(f"The program used a folder that the model does not know: {path}")
        return found

    def _settle(self, namings: list[Naming]) -> None:
        for naming in namings:
            for folder, name, puts in naming.changes:
                _put(folder.synced, name, puts)
            self._namings.remove(naming)

    def _lay(self, path: PurePath, content: bytes | None) -> None:
        if content is None:
            self.make_folder(path)
        else:
            self.write(self.file(path), 0, content)


def image_of(folder: Path) -> Image:
    """What a real folder holds."""
    return {
        str(path.relative_to(folder)): None if path.is_dir() else path.read_bytes()
        for path in sorted(folder.rglob("*"))
    }


def lay_out(image: Image, folder: Path) -> None:
    """Make a real folder hold this."""
    folder.mkdir(parents=True, exist_ok=True)
    for path, content in sorted(image.items()):
        if content is None:
            (folder / path).mkdir(exist_ok=True)
        else:
            (folder / path).write_bytes(content)


def _put(names: dict[str, File | Folder], name: str, puts: File | Folder | None) -> None:
    if puts is None:
        names.pop(name, None)
    else:
        names[name] = puts


def _walk(
    folder: Folder,
    above: str,
    names: Callable[[Folder], dict[str, File | Folder]],
    content: Callable[[File], bytes],
) -> Iterator[tuple[str, bytes | None]]:
    for name, found in names(folder).items():
        path = f"{above}{name}"
        if isinstance(found, File):
            yield path, content(found)
        else:
            yield path, None
            yield from _walk(found, f"{path}/", names, content)
