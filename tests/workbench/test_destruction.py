"""The end of a casebook: ordered, destroyed with its keys, certified without a name of the record."""

import errno
from collections.abc import Iterator
from contextlib import AbstractContextManager
from datetime import date
from pathlib import Path

import pypdf
import pytest

from tests import builders
from tests.workbench.store.test_keys import instead_of_argon2
from workbench import destruction, investigation, keeping
from workbench.casebook import Casebook
from workbench.destruction import ORDER, Order
from workbench.kernel import clock
from workbench.kernel.errors import Refused, StoreTrouble
from workbench.kernel.progress import Progress, silent
from workbench.store import slots
from workbench.store.destruction import destroy_folder, to_destroy
from workbench.store.witness import witness_folder

PASSPHRASE = "seven wooden spoons"
KEPT_UNTIL = date(2026, 3, 31)
ORDERED = Order("The period of retention ended.", "The council’s monitoring officer, letter of 2 April 2026")


@pytest.fixture(autouse=True)
def _in_a_hurry(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(slots, "hash_secret_raw", instead_of_argon2)


@pytest.fixture
def casebook(tmp_path: Path) -> Iterator[Casebook]:
    with Casebook.create(tmp_path / "Westmere.casebook", PASSPHRASE) as made:
        builders.an_investigation(made)
        row = made.ask(investigation.investigation)
        assert row is not None
        made.run(investigation.ChangeInvestigation(row.id, row.revision, retain_until=KEPT_UNTIL))
        builders.a_case(made, "Kingfisher")
        yield made


@pytest.fixture
def certificate(tmp_path: Path) -> Path:
    return tmp_path / "Certificate.pdf"


def words_of(pdf: Path) -> str:
    text = " ".join(page.extract_text() for page in pypdf.PdfReader(pdf).pages)
    return " ".join(text.replace("\u00a0", " ").split())


def after(day: date) -> AbstractContextManager[None]:
    return clock.fixed(clock.now().replace(year=day.year, month=day.month + 1))


def test_nothing_is_left_but_the_certificate(casebook: Casebook, certificate: Path, tmp_path: Path) -> None:
    with after(KEPT_UNTIL):
        facts = destruction.destroy(casebook, PASSPHRASE, ORDERED, certificate)
    assert [path.name for path in tmp_path.iterdir()] == [certificate.name]
    assert not list(witness_folder().glob("*")) or not casebook.store.witness.read()
    told = words_of(certificate)
    assert "Certificate of destruction" in told
    assert "letter of 2 April 2026" in told
    assert "31 March 2026" in told
    assert "Cases: 1" in told
    assert facts.head[:4].upper() in told
    assert "Kingfisher" not in told


def test_the_order_is_the_last_entry_and_the_certificate_bears_its_hash(
    casebook: Casebook, certificate: Path, tmp_path: Path
) -> None:
    with after(KEPT_UNTIL):
        keeping.export_journal(casebook, tmp_path / "journal.json")
        before = casebook.head.number
        facts = destruction.destroy(casebook, PASSPHRASE, ORDERED, certificate)
    assert facts.entry == before + 1
    assert ORDER.startswith("Order")


def test_its_backups_go_with_it_where_that_is_ordered(
    casebook: Casebook, certificate: Path, tmp_path: Path
) -> None:
    keeping.back_up(casebook, tmp_path / "backups")
    with_backups = Order(ORDERED.reason, ORDERED.authority, backups=tmp_path / "backups")
    with after(KEPT_UNTIL):
        facts = destruction.destroy(casebook, PASSPHRASE, with_backups, certificate)
    assert facts.backups == 1
    assert list((tmp_path / "backups").iterdir()) == []


def test_backups_that_are_not_there_stop_it(casebook: Casebook, certificate: Path, tmp_path: Path) -> None:
    order = Order(ORDERED.reason, ORDERED.authority, backups=tmp_path / "elsewhere")
    with after(KEPT_UNTIL), pytest.raises(StoreTrouble, match="holds no backup of this casebook"):
        destruction.destroy(casebook, PASSPHRASE, order, certificate)
    assert casebook.folder.exists()


@pytest.mark.parametrize(
    "order, passphrase, sentence",
    [
        (ORDERED, "another one", "not the passphrase"),
        (Order(" ", "The council"), PASSPHRASE, "Say why the casebook is destroyed"),
        (Order("Ended", ""), PASSPHRASE, "by whose authority"),
        (ORDERED, PASSPHRASE, "to be kept until 31 March 2026. Say why it is destroyed before"),
    ],
)
def test_it_is_refused_and_nothing_is_changed(
    casebook: Casebook, certificate: Path, order: Order, passphrase: str, sentence: str
) -> None:
    before = casebook.head
    with clock.fixed(clock.now().replace(year=2026, month=2, day=1)), pytest.raises(Refused, match=sentence):
        destruction.destroy(casebook, passphrase, order, certificate)
    assert casebook.head == before
    assert not certificate.exists()


def test_a_certificate_takes_no_other_files_place(casebook: Casebook, certificate: Path) -> None:
    certificate.write_text("mine")
    with after(KEPT_UNTIL), pytest.raises(Refused, match="already a file"):
        destruction.destroy(casebook, PASSPHRASE, ORDERED, certificate)


def test_what_cannot_be_certified_is_not_destroyed(casebook: Casebook, tmp_path: Path) -> None:
    nowhere = tmp_path / "no such folder" / "Certificate.pdf"
    with after(KEPT_UNTIL), pytest.raises(StoreTrouble, match="The certificate was not saved"):
        destruction.destroy(casebook, PASSPHRASE, ORDERED, nowhere)
    assert keeping.verify(casebook).sound


def test_a_read_only_casebook_is_not_destroyed(
    casebook: Casebook, certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(casebook.store, "why_read_only", StoreTrouble("An older copy."))
    with after(KEPT_UNTIL), pytest.raises(StoreTrouble, match="An older copy"):
        destruction.destroy(casebook, PASSPHRASE, ORDERED, certificate)


def a_folder(path: Path) -> Path:
    (path / "evidence").mkdir(parents=True)
    for name in ("store.db", "keys.json", "keys.bak", "lock", "evidence/one"):
        (path / name).write_bytes(name.encode() * 10)
    return path


def test_the_keys_are_written_over_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = a_folder(tmp_path / "Try.casebook")
    written: list[str] = []
    before = Path.open

    def noted(path: Path, *arguments: object, **named: object) -> object:
        written.append(path.name)
        if path.name == "store.db":
            raise OSError(errno.EIO, "Input/output error")
        return before(path, *arguments, **named)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", noted)
    with pytest.raises(StoreTrouble, match="could not be destroyed to the end"):
        destroy_folder(folder, silent())
    assert set(written[:2]) == {"keys.json", "keys.bak"}
    monkeypatch.undo()
    assert b"keys" not in (folder / "keys.json").read_bytes()
    destroy_folder(folder, silent())
    assert not folder.exists()


def test_what_a_backup_shares_is_let_go_and_not_written_over(tmp_path: Path) -> None:
    folder = a_folder(tmp_path / "Try.casebook")
    (tmp_path / "kept").hardlink_to(folder / "evidence" / "one")
    (folder / "link").symlink_to(tmp_path / "kept")
    assert to_destroy(folder).files == 5
    destroy_folder(folder, silent())
    assert (tmp_path / "kept").read_bytes() == b"evidence/one" * 10
    assert not folder.exists()


def test_once_begun_it_is_not_cancelled(tmp_path: Path) -> None:
    folder, progress = a_folder(tmp_path / "Try.casebook"), Progress()
    progress.cancel()
    destroy_folder(folder, progress)
    assert not folder.exists()
