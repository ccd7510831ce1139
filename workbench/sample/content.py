"""Reads what the sample says from `resources/sample`, and puts references where it names people by key."""

import re
import tomllib
from collections.abc import Mapping
from typing import Any, Final

from resources import resource
from workbench.kernel.running_text import refer

KEY: Final = re.compile(r"\{([a-z][0-9]{2})\}")


def read(name: str) -> dict[str, Any]:
    """One part of the sample: "investigation", "people", "cases", "events" or "interviews"."""
    return tomllib.loads(resource("sample", f"{name}.toml").read_text(encoding="utf-8"))


def referring(text: str, people: Mapping[str, str]) -> str:
    """The text with each key such as `{w07}` as a reference to that person, by id."""
    return KEY.sub(lambda found: refer(people[found[1]]), text)
