"""A chronology of 300 pages as PDF, checks and sandbox included, beside Typst alone on the same document."""

import io
import os
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pypdf

from tests.benchmarks.row import Row
from tests.scale import build
from workbench import investigation
from workbench.casebook import Casebook
from workbench.disclosure.project import project
from workbench.disclosure.projection import Projection
from workbench.report import summary_pdf
from workbench.report.chronology_summary import chronology_summary
from workbench.report.legible import made_legible
from workbench.report.timeline import timeline_pictures
from workbench.report.typeset import typeset
from workbench.store.data_key import DataKey

EVENTS = 1_925
"""So many fill 300 pages."""

T = TypeVar("T")


def rows() -> Iterator[Row]:
    """Seconds from the casebook's facts to the finished file."""
    facts = _facts()
    whole, pdf = _timed(lambda: summary_pdf("chronology", facts))
    legible, replaced = made_legible(Projection.from_json(facts.to_json()))
    document = chronology_summary(legible, timeline_pictures(legible), replaced)
    alone, _ = _timed(lambda: typeset(document))
    pages = len(pypdf.PdfReader(io.BytesIO(pdf)).pages)
    yield Row(f"a chronology of {pages:,} pages as PDF", whole, "s", "Typst alone, same document", alone)


def _facts() -> Projection:
    key = DataKey.random()
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place, "Measured.casebook")
        build(folder, key, EVENTS)
        with Casebook.open(folder, key=key) as casebook:
            casebook.run(investigation.SetUpInvestigation("Measured"))
            return casebook.ask(project)


def _timed(act: Callable[[], T]) -> tuple[float, T]:
    """Seconds of processor time, the sandbox's child included; what else runs does not count."""
    began = sum(os.times()[:4])
    done = act()
    return sum(os.times()[:4]) - began, done
