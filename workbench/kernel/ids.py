"""Ids: random, made in Python, and saying in their first word what kind of record they name."""

import re
import secrets
from base64 import b32encode

from workbench.kernel.errors import Refused

_SHAPE = re.compile(r"([a-z][a-z_]*)-[a-z2-7]{26}")


def new_id(kind: str) -> str:
    """A new id such as `case-` and 26 characters (128 random bits); it tells nothing of its record."""
    return f"{kind}-{b32encode(secrets.token_bytes(16)).decode('ascii').rstrip('=').lower()}"


def is_id(text: str) -> bool:
    """Whether this has the shape of an id, of whatever kind."""
    return _SHAPE.fullmatch(text) is not None


def kind_of(id: str) -> str:
    """The kind of record an id names. Refused: text that is not an id."""
    shape = _SHAPE.fullmatch(id)
    if shape is None:
        raise Refused("This is not the id of any record. Choose the record from the list again.")
    return shape[1]


def expect(id: str, kind: str) -> str:
    """The same id, if it names a `kind`. Refused otherwise."""
    if kind_of(id) != kind:
        raise Refused(f"This names a {kind_of(id)} where a {kind} is needed. Choose a {kind}.")
    return id
