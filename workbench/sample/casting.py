"""Deals out the names among the people of the sample, with pseudonyms, other names and consents."""

import random
from collections.abc import Iterator, Mapping
from typing import Any

from workbench import people
from workbench.casebook import Casebook
from workbench.kernel.commands import Batch, Command
from workbench.people import rules
from workbench.sample.content import People, results


def cast(casebook: Casebook, content: Mapping[str, Any], seed: int) -> People:
    """Add everybody and return them by their key in the text ("w07"). One seed gives one cast."""
    deal = random.Random(seed)  # noqa: S311 - a made-up cast
    names = list(content["names"])
    deal.shuffle(names)
    parts = list(_parts(content))
    used: set[str] = set()
    commands = [
        _person(part, role, names.pop(), content["aliases"], _pseudonym(part, used, deal))
        for _, part, role in parts
    ]
    added = results(casebook, Batch(tuple(commands)))
    persons = dict(zip((key for key, _, _ in parts), added, strict=True))
    _consent(casebook, content["consent"], persons)
    return persons


def _parts(content: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    """Everybody's key, part and role."""
    for group in content["group"]:
        for number, role in enumerate(group["roles"], start=1):
            yield f"{group['key']}{number:02}", group["part"], role


def _pseudonym(part: str, used: set[str], deal: random.Random) -> str:
    """Drawn by the rule for every pseudonym, only by a chance that comes out the same again."""
    drawn = rules.draw(rules.series_of(part), used, deal.randrange)
    used.add(drawn)
    return drawn


def _person(
    part: str, role: str, name: str, aliases: Mapping[str, list[list[str]]], pseudonym: str
) -> people.AddPerson:
    post, _, team = role.partition(", ")
    return people.AddPerson(
        part,
        name=name,
        role=post,
        team=team,
        organisation="" if part == rules.CHILD else "Westmere Council",
        pseudonym=pseudonym,
        aliases=tuple((words, sort) for words, sort in aliases.get(name, ())),
    )


def _consent(casebook: Casebook, said: list[dict[str, Any]], persons: People) -> None:
    given: list[Command] = [
        people.RecordConsent(persons[each["person"]], each["to"], each["given_on"], each["how"])
        for each in said
    ]
    recorded = results(casebook, Batch(tuple(given)))
    for consent, each in zip(recorded, said, strict=True):
        if "withdrawn_on" in each:
            casebook.run(people.WithdrawConsent(consent, 1, each["withdrawn_on"]))
