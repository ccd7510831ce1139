"""The summary of one case and the chronology alone: what they tell, and that nothing else is in them."""

import pytest

from tests.workbench.report.reading import assert_nothing_leaves_the_page, text_by_poppler
from tests.workbench.report.westmere import ONE_CASE, PROJECTION
from tests.workbench.report.westmere_allegations import ALLEGATIONS
from workbench.disclosure.projection import chronology_of
from workbench.report import summary_pdf
from workbench.report.case_summary import case_summary
from workbench.report.chronology_summary import chronology_summary
from workbench.report.document import Heading, Paragraph, Text

CHRONOLOGY = chronology_of(PROJECTION)


def chapters_of(document: object) -> list[str]:
    return [block.title for block in document.blocks if isinstance(block, Heading)]  # type: ignore[attr-defined]


def test_a_case_summary_is_headed_by_the_case_and_tells_what_is_tied_to_it() -> None:
    document = case_summary(ONE_CASE)
    (case,) = ONE_CASE.cases
    assert document.title == f"{case.reference} {case.shown_as}"
    titles = chapters_of(document)
    assert titles[:2] == ["Contents", "The case"]
    assert titles[2].startswith("Chronology")
    assert titles[3:] == ["People", "Interviews", "Index of evidence", "About this document"]


def test_the_index_of_a_case_counts_what_it_lists_and_not_what_the_investigation_holds() -> None:
    runs = [
        run for block in case_summary(ONE_CASE).blocks if isinstance(block, Paragraph) for run in block.runs
    ]
    said = [run.text for run in runs if isinstance(run, Text)]
    listed = len(ONE_CASE.exhibits)
    assert [text for text in said if text.startswith(f"The index lists {listed} exhibit")]


def test_a_case_summary_is_made_of_one_case_only() -> None:
    with pytest.raises(ValueError, match="one case"):
        case_summary(PROJECTION)


def test_a_case_summary_says_that_it_leaves_out_what_is_not_tied_to_the_case() -> None:
    text = text_by_poppler(summary_pdf("case", ONE_CASE))
    assert f"What is not tied to case {ONE_CASE.case}" in text
    assert ALLEGATIONS[0].put not in text


def test_the_chronology_holds_key_dates_and_events_and_nothing_else() -> None:
    empty = (CHRONOLOGY.people, CHRONOLOGY.interviews, CHRONOLOGY.cases, CHRONOLOGY.exhibits)
    assert not any(empty)
    titles = chapters_of(chronology_summary(CHRONOLOGY))
    assert [titles[0], titles[-1]] == ["Key dates", "About this document"]
    assert len(titles) == 3


@pytest.mark.parametrize("summary, projection", [("case", ONE_CASE), ("chronology", CHRONOLOGY)])
def test_pages_are_set_within_their_margins_and_equal_facts_give_equal_bytes(
    summary: str, projection: object
) -> None:
    first, second = (summary_pdf(summary, projection) for _ in range(2))  # type: ignore[arg-type]
    assert first == second
    assert_nothing_leaves_the_page(first)
