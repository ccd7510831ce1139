"""The timeline goes out as it is seen: picture, table and calendar, with the filter stated in each."""

import csv
import io
from dataclasses import replace
from datetime import date
from pathlib import Path

import pypdf
import pytest

from tests.builders import NOON, a_case, a_person, an_event, run
from workbench import allegations, casework, chronology, papers
from workbench.casebook import Casebook
from workbench.chronology import LANES, EventFilter, LaneBy
from workbench.exchange.timeline_out import Form, Seen, written
from workbench.kernel import clock
from workbench.kernel.errors import Refused

SEEN = Seen(filters=("C01",), in_view=(date(2019, 10, 1), date(2019, 12, 31)))
STATED = "Filtered: C01. In view: 1 Oct 2019 to 31 Dec 2019. Lanes by case."


def out(casebook: Casebook, form: Form, seen: Seen = SEEN) -> bytes:
    with clock.fixed(NOON):
        return casebook.ask(written, seen, form)


@pytest.fixture
def told(casebook: Casebook) -> Casebook:
    """A casebook with four events, one undated and one out of view."""
    case, person = a_case(casebook), a_person(casebook, name="Anna Kowalska", pseudonym="P14")
    an_event(
        casebook,
        f"Told by @[{person}], to close; now",
        "about November 2019",
        cases=(case,),
        persons=(person,),
    )
    an_event(casebook, "Visit", "10:30 on 4 November 2019", status="inferred", status_by="The diary")
    an_event(casebook, "Referral", "May 2018")
    an_event(casebook, "=Nobody came", "unknown")
    return casebook


def test_a_picture_shows_what_is_in_view_in_its_lanes_and_states_the_filter(told: Casebook) -> None:
    picture = out(told, "svg").decode()
    for words in (STATED, "Told by P14", "Visit, inferred", "C01"):
        assert words in picture
    assert "Referral" not in picture
    assert "Kowalska" not in picture
    assert out(told, "png").startswith(b"\x89PNG")


def test_it_is_not_said_to_be_without_names_while_a_name_is_typed_in_its_words(told: Casebook) -> None:
    assert "people by pseudonym." in out(told, "csv").decode("utf-8-sig")
    an_event(told, "Anna Kowalska writes to the head of service", "2 December 2019")
    an_event(told, "Anna Kowalska leaves", "May 2020")
    assert "with 1 name typed as words." in out(told, "csv").decode("utf-8-sig")
    assert "1 name typed as words" in out(told, "svg").decode()


def test_the_pdf_holds_the_same_words_and_no_metadata(told: Casebook) -> None:
    read = pypdf.PdfReader(io.BytesIO(out(told, "pdf")))
    assert "Told by P14" in read.pages[0].extract_text()
    assert not read.metadata


def test_the_table_holds_the_rows_in_order_guarded_and_states_the_filter(told: Casebook) -> None:
    rows = list(csv.DictReader(io.StringIO(out(told, "csv", Seen()).decode("utf-8-sig"))))
    assert [row["Title"] for row in rows] == [
        "Referral",
        "Told by P14, to close; now",
        "Visit",
        "'=Nobody came",
    ]
    assert {row["Shown by"].partition(" Exported")[0] for row in rows} == {"Not filtered."}
    assert (rows[1]["Earliest"], rows[1]["Edtf"], rows[1]["People"]) == ("2019-10-17", "2019-11~", "P14")


def test_the_calendar_says_what_is_not_known_to_the_day_and_folds_its_lines(told: Casebook) -> None:
    text = out(told, "ics", Seen()).decode()
    lines = text.replace("\r\n ", "").split("\r\n")
    assert "SUMMARY:Told by P14\\, to close\\; now (about November 2019)" in lines
    assert "DTSTART;VALUE=DATE:20191017" in lines
    assert "DTSTART:20191104T103000" in lines
    assert "1 event without a date left out." in "".join(lines)
    assert text.count("BEGIN:VEVENT") == 3
    assert max(len(line.encode()) for line in text.split("\r\n")) <= 75


@pytest.mark.parametrize("by", LANES)
def test_every_lane_of_the_timeline_is_a_lane_of_the_picture(told: Casebook, by: LaneBy) -> None:
    allegation = run(told, allegations.AddAllegation("Cases were closed to bring numbers down"))
    event = told.ask(chronology.events)[1].id
    told.run(chronology.LinkEventAllegation(event, allegation))
    picture = out(told, "svg", replace(SEEN, by=by)).decode()
    for lane in told.ask(casework.timeline, by).lanes:
        if lane.id != "referral":
            assert lane.name.split(" ")[0] in picture


def test_only_the_events_of_the_filter_go_out(told: Casebook) -> None:
    seen = Seen(wanted=EventFilter(status="inferred"), filters=("inferred",), by="status")
    assert out(told, "csv", seen).count(b"\r\n") == 2
    assert b"Told by" not in out(told, "svg", seen)


def test_a_picture_of_nothing_is_refused_in_words(told: Casebook) -> None:
    seen = Seen(in_view=(date(1999, 1, 1), date(1999, 12, 31)))
    with pytest.raises(Refused, match="No event with a date is in view"):
        out(told, "png", seen)


def test_what_goes_out_is_recorded_and_another_ending_is_refused(told: Casebook, tmp_path: Path) -> None:
    with pytest.raises(Refused, match=r"ends in \.png, \.svg, \.pdf, \.csv or \.ics"):
        papers.write_timeline(told, tmp_path / "timeline.doc", SEEN)
    before = told.head.number
    paper = papers.write_timeline(told, tmp_path / "timeline.ics", SEEN)
    assert paper.path.read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")
    assert told.head.number == before + 1
