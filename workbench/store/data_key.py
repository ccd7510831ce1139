"""The data key: the 32 random bytes that everything in a casebook is encrypted with."""

import hmac
import secrets
from typing import NoReturn

from nacl.encoding import RawEncoder
from nacl.hash import blake2b

SIZE = 32
_PERSON = b"casebook subkeys"


class DataKey:
    """The data key of one casebook. It never shows its bytes, is never copied or pickled, and can be wiped.

    Refused: any other length than 32 bytes (ValueError).
    """

    __slots__ = ("_bytes",)
    __hash__ = None  # type: ignore[assignment]

    def __init__(self, content: bytes | bytearray) -> None:
        if len(content) != SIZE:
            raise ValueError(f"a data key has {SIZE} bytes")
        self._bytes = bytearray(content)

    @classmethod
    def random(cls) -> "DataKey":
        """A new key from the operating system's randomness."""
        return cls(secrets.token_bytes(SIZE))

    def raw(self) -> bytes:
        """The 32 bytes themselves, for the ciphers alone."""
        if not self._bytes:
            raise ValueError("this data key was wiped")
        return bytes(self._bytes)

    def hex(self) -> str:
        """The 32 bytes as 64 hexadecimal digits."""
        return self.raw().hex()

    def derive(self, label: str) -> bytes:
        """The 32-byte subkey of one purpose; subkeys tell nothing about each other or about the data key.

        BLAKE2b (libsodium) of `label`, keyed with the data key and personalised with a constant.
        """
        return blake2b(label.encode(), digest_size=SIZE, key=self.raw(), person=_PERSON, encoder=RawEncoder)

    def wipe(self) -> None:
        """Overwrite and forget the bytes, as far as Python allows; the key is of no use afterwards."""
        self._bytes[:] = bytes(len(self._bytes))
        self._bytes.clear()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, DataKey) and hmac.compare_digest(self._bytes, other._bytes)

    def __repr__(self) -> str:
        return "DataKey(hidden)"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a data key is not copied or sent to another process")
