"""The media type that a file's name promises."""

import pytest

from workbench.evidence import media_type_of


@pytest.mark.parametrize(
    "name, media_type",
    [
        ("Letter.PDF", "application/pdf"),
        ("Annex A.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        ("re closure.eml", "message/rfc822"),
        ("scan.final.jpeg", "image/jpeg"),
        ("notes", "application/octet-stream"),
        (".profile", "application/octet-stream"),
        ("strange.xyz", "application/octet-stream"),
    ],
)
def test_the_media_type_is_the_one_of_the_last_suffix(name: str, media_type: str) -> None:
    assert media_type_of(name) == media_type
