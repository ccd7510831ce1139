"""What stands of the sample so far, for the step that comes next."""

from dataclasses import dataclass, field

from workbench.casebook import Casebook
from workbench.kernel.date_relations import Anchor
from workbench.sample.casting import Member
from workbench.sample.content import People


@dataclass
class SoFar:
    """The casebook that is filled, and the ids of what is in it, by the keys that the texts use.

    `members` and `persons` are by key ("w07"), `cases` by number less one, `allegations` by the number in
    the text ("3.2"), `interviews` and `enquiries` by number, `events` by the title in the text, `key_dates`
    by name, `exhibits` by reference ("E014"). `sources` says by an event's id on what it rests ("E014;
    Interview 2").
    """

    casebook: Casebook
    seed: int
    members: dict[str, Member] = field(default_factory=dict)
    persons: People = field(default_factory=dict)
    cases: tuple[str, ...] = ()
    allegations: dict[str, str] = field(default_factory=dict)
    enquiries: dict[int, str] = field(default_factory=dict)
    exhibits: dict[str, str] = field(default_factory=dict)
    interviews: dict[int, str] = field(default_factory=dict)
    events: dict[str, str] = field(default_factory=dict)
    sources: dict[str, str] = field(default_factory=dict)
    key_dates: dict[str, Anchor] = field(default_factory=dict)
