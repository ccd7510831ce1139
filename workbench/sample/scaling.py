"""Makes the sample larger, for trying the program with as much as a long investigation holds."""

import io
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import repeat
from typing import Final

from workbench import cases, chronology, evidence, interviews
from workbench.casebook import Casebook
from workbench.chronology import EventRow
from workbench.kernel.commands import Batch, Command
from workbench.kernel.dates import FuzzyDate
from workbench.kernel.progress import Progress, silent
from workbench.sample.content import KEY, results
from workbench.sample.exhibit_pdf import typed_pdf
from workbench.sample.exhibit_words import Piece, pieces
from workbench.sample.interview_text import spoken
from workbench.sample.interviewing import told

FIRST_DAY, DAYS = date(2014, 1, 1), 2_300
INTERVIEWS_EACH, WORDS_EACH = 4, 1_010
"""How many interviews are added at a time, and how many words of notes each holds, at the least."""

DOCUMENTS_EACH, PAGES_EACH = 2, 41
"""How many documents are added at a time, and how many pages each has."""

_WORDS_ON_A_PAGE: Final = 330
_AT: Final = datetime(2020, 6, 19, 12, 0, tzinfo=UTC)


def enlarge(casebook: Casebook, scale: int, seed: int = 1, progress: Progress | None = None) -> None:
    """Add `scale` - 1 further times as many events to a casebook that holds the sample; with each of them
    4 interviews of a thousand words and 2 documents of forty-one pages.

    What they say repeats the sample, and so does on which allegations they bear; their days lie anywhere
    from 2014 to 2020. The largest that is
    measured, 250, comes to 100,000 events, a million words of notes and 20,000 pages. Raises `Cancelled`.
    """
    progress = progress or silent()
    more = _More(casebook, seed)
    for done in range(scale - 1):
        progress.advance(done, scale - 1, "Making the sample larger")
        more.add(done + 1)


@dataclass(frozen=True, slots=True)
class _Said:
    """A paragraph of the sample's notes: its sort, and its words without keys."""

    sort: str
    words: str


class _More:
    """Adds to a casebook, from what the sample holds; one seed adds the same."""

    def __init__(self, casebook: Casebook, seed: int) -> None:
        self._casebook = casebook
        self._choose = random.Random(seed)  # noqa: S311 - made-up events
        self._cases = [row.id for row in casebook.ask(cases.cases)]
        self._events: Sequence[EventRow] = casebook.ask(chronology.events, limit=1_000)
        self._ties = casebook.ask(chronology.ties, [row.id for row in self._events])
        self._said = [_Said(line.sort, _plain(line.words)) for each in told() for line in spoken(each.said)]

    def add(self, number: int) -> None:
        """Everything once more; a plan first, since notes need the interview they belong to."""
        planned = [self._planned(number, place) for place in range(1, INTERVIEWS_EACH + 1)]
        held = results(self._casebook, Batch(tuple(planned)))
        self._casebook.run(Batch(tuple(self._rest(number, held))))

    def _planned(self, number: int, place: int) -> interviews.PlanInterview:
        about = self._choose.choice(self._cases)
        return interviews.PlanInterview(f"Further interview {number}.{place}", planned_at=_AT, cases=(about,))

    def _rest(self, number: int, held: Sequence[str]) -> Iterator[Command]:
        for interview in held:
            yield interviews.BeginSession(interview, _AT - timedelta(hours=2), _AT - timedelta(hours=1))
            for said in self._paragraphs(WORDS_EACH):
                yield interviews.WriteParagraph(interview, said.words, said.sort)
        yield from map(self._event, self._events)
        for place in range(1, DOCUMENTS_EACH + 1):
            yield self._document(f"Further document {number}.{place}")

    def _event(self, event: EventRow) -> chronology.AddEvent:
        day = FIRST_DAY + timedelta(days=self._choose.randrange(DAYS))
        about = (self._choose.choice(self._cases),)
        return chronology.AddEvent(
            event.title,
            self._date(day),
            category=event.category,
            cases=about,
            allegations=self._ties[event.id].allegations,
        )

    def _date(self, day: date) -> FuzzyDate:
        kinds = (FuzzyDate.on, FuzzyDate.about, FuzzyDate.before, FuzzyDate.after)
        return self._choose.choices(kinds, (7, 1, 1, 1))[0](day)

    def _document(self, title: str) -> evidence.LogExhibit:
        content = typed_pdf(tuple(self._pages()), title, _AT)
        sealed = self._casebook.store.evidence.take_in(io.BytesIO(content))
        return evidence.LogExhibit(
            title, sealed=sealed, file_name=f"{title}.pdf", sort="report", received_at=_AT
        )

    def _pages(self) -> Iterator[Piece]:
        for number in range(1, PAGES_EACH + 1):
            yield from (Piece("page"),) if number > 1 else ()
            yield from pieces(f"# Part {number}\n\n")
            for said in self._paragraphs(_WORDS_ON_A_PAGE):
                yield Piece("paragraph", (said.words,))

    def _paragraphs(self, words: int) -> Iterator[_Said]:
        """Paragraphs of the sample by chance, until there are so many words."""
        chosen = map(self._choose.choice, repeat(self._said))
        while words > 0:
            said = next(chosen)
            words -= len(said.words.split())
            yield said


def _plain(text: str) -> str:
    return KEY.sub("a colleague", text)
