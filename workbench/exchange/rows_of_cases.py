"""Makes a key case of a row: its risk and status understood, its children and family found."""

from typing import Final

from workbench.cases import RISKS, STATUSES, AddCase
from workbench.cases import rules as case_rules
from workbench.exchange.known import Known
from workbench.exchange.values import Made, Values, one_of

_ALSO_RISKS: Final = {"low": case_rules.LOWER, "critical": case_rules.IMMEDIATE}


def case_of(values: Values, known: Known) -> Made:
    """The command that adds the case of a row. Refused: no title, an unknown risk, status or person."""
    title = " ".join(values["title"].split())
    case_rules.must_have_a_title(title)
    risk = one_of(values["risk"], RISKS, _ALSO_RISKS) or case_rules.MEDIUM
    case_rules.must_be_a_risk(risk)
    status = one_of(values["status"], STATUSES) or case_rules.OPEN
    case_rules.must_be_a_status(status)
    command = AddCase(
        title,
        summary=values["summary"],
        risk=risk,
        risk_reason=values["risk_reason"],
        status=status,
        children=known.persons(values["children"]),
        family=known.persons(values["family_members"]),
    )
    return Made(command, () if values["risk"] else (f"No risk is given: it begins as {risk}.",))
