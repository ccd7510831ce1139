"""Makes an allegation of a row: the words as they were put, the period, the scope."""

from typing import Final

from workbench.allegations import BALANCE, SCOPES, TO_BE_DECIDED, AddAllegation
from workbench.allegations import rules as allegation_rules
from workbench.exchange.known import Known
from workbench.exchange.values import Made, Values, one_of

_ALSO_SCOPES: Final = {
    **dict.fromkeys(("yes", "in"), allegation_rules.IN_SCOPE),
    **dict.fromkeys(("no", "out"), allegation_rules.OUT_OF_SCOPE),
}
_DATES: Final = ("put_on", "began", "ended")


def allegation_of(values: Values, _known: Known) -> Made:
    """The command that puts the allegation of a row on record, as a whole one. Refused: no words as put,
    a date that is not clear, a period that ends before it begins, or no reason where one is needed.
    """
    put_on, began, ended = (values.date(name) for name in _DATES)
    scope = one_of(values["scope"], SCOPES, _ALSO_SCOPES) or TO_BE_DECIDED
    standard = values["standard_of_proof"] or BALANCE
    allegation_rules.must_keep_what_was_put(values["put"], values["framed"], None)
    allegation_rules.must_be_in_or_out(scope, values["scope_reason"])
    allegation_rules.must_be_measured(standard, values["proof_reason"])
    allegation_rules.must_not_end_before_it_began(began, ended)
    command = AddAllegation(
        put=values["put"],
        put_by=values["put_by"],
        put_on=put_on,
        framed=values["framed"],
        began=began,
        ended=ended,
        units="\n".join(filter(None, map(str.strip, values["units"].replace(";", "\n").splitlines()))),
        scope=scope,
        scope_reason=values["scope_reason"],
        standard_of_proof=standard,
        proof_reason=values["proof_reason"],
    )
    return Made(command, tuple(filter(None, map(values.reading, _DATES))))
