"""What the paper of a typist promises, and what of it a casebook opened afterwards does not hold."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from workbench import interviews, keeping
from workbench.casebook import Casebook
from workbench.store.data_key import DataKey

DUE: Final = 2.0
"""Seconds of a window's life after which what was typed is kept, whatever happens to it."""
_LONGEST_TURN: Final = 0.25
"""A machine that had no time for the window for longer than this was not typed at meanwhile."""


@dataclass(frozen=True, slots=True)
class Held:
    """What a casebook holds of an interview: paragraphs by id, drafts by place, and if it is sound."""

    paragraphs: Mapping[str, str]
    drafts: Mapping[str, str]
    sound: bool

    def has(self, words: str) -> bool:
        """Whether a paragraph or a draft begins with these words."""
        return any(text.startswith(words) for text in (*self.paragraphs.values(), *self.drafts.values()))


def held(folder: Path, key: DataKey) -> Held:
    """Open the casebook, look, and close it again."""
    with Casebook.open(folder, key=key) as casebook:
        (interview,) = casebook.ask(interviews.interviews)
        rows = casebook.ask(interviews.paragraphs, interview.id)
        drafts = {draft.place: _words(draft.words) for draft in casebook.drafts()}
        sound = keeping.verify(casebook).sound
    return Held({row.id: row.text for row in rows}, drafts, sound)


def _words(draft: str) -> str:
    return str(json.loads(draft)["text"]) if draft.startswith("{") else draft


@dataclass
class Promised:
    """What must be there: `recorded` by id, and words in which more may have been typed since."""

    recorded: dict[str, str] = field(default_factory=dict)
    words: set[str] = field(default_factory=set)
    taken_back: dict[str, str] = field(default_factory=dict)

    def missing(self, found: Held) -> list[str]:
        """Every promise that is not kept, in words."""
        lost = [f"recorded {words!r}" for id, words in self.recorded.items() if not _in(found, id, words)]
        typed = self.words - {words for words in self.words if self._was_taken_back(words)}
        lost += [f"typed {words!r}" for words in sorted(typed) if words and not found.has(words)]
        lost += [f"back again {words!r}" for id, words in self.taken_back.items() if id in found.paragraphs]
        return lost + ([] if found.sound else ["the casebook is not sound"])

    def _was_taken_back(self, words: str) -> bool:
        return any(text.startswith(words) for text in self.taken_back.values())


def _in(found: Held, id: str, words: str) -> bool:
    """Whether a paragraph has these words, or longer ones that were typed in it since."""
    return found.paragraphs.get(id, "").startswith(words)


def lines(paper: Path) -> list[dict[str, Any]]:
    """What stands on the paper. A line that the kill cut short was never written."""
    written = paper.read_bytes().splitlines(keepends=True)
    return [json.loads(line) for line in written if line.endswith(b"\n")]


def promised(before: Promised, noted: Iterable[dict[str, Any]], ended: float, allowed: float) -> Promised:
    """What must be there after a process that ended at that moment; what was typed within the last
    `allowed` seconds of its life may be lost.
    """
    noted = list(noted)
    result = Promised(dict(before.recorded), set(), dict(before.taken_back))
    kept_until = _moment(noted, ended, allowed)
    for line in noted:
        _record(result, line)
    result.words |= set(handed_over(line for line in noted if line["at"] <= kept_until))
    return result


def _moment(noted: list[dict[str, Any]], ended: float, allowed: float) -> float:
    """The moment before which the window has lived for at least so many seconds more."""
    later = ended
    for line in reversed(noted):
        if allowed <= 0:
            return later
        allowed -= min(later - line["at"], _LONGEST_TURN)
        later = line["at"]
    return later if allowed <= 0 else 0.0


def _record(result: Promised, line: dict[str, Any]) -> None:
    if "recorded" in line:
        result.taken_back.pop(line["id"], None)
        result.recorded[line["id"]] = line["recorded"]
    elif "undoing" in line:
        result.taken_back[""] = result.recorded.pop(line["id"])
    elif "undone" in line:
        result.taken_back[line["id"]] = line["undone"]


def handed_over(noted: Iterable[dict[str, Any]]) -> Iterator[str]:
    """The words of every line as they stood last, and before each time that they were handed over."""
    newest: dict[str, str] = {}
    for line in noted:
        if "sent" in line:
            yield line["sent"]
            newest.pop("", None)
        elif "typed" in line:
            newest[line.get("of", "")] = line["typed"]
    yield from newest.values()
