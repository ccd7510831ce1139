"""What the search field finds: commands, settings, pages of the guide, records, and places in them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from ui.bridge import Place
from ui.shell.actions import ACTS, Act
from ui.shell.guide import pages
from ui.shell.keys import shown
from ui.shell.matching import fit
from ui.shell.settings_page import SETTINGS
from workbench.casework import Choice, FoundRow
from workbench.kernel.ids import kind_of

MOST: Final = 12
"""How many lines are offered before the places where the words stand."""


@dataclass(frozen=True, slots=True)
class Command:
    """An act of the table, by its name."""

    name: str


@dataclass(frozen=True, slots=True)
class Setting:
    """A setting, by the name of the preference."""

    name: str


@dataclass(frozen=True, slots=True)
class GuideAt:
    """A page of the guide, by its name, and a heading in it, "" for its top."""

    page: str
    heading: str = ""


Target = Command | Setting | GuideAt | Place


@dataclass(frozen=True, slots=True)
class Entry:
    """One line: its words, more in muted words, what stands at the right (a key, a kind), where it leads."""

    words: str
    detail: str
    aside: str
    target: Target

    def in_words(self) -> str:
        """The line as a screen reader says it."""
        return ", ".join(filter(None, (self.words, self.detail, self.aside)))


def commands(keys: Mapping[str, str]) -> tuple[Entry, ...]:
    """Every act with its key."""
    return tuple(
        Entry(_done(act), "", _aside(act, keys), Command(act.name)) for act in ACTS if act.name != "search"
    )


def _done(act: Act) -> str:
    words = act.words.rstrip("…")
    return f"New {words[:1].lower()}{words[1:]}" if act.letter else words


def _aside(act: Act, keys: Mapping[str, str]) -> str:
    key = keys.get(act.name, "")
    return f"{act.menu}   {shown(key)}" if key else act.menu


def settings() -> tuple[Entry, ...]:
    """Every setting."""
    return tuple(Entry(words, "", "Setting", Setting(name)) for name, words in SETTINGS)


def guide() -> tuple[Entry, ...]:
    """Every page of the guide and every heading in one."""
    return tuple(_guide())


def records(named: Iterable[Choice]) -> tuple[Entry, ...]:
    """Records that are called by a short name."""
    return tuple(Entry(each.shown, each.detail, "", Place(kind_of(each.id), each.id)) for each in named)


def people(named: Iterable[Choice]) -> tuple[Entry, ...]:
    """Those of the records that are people."""
    return records(each for each in named if kind_of(each.id) == "person")


def place(row: FoundRow) -> Entry:
    """A place where words were found."""
    words = "".join(part.text for part in row.snippet).replace("\n", " ")
    return Entry(row.place, words, "", Place(kind_of(row.home), row.home, row.id))


def fitting(typed: str, entries: Iterable[Entry], recent: tuple[Target, ...] = ()) -> tuple[Entry, ...]:
    """The entries that fit what is typed, the best first; among equals those used lately."""
    scored = [(fit(typed, f"{each.words} {each.detail}"), each) for each in entries]
    used = {target: len(recent) - at for at, target in enumerate(recent)}
    best = sorted(
        (-score - used.get(each.target, 0) / 10, at) for at, (score, each) in enumerate(scored) if score
    )
    return tuple(scored[at][1] for _, at in best[:MOST])


def _guide() -> Iterator[Entry]:
    for page in pages():
        yield Entry(page.title, "", "Guide", GuideAt(page.name))
        for heading in page.headings:
            yield Entry(heading, page.title, "Guide", GuideAt(page.name, heading))
