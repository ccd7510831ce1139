"""The rows in which decisions about words that may be names are kept."""

from typing import ClassVar

from sqlmodel import Field

from workbench.store.record import Record


class NameDecision(Record, table=True):
    """What words typed in one field of one record mean: a person, or no name at all.

    Needed where the text itself stays as it is: locked notes, statements that were sent, a word like May.
    """

    __tablename__ = "name_decision"
    __kind__: ClassVar[str] = "name_decision"
    __erasable__: ClassVar[tuple[str, ...]] = ("words", "set_aside_reason")

    record: str = Field(index=True)
    field: str
    words: str
    person: str | None = Field(default=None, foreign_key="person.id", index=True)
