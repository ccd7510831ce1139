"""The row that keeps what left the building: which document, for whom, and its fingerprint."""

from typing import ClassVar

from sqlmodel import Field

from workbench.store.record import Record


class Export(Record, table=True):
    """One document that was made to be given out, and the journal entry it was made at."""

    __tablename__ = "export"
    __kind__: ClassVar[str] = "export"
    __erasable__: ClassVar[tuple[str, ...]] = ("document",)

    at: str = Field(index=True)
    audience: str = Field(index=True)
    document: str
    sha256: str = Field(index=True)
    head: int
    head_hash: str
