"""What is alleged at the made-up council, and some of what is shown: every outcome, grade and gap once."""

from tests.workbench.report.westmere_events import date_of
from workbench.disclosure.projection import (
    AllegationFacts,
    DateFacts,
    ElementFacts,
    ExhibitFacts,
    StandardFacts,
)

_NOT_SAID = DateFacts(None, None, "unknown", "day", "")


def alleged(
    number: str, put: str, framed: str, *elements: tuple[str, str], outcome: str = "", issued: bool = False
) -> AllegationFacts:
    """An allegation in scope, on the balance of probabilities; an element is its text and its outcome."""
    return AllegationFacts(
        number=number,
        depth=number.count("."),
        put=put,
        put_by="the written disclosure of 2 June 2020",
        framed=framed,
        began=date_of("January 2020"),
        ended=date_of("13 March 2020"),
        units=("Assessment service", "Duty team"),
        scope="in scope",
        scope_reason="",
        standard_of_proof="balance of probabilities",
        standards=(
            StandardFacts(
                "Working Together to Safeguard Children (2018), chapter 1",
                "Assessment should be a dynamic process, which analyses and responds to the changing needs.",
            ),
            StandardFacts("Closure procedure, section 4", ""),
        ),
        complained_of=("Hamish Duffield",),
        raised=4,
        supporting=31,
        elements=tuple(
            ElementFacts(place, text, result) for place, (text, result) in enumerate(elements, start=1)
        ),
        outcome=outcome,
        issued=issued,
    )


ALLEGATIONS = (
    alleged(
        "1",
        "They shut anything that moved before Ofsted came through the door.",
        "Between January and 13 March 2020 cases were closed in order to lower the numbers shown.",
        ("Closures rose in the weeks before the inspection beyond what is usual.", "substantiated"),
        ("The reason was the inspection, and not the children's circumstances.", "not substantiated"),
        outcome="not substantiated",
    ),
    alleged(
        "1.1",
        "Nobody signed the closures off.",
        "Cases were closed without the assessment having been authorised by a manager.",
        ("Assessments were not authorised when the case was closed.", "substantiated"),
        outcome="substantiated",
        issued=True,
    ),
    alleged("2", "You did not say no to her.", "Managers were pressed to present an overly positive view."),
    alleged("3", "He reported to the wrong chief.", "", outcome="referred", issued=True),
)


def exhibit(
    number: int, title: str, sort: str, whom: str = "", grade: str = "", digest: str = ""
) -> ExhibitFacts:
    return ExhibitFacts(
        reference=f"E{number:03}",
        title=title,
        sort=sort,
        date=date_of("about March 2020") if number % 2 else _NOT_SAID,
        from_whom=whom,
        received="11 February 2021, 10:20" if whom else "",
        grade=grade,
        use="relied on",
        sha256=digest,
    )


EXHIBITS = (
    exhibit(
        3,
        "The written disclosure to the monitoring officer",
        "letter",
        "Carys Nic an tSaoir",
        "1A: reliable source; known directly to the source",
        "7f3a91c20b4e" * 5,
    ),
    exhibit(
        19, "Closure procedure, version 4", "policy", "the council’s records office", "", "0011aabbccdd" * 5
    ),
    exhibit(41, "Duty team notebook, red cover", "object"),
    exhibit(
        44,
        "E-mail: “ready to close”, with a spreadsheet of 61 cases",
        "e-mail",
        "Derek O’Brien",
        "2B: untested source; known indirectly to the source, but corroborated",
        "deadbeef0042" * 5,
    ),
)
