"""The pages of a finished document as pictures: as many as wanted, from any page on, drawn apart."""

import io

import pypdf
import pytest

from workbench.report.pages import page_pictures
from workbench.sandbox import SandboxFailure

A4_INCHES = (210 / 25.4, 297 / 25.4)


def test_pages_are_drawn_at_the_size_of_the_paper(westmere_pdf: bytes) -> None:
    drawn = page_pictures(westmere_pdf, first=1, most=2, dots=50)
    assert drawn.total == len(pypdf.PdfReader(io.BytesIO(westmere_pdf)).pages)
    assert len(drawn.pictures) == 2
    for picture in drawn.pictures:
        assert abs(picture.width - A4_INCHES[0] * 50) < 2
        assert abs(picture.height - A4_INCHES[1] * 50) < 2
        assert len(picture.pixels()) == picture.stride * picture.height
        assert len(set(picture.pixels())) > 2


def test_after_the_last_page_there_is_none(westmere_pdf: bytes) -> None:
    total = page_pictures(westmere_pdf, most=1, dots=20).total
    assert len(page_pictures(westmere_pdf, first=total - 1, most=8, dots=20).pictures) == 1


def test_what_is_no_document_is_trouble_and_nothing_worse() -> None:
    with pytest.raises(SandboxFailure):
        page_pictures(b"%PDF-1.7 and no more")
