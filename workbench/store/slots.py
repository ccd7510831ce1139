"""A key slot: the data key sealed under a passphrase."""

import json
import secrets
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Literal, TypeAlias

from argon2.exceptions import HashingError
from argon2.low_level import Type, hash_secret_raw
from nacl.exceptions import CryptoError
from nacl.secret import Aead

from workbench.kernel.errors import Refused, StoreTrouble
from workbench.store.data_key import SIZE, DataKey

Kind: TypeAlias = Literal["passphrase", "second passphrase"]

SHORTEST = 8
VERSION = 1
_MIB = 1024
_ADVICE = "Six random words are easy to remember and hard to guess."
_SALT = 16


@dataclass(frozen=True, slots=True)
class Cost:
    """What one try of a passphrase costs by Argon2id (RFC 9106): memory in KiB, passes over it, lanes."""

    memory_kib: int
    passes: int
    lanes: int

    @property
    def allowed(self) -> bool:
        """Whether guessing is dear enough and asking cannot stop the machine; asked before allocating."""
        return (
            FLOOR.memory_kib <= self.memory_kib <= CEILING.memory_kib
            and FLOOR.passes <= self.passes <= CEILING.passes
            and 1 <= self.lanes <= CEILING.lanes
        )


DEFAULT = Cost(256 * _MIB, 3, 2)
FLOOR = Cost(64 * _MIB, 3, 4)
CEILING = Cost(2048 * _MIB, 20, 16)


@dataclass(frozen=True, slots=True)
class Slot:
    """One passphrase's way to the data key, as the key file keeps it; nothing secret is in the clear."""

    kind: Kind
    salt: bytes
    cost: Cost
    nonce: bytes
    sealed: bytes

    def open(self, passphrase: str, casebook_id: str) -> DataKey | None:
        """The data key, or None if this passphrase, casebook or slot is not the right one."""
        return Wrapping.of(passphrase, self.salt, self.cost).open(self, casebook_id)

    def values(self) -> dict[str, str | int]:
        """The slot as JSON values."""
        return {**_preceding(self), "sealed": self.sealed.hex()}

    @classmethod
    def from_values(cls, values: Mapping[str, object]) -> "Slot":
        """The slot that `values` wrote. Raises ValueError for anything else."""
        slot = cls(
            kind=_kind(values["kind"]),
            salt=_bytes(values["salt"], _SALT),
            cost=Cost(
                whole_number(values["memory_kib"]),
                whole_number(values["passes"]),
                whole_number(values["lanes"]),
            ),
            nonce=_bytes(values["nonce"], Aead.NONCE_SIZE),
            sealed=_bytes(values["sealed"], SIZE + Aead.MACBYTES),
        )
        if slot.values() != values:
            raise ValueError("not a slot of this version")
        return slot


@dataclass(frozen=True, slots=True)
class Wrapping:
    """A passphrase worked into the key that seals slots of one salt: dear to work out, cheap to use again."""

    salt: bytes
    cost: Cost
    key: bytes = field(repr=False)

    @classmethod
    def of(cls, passphrase: str, salt: bytes, cost: Cost) -> "Wrapping":
        """Work it out, at the full cost. StoreTrouble: a cost outside the bounds, or too little memory."""
        return cls(salt, cost, _wrapping_key(passphrase, salt, cost))

    @classmethod
    def new(cls, passphrase: str, cost: Cost) -> "Wrapping":
        """One with a salt of its own. Refused: a passphrase that is too short."""
        refuse_weak(passphrase)
        return cls.of(passphrase, secrets.token_bytes(_SALT), cost)

    def seal(self, key: DataKey, kind: Kind, casebook_id: str) -> Slot:
        """A new slot, which opens with the passphrase."""
        empty = Slot(kind, self.salt, self.cost, secrets.token_bytes(Aead.NONCE_SIZE), b"")
        encrypted = Aead(self.key).encrypt(key.raw(), _bound(empty, casebook_id), empty.nonce)
        return replace(empty, sealed=encrypted.ciphertext)

    def open(self, slot: Slot, casebook_id: str) -> DataKey | None:
        """The data key in a slot, or None if the slot is not one that this sealed."""
        try:
            return DataKey(Aead(self.key).decrypt(slot.sealed, _bound(slot, casebook_id), slot.nonce))
        except CryptoError:
            return None


def normalise(passphrase: str) -> bytes:
    """A passphrase as bytes: the same however its characters were typed (NFC); nothing is trimmed."""
    return unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogatepass")


def refuse_weak(passphrase: str) -> None:
    """Refused: a new passphrase that is empty, only spaces, or under 8 characters."""
    if not passphrase.strip():
        raise Refused(f"Type a passphrase. {_ADVICE}", field="passphrase")
    if len(unicodedata.normalize("NFC", passphrase)) < SHORTEST:
        raise Refused(f"A passphrase needs at least {SHORTEST} characters. {_ADVICE}", field="passphrase")


def canonical(values: object) -> bytes:
    """JSON with one spelling only, so that a seal or a checksum over it means the same everywhere."""
    return json.dumps(values, sort_keys=True, separators=(",", ":"), ensure_ascii=True).encode()


def _wrapping_key(passphrase: str, salt: bytes, cost: Cost) -> bytes:
    if not cost.allowed:
        raise StoreTrouble(
            "The settings for checking the passphrase are not safe: "
            f"{cost.memory_kib // _MIB:,} MiB of memory, {cost.passes:,} passes, {cost.lanes:,} lanes.",
            "The key file may have been altered: put back a copy of it, or use the recovery sheet.",
        )
    try:
        return hash_secret_raw(
            normalise(passphrase), salt, cost.passes, cost.memory_kib, cost.lanes, Aead.KEY_SIZE, Type.ID
        )
    except HashingError:
        raise StoreTrouble(
            f"Checking the passphrase needs {cost.memory_kib // _MIB:,} MiB of memory, and less was free.",
            "Close other programs and try again.",
        ) from None


def _preceding(slot: Slot) -> dict[str, str | int]:
    return {
        "version": VERSION,
        "kind": slot.kind,
        "salt": slot.salt.hex(),
        "memory_kib": slot.cost.memory_kib,
        "passes": slot.cost.passes,
        "lanes": slot.cost.lanes,
        "nonce": slot.nonce.hex(),
    }


def _bound(slot: Slot, casebook_id: str) -> bytes:
    return canonical({**_preceding(slot), "casebook": casebook_id})


def _kind(value: object) -> Kind:
    if value == "passphrase":
        return "passphrase"
    if value == "second passphrase":
        return "second passphrase"
    raise ValueError("not a kind of slot")


def whole_number(value: object) -> int:
    """A value from a key file that must be a whole number. Raises ValueError."""
    if type(value) is not int:
        raise ValueError("not a whole number")
    return value


def _bytes(value: object, size: int) -> bytes:
    content = bytes.fromhex(value) if isinstance(value, str) else b""
    if len(content) != size:
        raise ValueError(f"not {size} bytes")
    return content
