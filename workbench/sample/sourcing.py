"""Ties the events and key dates of the sample to the evidence that they name: exhibits and interviews."""

import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from itertools import chain, islice
from typing import Final

from workbench import chronology, evidence, interviews, investigation
from workbench.kernel import clock
from workbench.kernel.commands import MOST_IN_A_BATCH, Batch, Command
from workbench.sample.so_far import SoFar

TIED: Final = datetime(2020, 6, 19, 17, 20, tzinfo=UTC)
"""When the ties are made: after the last exhibit and the last event were entered."""

_EXHIBIT: Final = re.compile(r"\bE[0-9]{3}\b")
_INTERVIEWS: Final = re.compile(r"\bInterviews? ([0-9]+(?:(?:, | and )[0-9]+)*)(?:, paragraph ([0-9]+))?")
_NUMBER: Final = re.compile(r"[0-9]+")

Paragraphs = Mapping[tuple[int, int], str]
"""The ids of the paragraphs that are named, by the numbers of the interview and of the paragraph."""


def rest_on_evidence(so_far: SoFar) -> None:
    """Each event and key date on what is there of the evidence; what is named and not there is left out."""
    commands = chain(_ties(so_far, _paragraphs(so_far)), _shown(so_far))
    with clock.fixed(TIED):
        while part := tuple(islice(commands, MOST_IN_A_BATCH // 2)):
            so_far.casebook.run(Batch(part))


def _ties(so_far: SoFar, paragraphs: Paragraphs) -> Iterator[Command]:
    for event, sources in so_far.sources.items():
        for reference in dict.fromkeys(_EXHIBIT.findall(sources)):
            if exhibit := so_far.exhibits.get(reference):
                yield chronology.AddEventSource(event, exhibit=exhibit)
                yield evidence.LinkExhibitEvent(exhibit, event)
        for number, place in _named(sources):
            if interview := so_far.interviews.get(number):
                paragraph = paragraphs.get((number, place), "")
                yield chronology.AddEventSource(event, interview=interview, paragraph=paragraph)


def _shown(so_far: SoFar) -> Iterator[Command]:
    """What shows the key dates, by the exhibits that their evidence names in words."""
    for row in so_far.casebook.ask(investigation.key_dates):
        for reference in _EXHIBIT.findall(row.evidence):
            if exhibit := so_far.exhibits.get(reference):
                confirms = row.standing == investigation.CONFIRMED
                yield investigation.AddKeyDateSource(row.id, exhibit=exhibit, confirms=confirms)


def _named(sources: str) -> Iterator[tuple[int, int]]:
    """The interviews that sources name, each with the paragraph, 0 for none."""
    for found in _INTERVIEWS.finditer(sources):
        for number in _NUMBER.findall(found[1]):
            yield int(number), int(found[2] or 0)


def _paragraphs(so_far: SoFar) -> Paragraphs:
    named = {number for text in so_far.sources.values() for number, place in _named(text) if place}
    return {
        (number, row.number): row.id
        for number in named & so_far.interviews.keys()
        for row in so_far.casebook.ask(interviews.paragraphs, so_far.interviews[number])
    }
