"""Reads what the sample says from `resources/sample`, and puts references where it names people by key."""

import re
import tomllib
from collections.abc import Mapping
from typing import Any, Final

from resources import resource
from workbench.casebook import Casebook
from workbench.kernel.commands import Batch
from workbench.kernel.running_text import refer

KEY: Final = re.compile(r"\{([a-z][0-9]{2,3})\}")

People = Mapping[str, str]
"""The ids of the people, each by the key that stands for them in the text."""


def read(name: str) -> dict[str, Any]:
    """One part of the sample, by the name of its file: "people", "cases", "findings"."""
    return tomllib.loads(resource("sample", f"{name}.toml").read_text(encoding="utf-8"))


def referring(text: str, persons: People) -> str:
    """The text with each key such as `{w07}` as a reference to that person, by id."""
    return KEY.sub(lambda found: refer(persons[found[1]]), text)


def results(casebook: Casebook, batch: Batch) -> tuple[str, ...]:
    """What each command of a batch gave back, in their order."""
    given = casebook.run(batch).result
    return tuple(map(str, given)) if isinstance(given, tuple) else ()
