"""Ten made-up key cases at the made-up council, some with safeguarding escalations."""

from tests.workbench.report.westmere_events import EVENTS
from workbench.disclosure.projection import CaseFacts, EscalationFacts


def case(
    number: int, shown_as: str, risk: str, status: str, summary: str, *escalations: EscalationFacts
) -> CaseFacts:
    reference = f"C{number:02}"
    events = sum(reference in told.cases for told in EVENTS)
    exhibits, interviews = 3 + number * 7 % 11, number % 4
    reason = "two referrals within a month" if number == 1 else ""
    return CaseFacts(
        reference, shown_as, risk, reason, status, "", summary, events, exhibits, interviews, escalations
    )


def closed(noticed: str, at: str, told: str, by: str, answered_at: str, outcome: str) -> EscalationFacts:
    return EscalationFacts(noticed, at, told, at, by, answered_at, outcome, answered_at, "")


def still_open(noticed: str, at: str, told: str = "", told_at: str = "") -> EscalationFacts:
    standing = "Escalation: not acknowledged" if told else "Escalation: nobody told yet"
    return EscalationFacts(noticed, at, told, told_at, "", "", "", "", standing)


CASES = (
    case(
        1,
        "Child A",
        "medium",
        "under review",
        "Referred twice by the health visitor in autumn 2019. The risk rating was lowered from high to "
        "medium on 6 January 2020; no reason stands on the file, and the social worker says that she was "
        "not asked.",
    ),
    case(
        2,
        "Child B",
        "medium",
        "under review",
        "The assessment was opened in August 2019 and had no worker for eleven weeks. It was closed in "
        "January 2020 after one telephone call.",
    ),
    case(
        3,
        "Child C",
        "immediate",
        "under review",
        "A school referred Child C in November 2019; the date on the referral has been overwritten. The "
        "assessment was closed on 19 February 2020 as ‘visit declined’. Neither the school nor the mother "
        "had been called that month.\nThe mother’s former partner, who may not have contact, is said to be "
        "living at the address again.",
        still_open(
            "The mother’s former partner is said to be living at the address again.",
            "14 September 2021, 10:20",
            "The chief executive, by telephone",
            "14 September 2021, 10:50",
        ),
        closed(
            "No visit since the case was closed.",
            "11 February 2021, 16:05",
            "The head of service, by letter",
            "The head of service",
            "12 February 2021, 09:30",
            "Visited on 13 February 2021; assessment opened again.",
        ),
    ),
    case(
        4,
        "Children of the Adeyemi-Thornbury family",
        "high",
        "under review",
        "Three siblings. The case passed through five workers in fourteen months; two handovers are not "
        "recorded.",
    ),
    case(
        5,
        "Child D",
        "high",
        "open",
        "The case file was requested on 3 March 2021 and chased twice. The council says that the paper part "
        "cannot be found.",
    ),
    case(
        6,
        "Child E",
        "medium",
        "closed",
        "Closed and opened again three times within a year; each closure fell in the last week of a month.",
        closed(
            "A bruise described by the nursery was not followed up.",
            "23 February 2021, 11:40",
            "The duty manager, in person",
            "The duty manager",
            "23 February 2021, 11:45",
            "A doctor saw the child the same day; explained and recorded.",
        ),
    ),
    case(
        7,
        "Child F",
        "lower",
        "closed",
        "Allocated throughout. The records are complete and were written at the time.",
    ),
    case(
        8,
        "Šimůnek-Łaska family",
        "high",
        "under review",
        "Two children. Staff say that a plan agreed by the conference on 12 December 2019 was set aside by "
        "a manager who had not been there. The minutes bear this out; the reasons are not recorded.",
        still_open(
            "The younger child has not been in school since the summer, and nobody has called.",
            "9 September 2021, 15:15",
        ),
    ),
    case(
        9,
        "Child G",
        "medium",
        "under review",
        "Opened again after 13 March 2020 together with ten other assessments.",
    ),
    case(
        10,
        "Child H",
        "lower",
        "closed",
        "Named in the written disclosure, but the events lie in 2016. Passed to the external auditor.",
    ),
)
