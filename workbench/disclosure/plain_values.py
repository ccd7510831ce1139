"""How frozen dataclasses of plain values become canonical JSON and come back: every field, nothing else."""

import json
from collections.abc import Mapping
from dataclasses import asdict, fields, is_dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Any, ClassVar, Protocol, TypeVar, cast, get_args, get_origin, get_type_hints

_SCALARS = (str, int, bool, NoneType)


class NotPlain(ValueError):
    """The JSON is not what these dataclasses write. It says where, and never what was there."""


class _Dataclass(Protocol):
    __dataclass_fields__: ClassVar[dict[str, Any]]


_Made = TypeVar("_Made", bound=_Dataclass)


def to_plain_json(value: _Dataclass) -> bytes:
    """Return the one JSON of `value`: keys sorted, no spaces, ASCII, so that any text survives."""
    return json.dumps(asdict(value), sort_keys=True, separators=(",", ":"), ensure_ascii=True).encode("ascii")


def from_plain_json(kind: type[_Made], data: bytes) -> _Made:
    """Return the `kind` that `data` holds. Raises `NotPlain` for a value missing, strange or mistyped."""
    try:
        plain = json.loads(data)
    except (ValueError, RecursionError):
        raise NotPlain("not JSON") from None
    return cast(_Made, _read(kind, plain, kind.__name__))


def _read(kind: Any, plain: object, where: str) -> object:
    if isinstance(kind, UnionType):
        return _read_optional(kind, plain, where)
    if get_origin(kind) is tuple:
        return _read_tuple(get_args(kind)[0], plain, where)
    if is_dataclass(kind):
        return _read_dataclass(cast(type, kind), plain, where)
    if kind not in _SCALARS or type(plain) is not kind:
        raise NotPlain(where)
    return plain


def _read_optional(kind: UnionType, plain: object, where: str) -> object:
    if plain is None:
        return None
    (present,) = (choice for choice in get_args(kind) if choice is not NoneType)
    return _read(present, plain, where)


def _read_tuple(kind: Any, plain: object, where: str) -> tuple[object, ...]:
    if not isinstance(plain, list):
        raise NotPlain(where)
    return tuple(_read(kind, member, f"{where}[{place}]") for place, member in enumerate(plain))


def _read_dataclass(kind: type, plain: object, where: str) -> object:
    names = {field.name for field in fields(kind)}
    if not isinstance(plain, Mapping) or set(plain) != names:
        raise NotPlain(where)
    hints = _hints(kind)
    return kind(**{name: _read(hints[name], plain[name], f"{where}.{name}") for name in sorted(names)})


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)
