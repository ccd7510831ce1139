"""Sixty made-up people, with names that are hard to print and to search for."""

from workbench.disclosure.projection import PersonFacts

_GIVEN = (
    "Aoife",
    "Bernard",
    "Carys",
    "Derek",
    "Eilidh",
    "Farouk",
    "Gwen",
    "Hamish",
    "Ines",
    "Jolyon",
    "Kezia",
    "Leofric",
)
_FAMILY = (
    "Griffith",
    "O'Brien",
    "Nic an tSaoir",
    "Penhaligon",
    "Ó Súilleabháin",
    "Duffield",
    "Okonjo-Wright",
    "MacIlwraith",
    "Stafford",
    "Llŷr-Hughes",
)
_TEAMS = ("Assessment team 1", "Assessment team 2", "Safeguarding hub", "Children in care", "Court team")


def person(number: int) -> PersonFacts:
    name = f"{_GIVEN[number % 12]} {_FAMILY[number * 7 % 10]}"
    team = _TEAMS[number % 5]
    if number < 24:
        return PersonFacts(name, "Social worker", team, "complainant", "protected")
    if number < 32:
        return PersonFacts(name, "Team manager", team, "witness", "protected" if number % 2 else "ordinary")
    if number < 38:
        return PersonFacts(name, "Head of service", "Westmere Council", "subject", "ordinary")
    if number < 49:
        return PersonFacts(f"Child {chr(ord('A') + number - 38)}", "Child", "", "child", "protected")
    roles = (
        "Chief executive",
        "Monitoring officer",
        "Inspector",
        "Headteacher",
        "Health visitor",
        "Internal auditor",
    )
    return PersonFacts(
        name,
        roles[number % 6],
        ("Westmere Council", "Outside the council")[number % 2],
        "professional",
        "public office" if number % 3 else "ordinary",
    )


PEOPLE = tuple(person(number) for number in range(60))
