"""The two copies of the key file: what they hold, what is wrong with them, how they are replaced."""

import hashlib
import hmac
import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from workbench.kernel.errors import StoreTrouble
from workbench.store import durable
from workbench.store.data_key import DataKey
from workbench.store.slots import Slot, canonical, whole_number

NAME = "keys.json"
SPARE = "keys.bak"
MISSING = "missing"
_FORMAT = "casebook keys"
_VERSION = 1
_LONGEST = 65_536


@dataclass(frozen=True, slots=True)
class KeyFile:
    """What a key file says: whose keys these are, how often they were changed, the slots, and a tag.

    `format`, `version` and `checksum` keep their meaning in every version to come, so that damage, a newer
    program and a wrong passphrase can always be told apart.
    """

    casebook_id: str
    generation: int
    slots: tuple[Slot, ...]
    tag: str = ""

    def tagged(self, key: DataKey) -> "KeyFile":
        """The same file with its tag: proof to whoever holds the data key that these slots belong to it."""
        return replace(self, tag=self._tag(key))

    def belongs_to(self, key: DataKey) -> bool:
        """Whether this is the key file of `key`, as it was last written by one who could open it."""
        return hmac.compare_digest(self.tag, self._tag(key))

    def content(self) -> bytes:
        """The file's bytes. Its checksum tells damage from a wrong passphrase; it protects nothing."""
        values = self._values()
        return json.dumps({**values, "checksum": _checksum(values)}, indent=1).encode() + b"\n"

    @classmethod
    def read(cls, content: bytes) -> "KeyFile":
        """The key file of these bytes. ValueError: it is damaged. StoreTrouble: a newer program made it."""
        if len(content) > _LONGEST:
            raise ValueError("damaged")
        try:
            values = json.loads(content)
            checksum = values.pop("checksum")
            if values["format"] != _FORMAT or not hmac.compare_digest(checksum, _checksum(values)):
                raise ValueError("damaged")
            _refuse_newer(values["version"])
            slots = tuple(Slot.from_values(slot) for slot in values["slots"])
            generation = whole_number(values["generation"])
            found = cls(_text(values["casebook"]), generation, slots, _text(values["tag"]))
        except (AttributeError, KeyError, TypeError, RecursionError) as error:
            raise ValueError("damaged") from error
        if not slots or found._values() != values:
            raise ValueError("damaged")
        return found

    def _values(self) -> dict[str, object]:
        return {
            "format": _FORMAT,
            "version": _VERSION,
            "casebook": self.casebook_id,
            "generation": self.generation,
            "slots": [slot.values() for slot in self.slots],
            "tag": self.tag,
        }

    def _tag(self, key: DataKey) -> str:
        untagged = {**self._values(), "tag": ""}
        return hmac.digest(key.derive("key file"), canonical(untagged), "sha256").hex()


@dataclass(frozen=True, slots=True)
class Copy:
    """One of the two copies as it was found on the disk: the file, or what is wrong with it ("missing")."""

    name: str
    file: KeyFile | None
    fault: str = ""


def copies(folder: Path) -> tuple[Copy, Copy]:
    """Both copies in `folder`. Raises StoreTrouble if a newer program made one of them."""
    return _copy(folder / NAME), _copy(folder / SPARE)


def write_both(
    folder: Path, file: KeyFile, prove: Callable[[KeyFile], None], between: Callable[[], None]
) -> None:
    """Put `file` in the place of both copies, the spare first: a kill at any point leaves one that works.

    `prove` is shown what the disk gives back before anything is replaced; `between` runs when the spare is
    new and the main copy still old. Raises StoreTrouble.
    """
    durable.clear_unfinished(folder, "keys.")
    try:
        _put(folder / SPARE, file, prove)
    except OSError as error:
        raise durable.disk_trouble(error, "The key file") from None
    between()
    try:
        _put(folder / NAME, file)
    except OSError as error:
        trouble = durable.disk_trouble(error, "One of the two key files")
        told = f"{trouble.message} For now the keys from before and after this change both work."
        raise StoreTrouble(told, trouble.next_step) from None


def write_again(folder: Path, name: str, file: KeyFile) -> bool:
    """Write one copy again from the other; False if the disk does not allow it."""
    try:
        _put(folder / name, file)
    except (OSError, StoreTrouble):
        return False
    return True


def _nothing_more(_file: KeyFile) -> None:
    """That the disk gives back what was written is proof enough."""


def _put(path: Path, file: KeyFile, prove: Callable[[KeyFile], None] = _nothing_more) -> None:
    def shown(written: Path) -> None:
        found = _copy(written).file
        if found != file:
            raise StoreTrouble(
                "The disk did not give back the key file as it was written; the old one was kept.",
                "Copy the casebook to another disk.",
            )
        prove(found)

    durable.put(path, file.content(), shown)


def _copy(path: Path) -> Copy:
    try:
        with path.open("rb") as source:
            file = KeyFile.read(source.read(_LONGEST + 1))
    except FileNotFoundError:
        return Copy(path.name, None, MISSING)
    except OSError:
        return Copy(path.name, None, "not readable")
    except ValueError:
        return Copy(path.name, None, "damaged")
    if not all(slot.cost.allowed for slot in file.slots):
        return Copy(path.name, None, "altered (its settings for checking a passphrase are not safe)")
    return Copy(path.name, file)


def _refuse_newer(version: object) -> None:
    if version != _VERSION:
        raise StoreTrouble(
            "The key file was made by a newer version of this program, and was left as it is.",
            "Install the newer version to open this casebook.",
        )


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError("not text")  # noqa: TRY004 - damage, not a mistake of the program
    return value


def _checksum(values: object) -> str:
    return hashlib.sha256(canonical(values)).hexdigest()
