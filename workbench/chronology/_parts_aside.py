"""What of one event was set aside: its accounts, its sources, how differences ended, or the event itself."""

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy.orm import Session
from sqlmodel import col, select

from workbench.chronology._account_records import Account, EventSource, Resolution
from workbench.chronology._records import Event


@dataclass(frozen=True, slots=True)
class PartAside:
    """A part that was set aside, by its kind and id: its first words (running text), and why."""

    kind: str
    id: str
    words: str
    reason: str


def parts_aside(read: Session, event: str) -> tuple[PartAside, ...]:
    """The event itself if it was set aside, then its parts that were."""
    return tuple(_aside(read, event))


def _aside(read: Session, event: str) -> Iterator[PartAside]:
    row = read.get(Event, event)
    if row is not None and row.set_aside:
        yield PartAside("event", row.id, row.title, row.set_aside_reason)
    accounts = select(Account).where(Account.event == event, col(Account.set_aside).is_(True))
    for account in read.scalars(accounts.order_by(col(Account.sequence))):
        yield PartAside("account", account.id, account.said, account.set_aside_reason)
    sources = select(EventSource).where(EventSource.event == event, col(EventSource.set_aside).is_(True))
    for source in read.scalars(sources.order_by(col(EventSource.sequence))):
        yield PartAside(
            "event_source", source.id, source.bears_out or source.pinpoint, source.set_aside_reason
        )
    ended = select(Resolution).where(Resolution.event == event, col(Resolution.set_aside).is_(True))
    for resolution in read.scalars(ended.order_by(col(Resolution.id))):
        yield PartAside("resolution", resolution.id, resolution.reasons, resolution.set_aside_reason)
