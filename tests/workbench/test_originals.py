"""An original is looked at from memory, a page at a time, and copied out only with a reason that stays."""

import io
from pathlib import Path

import pytest
from PIL import Image
from pypdfium2 import PdfDocument

from tests.builders import casebook
from workbench import originals
from workbench.casebook import Casebook
from workbench.evidence import LogExhibit, Logged, the_exhibit
from workbench.kernel.errors import Refused
from workbench.originals import Picture, Text
from workbench.store.keepers_act import keepers_acts

__all__ = ["casebook"]


def an_original(casebook: Casebook, folder: Path, name: str, content: bytes) -> str:
    path = folder / name
    path.write_bytes(content)
    logged = casebook.run(LogExhibit(file=path)).result
    assert isinstance(logged, Logged)
    path.unlink()
    return logged.exhibit


def a_png(width: int, height: int) -> bytes:
    drawn = io.BytesIO()
    Image.new("RGB", (width, height), "red").save(drawn, "PNG")
    return drawn.getvalue()


def a_pdf(pages: int) -> bytes:
    made, drawn = PdfDocument.new(), io.BytesIO()
    for _ in range(pages):
        made.new_page(200, 300)
    made.save(drawn)
    return drawn.getvalue()


def files_in(folder: Path) -> set[Path]:
    return {path for path in folder.rglob("*") if path.is_file()}


def test_text_is_shown_as_it_stands_and_nothing_is_written(casebook: Casebook, tmp_path: Path) -> None:
    exhibit = an_original(casebook, tmp_path, "a.html", b"<img src='file:///etc/hostname'> caf\xe9")
    before = files_in(tmp_path)
    assert originals.look_at(casebook, exhibit) == Text("<img src='file:///etc/hostname'> café", cut=False)
    assert files_in(tmp_path) == before


def test_a_long_text_is_cut_and_says_so(casebook: Casebook, tmp_path: Path) -> None:
    exhibit = an_original(casebook, tmp_path, "a.csv", b"x" * (originals.LONGEST_TEXT + 1))
    shown = originals.look_at(casebook, exhibit)
    assert shown == Text("x" * originals.LONGEST_TEXT, cut=True)


def test_a_picture_comes_as_pixels_no_larger_than_can_be_shown(casebook: Casebook, tmp_path: Path) -> None:
    shown = originals.look_at(casebook, an_original(casebook, tmp_path, "a.png", a_png(2800, 10)))
    assert isinstance(shown, Picture)
    assert (shown.width, shown.height, shown.pages) == (1400, 5, 1)
    assert shown.pixels[:3] == b"\xff\x00\x00"


def test_the_page_of_a_document_that_is_wanted_is_shown(casebook: Casebook, tmp_path: Path) -> None:
    shown = originals.look_at(casebook, an_original(casebook, tmp_path, "a.pdf", a_pdf(3)), page=2)
    assert isinstance(shown, Picture)
    assert (shown.page, shown.pages, shown.width) == (2, 3, 1400)


def test_a_file_of_another_form_is_refused_with_what_to_do(casebook: Casebook, tmp_path: Path) -> None:
    exhibit = an_original(casebook, tmp_path, "a.bin", bytes(range(256)))
    with pytest.raises(Refused, match="Save a copy"):
        originals.look_at(casebook, exhibit)


def test_an_original_that_is_kept_elsewhere_has_nothing_to_show(casebook: Casebook) -> None:
    logged = casebook.run(LogExhibit("Her notebook", kept_at="Safe")).result
    assert isinstance(logged, Logged)
    with pytest.raises(Refused, match="kept elsewhere"):
        originals.look_at(casebook, logged.exhibit)


def test_a_copy_is_the_original_byte_for_byte_and_why_stays_in_the_journal(
    casebook: Casebook, tmp_path: Path
) -> None:
    content = bytes(range(256)) * 5_000
    exhibit = an_original(casebook, tmp_path, "a.bin", content)
    copy = tmp_path / "copy.bin"
    originals.save_copy(casebook, exhibit, copy, "For the expert")
    assert copy.read_bytes() == content
    assert copy.stat().st_mode & 0o077 == 0
    assert casebook.head.label == originals.SAVE_COPY
    (act,) = casebook.ask(keepers_acts)
    assert (act.reason, act.counts) == ("For the expert", "E001")


def test_a_copy_needs_a_reason_and_a_place_outside_the_casebook(casebook: Casebook, tmp_path: Path) -> None:
    exhibit = an_original(casebook, tmp_path, "a.txt", b"x")
    with pytest.raises(Refused) as without:
        originals.save_copy(casebook, exhibit, tmp_path / "copy.txt", " ")
    assert without.value.field == "reason"
    with pytest.raises(Refused, match="own folder"):
        originals.save_copy(casebook, exhibit, casebook.folder / "copy.txt", "For the expert")
    assert not (casebook.folder / "copy.txt").exists()


def test_the_name_of_a_copy_holds_nothing_that_misleads(casebook: Casebook, tmp_path: Path) -> None:
    exhibit = an_original(casebook, tmp_path, "invoice\u202efdp.exe", b"x")
    row = casebook.ask(the_exhibit, exhibit)
    assert row is not None
    assert row.file is not None
    assert originals.name_for_copy(row.file) == "invoicefdp.exe"
