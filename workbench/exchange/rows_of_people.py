"""Makes a person of a row: the name put together, the part and the protection understood."""

from typing import Final

from workbench.exchange.known import Known
from workbench.exchange.values import Made, Values, one_of, parted, parted_further
from workbench.kernel import folding
from workbench.kernel.errors import Refused
from workbench.kernel.wording import listed
from workbench.people import ALIASES, PARTS, PROTECTIONS, AddPerson
from workbench.people import rules as people_rules

_ALSO_PARTS: Final = {
    "whistleblower": people_rules.COMPLAINANT,
    "subject": people_rules.SUBJECT,
    "interviewee": people_rules.WITNESS,
    "parent": people_rules.FAMILY,
    "carer": people_rules.FAMILY,
    "young person": people_rules.CHILD,
}
_OTHER_NAMES: Final = {"nickname": "nickname", "former_name": "former name", "initials": "initials"}


def person_of(values: Values, known: Known) -> Made:
    """The command that adds the person of a row. Refused: nobody, no part, or less protection than is due."""
    name, turned = _name(values)
    if not (name or values["role"] or values["pseudonym"]):
        raise Refused("There is no name, and no role, in this row.")
    part = _part(values["part"])
    protection = one_of(values["protection"], PROTECTIONS, {"yes": people_rules.PROTECTED})
    people_rules.must_be_protected_enough(part, protection or people_rules.usual_protection(part))
    _must_be_free(values["pseudonym"], known)
    shown = {each: values[each] for each in ("role", "team", "organisation", "pseudonym", "notes")}
    reached = {each: values[each] for each in ("email", "telephone", "address")}
    command = AddPerson(
        part, name=name, protection=protection, aliases=_aliases(values, name), **shown, **reached
    )
    return Made(command, (f"Read as: {name}",) if turned else ())


def _name(values: Values) -> tuple[str, bool]:
    """The name, forename first, and whether it had to be turned round (`Griffith, Aoife`)."""
    name, forename, surname = values["name"], values["forename"], values["surname"]
    if surname and not folding.fold(name).endswith(folding.fold(surname)):
        name = f"{name or forename} {surname}"
    name = " ".join((name or forename).split())
    last, comma, first = name.partition(", ")
    if comma and first and "," not in first:
        return f"{first} {last}", True
    return name, False


def _part(words: str) -> str:
    if not words:
        raise Refused(f"It is not said what part this person has: {listed(PARTS, 'or')}.", field="part")
    part = one_of(words, PARTS, _ALSO_PARTS)
    people_rules.must_be_a_part(part)
    return part


def _must_be_free(pseudonym: str, known: Known) -> None:
    if pseudonym:
        people_rules.must_be_a_pseudonym(pseudonym)
        given = next((id for id, shown in known.shown.items() if shown == pseudonym), None)
        people_rules.must_never_have_been_given(pseudonym, given, "")


def _aliases(values: Values, name: str) -> tuple[tuple[str, str], ...]:
    """Other names and their sort, each once, without one that is the name itself."""
    found: dict[str, str] = {}
    for field, sort in _OTHER_NAMES.items():
        for part in parted(values[field]):
            for words in parted_further(part) if field == "initials" else (part,):
                bare, named = _sorted(words, sort)
                found.setdefault(bare, named)
    return tuple((words, sort) for words, sort in found.items() if folding.fold(words) != folding.fold(name))


def _sorted(words: str, sort: str) -> tuple[str, str]:
    """Another name and its sort, which may stand behind it: `Griff (nickname)`."""
    bare, _, named = words.removesuffix(")").rpartition(" (")
    return (bare, named) if named in ALIASES and bare else (words, sort)
