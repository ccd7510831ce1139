"""Plans the interviews of the sample: whom first, what each is to be asked, and where it was answered."""

from collections.abc import Iterable, Iterator
from typing import Any, Final

from workbench import interviews
from workbench.kernel.commands import Batch, Command
from workbench.sample.content import read, referring, results
from workbench.sample.interview_text import Spoken
from workbench.sample.so_far import SoFar

Asked = tuple[str, str, int | str]
"""The number of an allegation, a question, and the minute of its answer, or in words what came of it."""

_ASKED: Final = "asked"
_ANSWERS: Final = ("answer", "quotation")


class Plan:
    """What is planned of all interviews, and the ids of the questions once they are added."""

    def __init__(self) -> None:
        self._planned: tuple[dict[str, Any], ...] = tuple(read("interview_plan")["planned"])
        self._questions: dict[int, tuple[str, ...]] = {}

    def enter(self, so_far: SoFar) -> None:
        """Put the interviews in order, and add the questions to each."""
        so_far.casebook.run(Batch(tuple(self._placed(so_far))))
        asked = [(each["interview"], tuple(one)) for each in self._planned for one in each["ask"]]
        added = results(so_far.casebook, Batch(tuple(_question(so_far, *one) for one in asked)))
        for (number, _), question in zip(asked, added, strict=True):
            self._questions[number] = (*self._questions.get(number, ()), question)

    def answered(self, number: int, notes: Iterable[tuple[Spoken, str]]) -> Iterator[Command]:
        """What is recorded of the questions of an interview held, by its paragraphs with their ids."""
        said = next((each for each in self._planned if each["interview"] == number), {"ask": ()})
        answer_at = {line.minute: id for line, id in notes if line.sort in _ANSWERS}
        for question, (_, _, came) in zip(self._questions.get(number, ()), said["ask"], strict=True):
            if isinstance(came, int):
                yield interviews.MarkAnswered(question, 1, (answer_at[came],))
            elif came == _ASKED:
                yield interviews.MarkAsked(question, 1)
            elif came:
                yield interviews.MarkNotReached(question, 1, came)

    def _placed(self, so_far: SoFar) -> Iterator[interviews.PlaceInterview]:
        before = ""
        for each in self._planned:
            interview = so_far.interviews[each["interview"]]
            reason = referring(each["reason"], so_far.persons)
            yield interviews.PlaceInterview(interview, 1, reason, before)
            before = interview


def _question(so_far: SoFar, number: int, asked: Asked) -> interviews.AddQuestion:
    allegation, text, _ = asked
    return interviews.AddQuestion(
        so_far.interviews[number],
        referring(text, so_far.persons),
        allegation=so_far.allegations[allegation],
    )
