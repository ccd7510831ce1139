"""Renders the made-up investigation once for all the tests that read it."""

from pathlib import Path

import pytest

from tests.workbench.report.westmere import PROJECTION
from workbench.report import investigation_summary_pdf


@pytest.fixture(scope="session")
def westmere_pdf() -> bytes:
    return investigation_summary_pdf(PROJECTION)


@pytest.fixture(scope="session")
def westmere_file(westmere_pdf: bytes, tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("report") / "summary.pdf"
    file.write_bytes(westmere_pdf)
    return file
