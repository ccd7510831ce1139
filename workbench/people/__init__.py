"""The people: what is shown of them, how they are protected, and apart from it who they are."""

from workbench.people import _commands, _consents, _identities, _relationships
from workbench.people._commands import (
    AddPerson,
    ChangePerson,
    RestorePerson,
    SetAsidePerson,
    SetProtection,
    SetPseudonym,
)
from workbench.people._consents import RecordConsent, RestoreConsent, SetAsideConsent, WithdrawConsent
from workbench.people._identities import AddAlias, AliasRow, ChangeIdentity, IdentityRow, RemoveAlias, Reveal
from workbench.people._names import NameMatch, known_names, match_names, names_for_disclosure
from workbench.people._queries import (
    ConsentRow,
    PersonFilter,
    PersonRow,
    RevelationRow,
    consents,
    count_persons,
    person,
    persons,
    pseudonyms,
    revelations,
)
from workbench.people._relationships import (
    ChangeRelationship,
    RelatePeople,
    RelationshipRow,
    RestoreRelationship,
    SetAsideRelationship,
    relationships,
)
from workbench.people.name_matching import Match, Names
from workbench.people.rules import (
    ALIASES,
    NAMES_IN_FULL,
    PARTS,
    PROTECTED,
    PROTECTIONS,
    RELATIONSHIPS,
    usual_protection,
)

HANDLERS = {**_commands.HANDLERS, **_identities.HANDLERS, **_consents.HANDLERS, **_relationships.HANDLERS}

__all__ = [
    "ALIASES",
    "HANDLERS",
    "NAMES_IN_FULL",
    "PARTS",
    "PROTECTED",
    "PROTECTIONS",
    "RELATIONSHIPS",
    "AddAlias",
    "AddPerson",
    "AliasRow",
    "ChangeIdentity",
    "ChangePerson",
    "ChangeRelationship",
    "ConsentRow",
    "IdentityRow",
    "Match",
    "NameMatch",
    "Names",
    "PersonFilter",
    "PersonRow",
    "RecordConsent",
    "RelatePeople",
    "RelationshipRow",
    "RemoveAlias",
    "RestoreConsent",
    "RestorePerson",
    "RestoreRelationship",
    "Reveal",
    "RevelationRow",
    "SetAsideConsent",
    "SetAsidePerson",
    "SetAsideRelationship",
    "SetProtection",
    "SetPseudonym",
    "WithdrawConsent",
    "consents",
    "count_persons",
    "known_names",
    "match_names",
    "names_for_disclosure",
    "person",
    "persons",
    "pseudonyms",
    "relationships",
    "revelations",
    "usual_protection",
]
