"""Commands, and what came of them: the only way anything in a casebook changes."""

from dataclasses import dataclass
from typing import ClassVar, Literal

from workbench.kernel.errors import Refused

What = Literal["added", "changed", "removed"]

MOST_IN_A_BATCH = 1_000


class Command:
    """Something the investigator does, as a frozen dataclass; one command is one journal entry.

    `label` is what Undo and the journal say ("Add a case"): a constant, never case text.
    `final` commands are never undone; `instead` then names the act that corrects them.
    """

    label: ClassVar[str]
    final: ClassVar[bool] = False
    instead: ClassVar[str] = ""


@dataclass(frozen=True, slots=True)
class Change:
    """One record that a command touched."""

    kind: str
    id: str
    what: What


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a command did: its entry in the journal (0 if it changed nothing) and what it gave back."""

    label: str
    changes: tuple[Change, ...]
    entry: int
    result: object = None

    def touches(self, *kinds: str) -> bool:
        """Whether any record of these kinds was added, changed or removed."""
        return any(change.kind in kinds for change in self.changes)


@dataclass(frozen=True)
class Batch(Command):
    """Many commands as one act: one transaction, one entry, one undo (imports, the sample).

    Refused: an empty batch, more than 1,000 commands, and commands that cannot be undone.
    """

    label: ClassVar[str] = "Several changes at once"
    commands: tuple[Command, ...]

    def __post_init__(self) -> None:
        if not 1 <= len(self.commands) <= MOST_IN_A_BATCH:
            raise Refused(f"A batch holds 1 to {MOST_IN_A_BATCH:,} changes, not {len(self.commands):,}.")
        if any(command.final for command in self.commands):
            raise Refused("An act that cannot be undone is done by itself, not in a batch.")
