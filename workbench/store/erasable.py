"""What of a record can be erased, and what it shows afterwards where other records still refer to it."""

from sqlalchemy import Column
from sqlmodel.sql.sqltypes import AutoString

from workbench.kernel.errors import Refused
from workbench.store.dated import erased_whole
from workbench.store.keepers_act import KeepersAct
from workbench.store.record import Series, Stored, Value, Values, class_of, table_of
from workbench.store.references import unique_together

ERASED = "[erased]"
"""What a field says from which words were erased, where it cannot be empty."""

_NEVER = frozenset({Series.__kind__, KeepersAct.__kind__})
_NOT_WORDS = frozenset({"id", "restricted"})


def erasable_class(kind: str) -> type[Stored]:
    """The class of a kind whose records can be erased. Refused: what the casebook keeps of itself."""
    if kind in _NEVER:
        raise Refused(
            "This belongs to the casebook's own record of what was done to it, and is never erased."
        )
    return class_of(kind)


def emptied(cls: type[Stored], values: Values, fields: tuple[str, ...]) -> Values:
    """The values of a record without its words: of these fields, or of all that can be told to hold words.

    Refused: a field that the kind does not have, or that says which record this is.
    """
    columns = table_of(cls).columns
    unknown = [name for name in fields if name not in columns or not _may_go(cls, columns[name])]
    if unknown:
        raise Refused(f"A {cls.__kind__} has no field “{unknown[0]}” that can be erased.", field="fields")
    names = fields or _fields_of_words(cls)
    gone = {name: _nothing(cls, columns[name], values) for name in names}
    again = {"revision": int(values["revision"] or 0) + 1} if "revision" in values else {}
    return {**values, **gone, **erased_whole(cls, gone), **again}


def still_says(cls: type[Stored], values: Values) -> tuple[str, ...]:
    """The fields of an emptied record that hold text all the same; who erases must look at them."""
    return tuple(
        column.name
        for column in table_of(cls).columns
        if _may_go(cls, column)
        and _holds_text(column)
        and not _is_nothing(cls, column.name, values[column.name])
    )


def _fields_of_words(cls: type[Stored]) -> tuple[str, ...]:
    """The fields that the kind names, or else all words that may be empty and all that the search reads."""
    named: tuple[str, ...] = getattr(cls, "__erasable__", ())
    return named or tuple(
        column.name
        for column in table_of(cls).columns
        if _may_go(cls, column)
        and _holds_text(column)
        and (not cls.model_fields[column.name].is_required() or column.name in cls.__searchable__)
    )


def _may_go(cls: type[Stored], column: Column[Value]) -> bool:
    """Not what tells which record this is, how far it may be shown, or what it belongs to."""
    which = column.name in _NOT_WORDS or (_is_unique(cls, column) and not _holds_text(column))
    return not which and not column.foreign_keys


def _holds_text(column: Column[Value]) -> bool:
    return isinstance(column.type, AutoString)


def _nothing(cls: type[Stored], column: Column[Value], values: Values) -> Value:
    """What a field holds that says nothing: as in a new record, or else a word that says so."""
    known = cls.model_fields[column.name]
    if _is_unique(cls, column):
        return f"{ERASED} {str(values['id'])[-8:]}"
    if not known.is_required():
        default: Value = known.default
        return default
    return ERASED if _holds_text(column) else 0


def _is_nothing(cls: type[Stored], name: str, value: Value) -> bool:
    known = cls.model_fields[name]
    return str(value or ERASED).startswith(ERASED) or (not known.is_required() and value == known.default)


def _is_unique(cls: type[Stored], column: Column[Value]) -> bool:
    return any(column.name in names for names in unique_together(cls))
