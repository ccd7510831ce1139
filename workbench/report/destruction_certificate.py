"""The certificate that a casebook was destroyed: what, when, why, by whose authority; and no name."""

import json
from dataclasses import asdict, dataclass
from typing import Any

from workbench.kernel.wording import count, size
from workbench.report.chapters.about import grouped
from workbench.report.chapters.wording import paragraphs
from workbench.report.dating import day_in_words, moment
from workbench.report.document import Cover, Dashes, Document, Heading, Section, Term, Terms, Text

_TITLE = "Certificate of destruction"
_HANDLING = (
    "This certificate holds none of what was recorded, and no name but those given as reason and authority. "
    "Keep it with the papers of the commission; it is what remains."
)
_HOW = (
    "The files that hold the keys were written over with random bytes first, then every other file of the "
    "casebook, and all were removed. Everything in it had been sealed with a key that only those files, the "
    "recovery sheet and the backups held.\n"
    "A disk may keep older copies of what was written over, out of every program’s reach. They are sealed, "
    "and open only with the recovery sheet or with a backup."
)
_LEFT = (
    "The recovery sheet, printed or written down: shred it.",
    "Backups, rescue files and copies that lie elsewhere: they were not seen and not destroyed by this act.",
    "Summaries, tables, journals and copies of originals that were given out: they were not recalled.",
    "What was received on paper or as an object: see to it by hand.",
)


@dataclass(frozen=True, slots=True)
class Destruction:
    """What is certified. Days and moments are ISO; `counts` are kinds of records with their numbers."""

    title: str
    reference: str
    casebook: str
    ordered_at: str
    entry: int
    head: str
    reason: str
    authority: str
    retain_until: str
    early: str
    files: int
    amount: int
    backups: int
    counts: tuple[tuple[str, int], ...]

    def to_json(self) -> bytes:
        """As JSON, for the child that makes the document."""
        return json.dumps(asdict(self)).encode()

    @classmethod
    def from_json(cls, content: bytes) -> "Destruction":
        """What `to_json` gave."""
        values: dict[str, Any] = json.loads(content)
        return cls(**{**values, "counts": tuple((kind, number) for kind, number in values["counts"])})


def destruction_certificate(facts: Destruction) -> Document:
    """Return the certificate."""
    return Document(
        title=_TITLE,
        short_title=_TITLE,
        edition="Certificate",
        marking="",
        warning="",
        head=grouped(facts.head, 8),
        utc=facts.ordered_at,
        description=_TITLE,
        keywords=(_TITLE,),
        cover=_cover(facts),
        blocks=(
            Heading(_TITLE, "certificate"),
            Section("What was destroyed", "what", (_what(facts), Dashes(_held(facts)))),
            Section("Why, and by whose authority", "why", (_why(facts),)),
            Section("How", "how", paragraphs(_HOW)),
            Section("What this act did not reach", "left", (Dashes(_LEFT),)),
        ),
    )


def _cover(facts: Destruction) -> Cover:
    terms = (
        Term("Destruction begun", (Text(moment(facts.ordered_at)),)),
        Term("Authority", (Text(facts.authority),)),
        Term("Journal head", (Text(f"{grouped(facts.head, 16)}, entry {facts.entry:,}"),)),
    )
    subtitle = " ".join(part for part in (facts.reference, facts.title) if part)
    return Cover("The casebook of an investigation", subtitle or "An investigation", terms, _HANDLING)


def _what(facts: Destruction) -> Terms:
    files = f"{count(facts.files, 'file')}, {size(facts.amount)}"
    return _terms(
        ("Casebook", facts.casebook),
        ("Files", files),
        ("Backups", count(facts.backups, "backup") if facts.backups else "None with it"),
        ("Journal", f"{count(facts.entry, 'entry', 'entries')}; the last orders this destruction"),
        ("Journal head", grouped(facts.head, 64)),
    )


def _why(facts: Destruction) -> Terms:
    kept = day_in_words(facts.retain_until) if facts.retain_until else "No day was set"
    return _terms(
        ("Reason", facts.reason),
        ("Authority", facts.authority),
        ("To be kept until", kept),
        ("Why before that day", facts.early),
    )


def _terms(*told: tuple[str, str]) -> Terms:
    return Terms(tuple(Term(label, (Text(value),)) for label, value in told if value))


def _held(facts: Destruction) -> tuple[str, ...]:
    return tuple(f"{kind}: {number:,}" for kind, number in facts.counts if number) or ("No records.",)
