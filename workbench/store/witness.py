"""The witness: a sealed note, outside the casebook, of how far its store had come."""

import hmac
import json
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from nacl.exceptions import CryptoError
from nacl.secret import Aead
from platformdirs import user_data_path

from workbench.store import durable
from workbench.store.data_key import DataKey

_SEALED_AS = b"casebook witness 1"
_NOT_KEPT = (
    "The note that tells whether an older casebook was put back could not be written to this computer. "
    "Work goes on without that check. Make room in your own folder, or check that it can be written to."
)


@dataclass(frozen=True, slots=True)
class Mark:
    """How far a store had come: its commits, its journal entries, and the hash of the last entry."""

    sequence: int
    entries: int
    head: str


def witness_folder(given: Path | None = None) -> Path:
    """Where witnesses are kept: the folder given, else the person's data folder of this program."""
    return given or user_data_path("investigators-workbench", appauthor=False, roaming=False) / "witnesses"


class Witness:
    """The witness of one casebook; a store put back from an earlier day is behind it, and so noticed.

    Its file is sealed with a subkey of the data key, under a name that tells nothing. `damaged` says that
    the last `read` found a file it could not open.
    """

    def __init__(self, casebook_id: str, key: DataKey, folder: Path) -> None:
        name = hmac.digest(key.derive("witness name"), casebook_id.encode(), "sha256").hex()
        self._path = folder / name
        self._box = Aead(key.derive("witness"))
        self._bound = _SEALED_AS + casebook_id.encode()
        self._notice = ""
        self._noticed = False
        self._cleared = False
        self.damaged = False

    def read(self) -> Mark | None:
        """The mark last written on this computer, or None: there is none, or it is `damaged`."""
        self.damaged = False
        try:
            return Mark(**json.loads(self._box.decrypt(self._path.read_bytes(), self._bound)))
        except FileNotFoundError:
            return None
        except (OSError, CryptoError, ValueError):
            self.damaged = True
            return None

    def write(self, mark: Mark) -> bool:
        """Keep a mark, durably. False if the folder cannot be written to: work goes on, see `take_notice`."""
        sealed = self._box.encrypt(json.dumps(asdict(mark)).encode(), self._bound)
        try:
            self._make_room()
            durable.put(self._path, sealed)
        except OSError:
            self._notice = "" if self._noticed else _NOT_KEPT
            return False
        return True

    def take_notice(self) -> str:
        """What the person must be told, once: the sentence the first time after trouble, "" afterwards."""
        notice, self._notice = self._notice, ""
        self._noticed = self._noticed or bool(notice)
        return notice

    def forget(self) -> None:
        """Remove the witness, because the casebook is destroyed or has a new key."""
        with suppress(OSError):
            self._path.unlink()

    def _make_room(self) -> None:
        """The folder, and in it nothing that a killed process left half made."""
        if not self._cleared:
            durable.make_folder(self._path.parent, 0o700)
            durable.clear_unfinished(self._path.parent, self._path.name)
            self._cleared = True
