"""The canary scan finds a word in every form in which a program could have let it slip."""

import base64
import bz2
import gzip
import io
import json
import lzma
import os
import time
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

import pytest

from tests.leaks.canary_scan import changed_since, scan, scan_bytes

CANARY = "Zebedée Quillfeather-4417"
NOISE = bytes(range(256)) * 40


def zipped(data: bytes) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", data * 3)
    return held.getvalue()


def in_lines(data: bytes) -> bytes:
    return base64.encodebytes(b"x" * 60 + data + b"y" * 60)


UTF8 = CANARY.encode()
FORMS: dict[str, bytes] = {
    "utf-8": UTF8,
    "utf-16 little": CANARY.encode("utf-16-le"),
    "utf-16 big": CANARY.encode("utf-16-be"),
    "utf-16 at an odd place": b"x" + CANARY.encode("utf-16-le"),
    "latin-1": CANARY.encode("latin-1"),
    "upper case": CANARY.upper().encode(),
    "upper case utf-16": CANARY.upper().encode("utf-16-le"),
    "lower case": CANARY.lower().encode(),
    "marks apart": "Zebede\u0301e Quillfeather-4417".encode(),
    "JSON": json.dumps({"name": CANARY}).encode(),
    "percent": quote(CANARY).encode(),
    "hexadecimal": UTF8.hex().upper().encode(),
    "base64 alignment 0": base64.b64encode(UTF8 + b"tail"),
    "base64 alignment 1": base64.b64encode(b"a" + UTF8 + b"tail"),
    "base64 alignment 2": base64.b64encode(b"ab" + UTF8 + b"tail"),
    "base64 of utf-16": base64.b64encode(b"ab" + CANARY.encode("utf-16-le")),
    "base64 for addresses": base64.urlsafe_b64encode(b"abc" + UTF8 + b"\xff\xfe\xfd"),
    "base64 in lines": in_lines(UTF8),
    "zlib": zlib.compress(b"before " + UTF8 + b" after", 9),
    "zlib, fast": zlib.compress(UTF8, 1),
    "gzip": gzip.compress(UTF8),
    "zip": zipped(UTF8),
    "bzip2": bz2.compress(UTF8),
    "xz": lzma.compress(UTF8),
    "gzip in zip": zipped(gzip.compress(NOISE + UTF8)),
    "zlib cut short": zlib.compress(os.urandom(9_000) + UTF8 + os.urandom(30_000))[:24_000],
    "zlib of utf-16 of upper case": zlib.compress(CANARY.upper().encode("utf-16-le")),
}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("around", [b"", NOISE, b"\n"], ids=["alone", "in noise", "after a line end"])
def test_a_planted_word_is_found(form: str, around: bytes) -> None:
    hits = scan_bytes(around + FORMS[form] + around, [CANARY], "planted")
    assert {hit.canary for hit in hits} == {CANARY}


@pytest.mark.parametrize(
    "innocent",
    [
        b"",
        NOISE,
        os.urandom(1_000_000),
        zlib.compress(NOISE),
        b"Zebedee Quillfeather 4417",
        UTF8[:-1],
        zipped(NOISE),
    ],
    ids=["nothing", "noise", "chance", "packed noise", "another name", "a word cut short", "a zip"],
)
def test_nothing_is_found_where_nothing_was_planted(innocent: bytes) -> None:
    assert scan_bytes(innocent, [CANARY], "innocent") == []


def test_a_word_is_found_in_a_file_its_name_and_a_link(tmp_path: Path) -> None:
    (tmp_path / "plain").write_bytes(UTF8)
    (tmp_path / f"{CANARY}.txt").write_text("nothing")
    (tmp_path / "link").symlink_to(f"/nowhere/{CANARY}")
    (tmp_path / "innocent").write_text("nothing")
    hits = scan(tmp_path.rglob("*"), [CANARY])
    assert len({hit.place for hit in hits}) == 3


def test_only_files_changed_since_the_start_are_looked_at(tmp_path: Path) -> None:
    old, new = tmp_path / "old", tmp_path / "inner" / "new"
    new.parent.mkdir()
    old.write_text("old")
    start = _a_moment_after(old.stat().st_ctime)
    new.write_text("new")
    (tmp_path / "left out").write_text("new")
    assert list(changed_since(start, [tmp_path], apart_from=[tmp_path / "left out"])) == [new]


def test_a_file_given_an_old_date_still_counts_as_changed(tmp_path: Path) -> None:
    start = time.time() - 1
    (tmp_path / "dated back").write_text("new")
    os.utime(tmp_path / "dated back", (0, 0))
    assert list(changed_since(start, [tmp_path])) == [tmp_path / "dated back"]


def test_several_words_are_told_apart() -> None:
    hits = scan_bytes(b"alpha-7 and beta-8", ["alpha-7", "beta-8", "gamma-9"], "text")
    assert {hit.canary for hit in hits} == {"alpha-7", "beta-8"}


def _a_moment_after(instant: float, now: Callable[[], float] = time.time) -> float:
    while now() <= instant + 0.02:
        pass
    return instant + 0.01
