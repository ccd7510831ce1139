"""The end of a casebook: ordered in its journal, destroyed with its keys, certified without a name."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

from workbench import casework, investigation, keeping
from workbench.casebook import Casebook
from workbench.investigation import rules
from workbench.kernel import clock
from workbench.kernel.errors import Refused
from workbench.kernel.progress import Progress, silent
from workbench.report.destruction_certificate import Destruction
from workbench.sandbox import Limits, run
from workbench.store import destruction, durable, keepers_act
from workbench.store.backup_folder import backups_of
from workbench.store.unit_of_work import Work

__all__ = ["ORDER", "Order", "destroy"]

ORDER: Final = "Order the destruction of the casebook"
_LIMITS: Final = Limits(memory=2 << 30, seconds=120, processor_seconds=120)


@dataclass(frozen=True, slots=True)
class Order:
    """Why a casebook is destroyed and by whose authority; `early` says why before the day set for it.

    `backups` is the folder chosen for backups, if those of this casebook are to go with it.
    """

    reason: str
    authority: str
    early: str = ""
    backups: Path | None = None


def destroy(
    casebook: Casebook, passphrase: str, order: Order, certificate: Path, progress: Progress | None = None
) -> Destruction:
    """Destroy the casebook and everything in it for good, and write the certificate. Never undone.

    The casebook is closed by this. Refused: not its passphrase, no reason, no authority, before its day
    without a reason for that, a certificate in the place of another file or within what is destroyed.
    StoreTrouble: the certificate cannot be written there (nothing is destroyed then), or a file cannot be
    written over (the keys are gone then; it may be deleted by hand).
    """
    _check(casebook, passphrase, order, certificate)
    doomed = _doomed(casebook, order)
    casebook.store.commit(ORDER, lambda work: _note(work, order), final=True)
    facts = _facts(casebook, order, doomed)
    document = run("workbench.report.build:destruction", facts.to_json(), _LIMITS, progress)
    with _written(certificate, document) as written:
        casebook.store.witness.forget()
        casebook.close()
        for folder in doomed.folders:
            destruction.destroy_folder(folder, progress or silent())
        durable.replace(written, certificate)
    return facts


@dataclass(frozen=True, slots=True)
class _Doomed:
    """The folders that go, and how many backups are among what is in them."""

    folders: tuple[Path, ...]
    backups: int


def _check(casebook: Casebook, passphrase: str, order: Order, certificate: Path) -> None:
    keeping.expect_passphrase(casebook, passphrase)
    if not order.reason.strip():
        raise Refused("Say why the casebook is destroyed; the certificate says so.", field="reason")
    if not order.authority.strip():
        raise Refused("Say by whose authority the casebook is destroyed.", field="authority")
    row = casebook.ask(investigation.investigation)
    rules.may_be_destroyed(row.retain_until if row else None, clock.today(), order.early)
    if certificate.exists():
        raise Refused(f"There is already a file “{certificate.name}”. Choose another name.")


def _doomed(casebook: Casebook, order: Order) -> _Doomed:
    if casebook.why_read_only is not None:
        raise casebook.why_read_only
    if order.backups is None:
        return _Doomed((casebook.folder,), 0)
    folder, number = backups_of(order.backups, casebook.store.state.casebook)
    return _Doomed((casebook.folder, folder), number)


def _note(work: Work, order: Order) -> None:
    keepers_act.note(work, ORDER, order.reason, authority=order.authority, counts=order.early)


def _facts(casebook: Casebook, order: Order, doomed: _Doomed) -> Destruction:
    row, head = casebook.ask(investigation.investigation), casebook.head
    sizes = [destruction.to_destroy(folder) for folder in doomed.folders]
    return Destruction(
        title=row.title if row else "",
        reference=row.reference if row else "",
        casebook=casebook.store.state.casebook,
        ordered_at=head.utc,
        entry=head.number,
        head=head.hash,
        reason=order.reason.strip(),
        authority=order.authority.strip(),
        retain_until=row.retain_until.isoformat() if row and row.retain_until else "",
        early=order.early.strip(),
        files=sum(each.files for each in sizes),
        amount=sum(each.amount for each in sizes),
        backups=doomed.backups,
        counts=_counts(casebook),
    )


def _counts(casebook: Casebook) -> tuple[tuple[str, int], ...]:
    counted = asdict(casebook.ask(casework.counts))
    del counted["open_escalations"]
    told = {"sought": "Looked for, not found", "requests": "Requests for material"}
    return tuple((told.get(name, name.replace("_", " ").capitalize()), counted[name]) for name in counted)


@contextmanager
def _written(certificate: Path, document: bytes) -> Iterator[Path]:
    """The certificate beside its place, whole; so that nothing is destroyed that cannot be certified."""
    with durable.unfinished(certificate.parent, certificate.name) as path:
        try:
            with durable.create(path) as target:
                target.write(document)
                durable.sync(target)
        except OSError as error:
            raise durable.disk_trouble(error, "The certificate") from None
        yield path
