"""The rows in which it is kept what was asked for, what came of it, and what was looked for in vain."""

from typing import ClassVar

from sqlmodel import Field

from workbench.evidence import rules
from workbench.store.record import Link, Record


class MaterialRequest(Record, table=True):
    """Material asked of somebody. Days are ISO; `state` follows from the steps that stand."""

    __tablename__ = "material_request"
    __kind__: ClassVar[str] = "material_request"
    __searchable__: ClassVar[tuple[str, ...]] = ("what", "asked_of", "why")
    __erasable__: ClassVar[tuple[str, ...]] = (*__searchable__, "set_aside_reason")

    number: int = Field(unique=True)
    what: str
    asked_person: str | None = Field(default=None, foreign_key="person.id", index=True)
    asked_of: str = ""
    why: str = ""
    asked_on: str = Field(index=True)
    due_on: str = Field(default="", index=True)
    state: str = Field(default=rules.ASKED, index=True)


class RequestStep(Record, table=True):
    """What happened to a request on a day: it was chased, answered or withdrawn, in what words."""

    __tablename__ = "request_step"
    __kind__: ClassVar[str] = "request_step"
    __searchable__: ClassVar[tuple[str, ...]] = ("words",)
    __erasable__: ClassVar[tuple[str, ...]] = (*__searchable__, "set_aside_reason")

    request: str = Field(foreign_key="material_request.id", index=True)
    sort: str
    on: str
    position: int
    words: str = ""


class RequestExhibit(Link, table=True):
    """An exhibit that answered a request, in full or in part."""

    __tablename__ = "request_exhibit"
    __kind__: ClassVar[str] = "request_exhibit"

    request: str = Field(foreign_key="material_request.id", index=True)
    exhibit: str = Field(foreign_key="exhibit.id", index=True)


class Sought(Record, table=True):
    """Something that was looked for and not found; `found` is the exhibit, if it turned up after all."""

    __tablename__ = "sought"
    __kind__: ClassVar[str] = "sought"
    __searchable__: ClassVar[tuple[str, ...]] = ("what", "place", "by_whom", "how")
    __erasable__: ClassVar[tuple[str, ...]] = (*__searchable__, "set_aside_reason")

    what: str
    place: str
    by_whom: str = ""
    looked_on: str = Field(index=True)
    extent: str
    how: str
    found: str | None = Field(default=None, foreign_key="exhibit.id", index=True)
