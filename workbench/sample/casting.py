"""Deals out the names among the people of the sample, with pseudonyms, addresses and consents."""

import random
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from workbench import people
from workbench.casebook import Casebook
from workbench.kernel import folding
from workbench.kernel.commands import Batch, Command
from workbench.people import rules
from workbench.sample.content import People, results

_HOUSEHOLDS: Final = frozenset((rules.CHILD, rules.FAMILY))
_COUNCIL: Final = "Westmere Council"
_GIVEN: Final = {
    (rules.CHILD, "she"): "girls",
    (rules.CHILD, "he"): "boys",
    (rules.FAMILY, "she"): "women",
    (rules.FAMILY, "he"): "men",
}


@dataclass(frozen=True, slots=True)
class Member:
    """One of the cast: `key` stands for them in the text ("w07"), `says` is she or he."""

    key: str
    part: str
    says: str
    name: str
    role: str
    team: str
    organisation: str
    email: str
    pseudonym: str
    notes: str = ""


def deal(content: Mapping[str, Any], seed: int) -> tuple[Member, ...]:
    """Everybody, written people first and then the rest of the staff (s001, s002...). One seed, one cast."""
    dealer = _Dealer(content, random.Random(seed))  # noqa: S311 - a made-up cast
    return (*dealer.written(), *dealer.staff())


def cast(casebook: Casebook, content: Mapping[str, Any], members: tuple[Member, ...]) -> People:
    """Add everybody and return their ids by their key in the text ("w07")."""
    added = results(casebook, Batch(tuple(_person(member, content["aliases"]) for member in members)))
    persons = dict(zip((member.key for member in members), added, strict=True))
    _consent(casebook, content["consent"], persons)
    return persons


class _Dealer:
    """Holds what is not dealt out yet, so that nobody gets a name, a pseudonym or an address twice."""

    def __init__(self, content: Mapping[str, Any], deal: random.Random) -> None:
        self._content, self._deal = content, deal
        self._names = {pool: self._shuffled(names) for pool, names in content["names"].items()}
        self._pseudonyms: set[str] = set()
        self._addresses: set[str] = set()

    def written(self) -> Iterator[Member]:
        """Those with a story."""
        for group in self._content["group"]:
            for key, says, role, team, notes in group["people"]:
                name = self._named(group["part"], says, team)
                of_a_house = group["part"] in _HOUSEHOLDS
                yield self._member(key, group["part"], says, name, role, "" if of_a_house else team, notes)

    def staff(self) -> Iterator[Member]:
        """Those without, so that the registers are as long as they were."""
        staff = self._content["staff"]
        pairs = [f"{given} {family}" for given in staff["given"] for family in staff["family"]]
        roles = [(role, team) for count, role, team in staff["posts"] for _ in range(count)]
        dealt = zip(roles, self._deal.sample(pairs, len(roles)), strict=True)
        for number, ((role, team), name) in enumerate(dealt, start=1):
            yield self._member(f"s{number:03}", staff["part"], "", name, role, team, "")

    def _named(self, part: str, says: str, team: str) -> str:
        if part not in _HOUSEHOLDS:
            return self._names[says].pop()
        return f"{self._names[_GIVEN[part, says]].pop()} {self._names['households'][int(team) - 1]}"

    def _member(self, key: str, part: str, says: str, name: str, role: str, team: str, notes: str) -> Member:
        where = "" if part in _HOUSEHOLDS else _organisation(key, team)
        return Member(
            key=key,
            part=part,
            says=says,
            name=name,
            role=role,
            team="" if team == where else team,
            organisation=where,
            email=self._address(name) if where == _COUNCIL else "",
            pseudonym=self._pseudonym(part),
            notes=notes,
        )

    def _pseudonym(self, part: str) -> str:
        """Drawn by the rule for every pseudonym, only by a chance that comes out the same again."""
        drawn = rules.draw(rules.series_of(part), self._pseudonyms, self._deal.randrange)
        self._pseudonyms.add(drawn)
        return drawn

    def _address(self, name: str) -> str:
        given, *_, family = folding.words(_plain(name))
        address = next(
            made
            for number in ("", *range(2, 100))
            if (made := f"{given[0]}{family}{number}@westmere.example") not in self._addresses
        )
        self._addresses.add(address)
        return address

    def _shuffled(self, names: list[str]) -> list[str]:
        return self._deal.sample(names, len(names))


def _organisation(key: str, team: str) -> str:
    """Officials and professionals say where they belong; everybody else belongs to the council."""
    return team if key[0] in "oip" else _COUNCIL


def _plain(name: str) -> str:
    return unicodedata.normalize("NFC", name).replace("’", "").replace("-", "")


def _person(member: Member, aliases: Mapping[str, list[list[str]]]) -> people.AddPerson:
    return people.AddPerson(
        member.part,
        name=member.name,
        role=member.role,
        team=member.team,
        organisation=member.organisation,
        pseudonym=member.pseudonym,
        email=member.email,
        notes=member.notes,
        aliases=tuple((words, sort) for words, sort in aliases.get(member.name, ())),
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
