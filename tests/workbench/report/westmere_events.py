"""Eighty made-up events at the made-up council, with every kind of date and of standing among them."""

from dataclasses import dataclass

from workbench.disclosure.projection import DateFacts
from workbench.kernel.dates import read_date


@dataclass(frozen=True, slots=True)
class Told:
    """One event as it was told; `when` holds the words of the source, and after "; " what they mean."""

    when: str
    what: str
    lane: str
    people: tuple[str, ...] = ()
    cases: tuple[str, ...] = ()
    status: str = "agreed"
    by: str = ""
    sources: str = ""
    category: str = ""
    account: str = ""


def date_of(words: str) -> DateFacts:
    """The date that words tell; with "; " the part before is as said and the part after is read."""
    said, _, read = words.rpartition("; ")
    when = read_date(read)
    stored = when.columns()
    kept = (stored["date_earliest"], stored["date_latest"], when.kind.value, when.precision.value)
    return DateFacts(*kept, said or words, stored["date_more"] or "")


_D, _M, _C, _I, _R = "Disclosures", "Managers", "Children", "Inspection", "Records"
_AG, _BS, _DO, _HD = "Aoife Griffith", "Bernard Stafford", "Derek O'Brien", "Hamish Duffield"
_DISPUTED, _INFERRED, _EXPECTED = "disputed", "inferred", "prospective"

EVENTS = (
    Told("2014", "Inspection: requires improvement on all measures.", _I, category="Inspection"),
    Told("11 January 2019", "The assessment service is divided into two teams.", _M, (_HD,)),
    Told("about February 2019", "Two senior practitioners leave; their cases pass to the duty desk.", _R),
    Told("March 2019", "Caseloads in team 2 reach 31 children for each worker.", _R, sources="E019 p. 4"),
    Told(
        "27 March 2019",
        "Team meeting: staff ask for a limit on new cases. None is minuted.",
        _D,
        (_AG, _BS),
        status=_DISPUTED,
        by=f"by {_HD}, who recalls no request",
    ),
    Told(
        "before 12 April 2019",
        "A note on unsafe caseloads is left for the head of service.",
        _D,
        (_AG,),
        status=_DISPUTED,
        by=f"by {_HD}",
    ),
    Told("30 April 2019", "Monthly return: 14 children without an allocated worker.", _R),
    Told(
        "between 13 and 24 May 2019",
        "A fault in the case system delays entries; some are dated when they were typed.",
        _R,
    ),
    Told(
        "summer 2019; between June and August 2019",
        "Aoife Griffith tells Derek O'Brien in supervision that the team cannot visit every open case.",
        _D,
        (_AG, _DO),
        sources="E003 p. 4",
    ),
    Told("4 June 2019", "Conference on Child E: a plan is agreed.", _C, cases=("C06",)),
    Told("28 June 2019", "The case of Child E is closed.", _C, cases=("C06",)),
    Told(
        "9 July 2019",
        "The case of Child E is opened again after a call from the nursery.",
        _C,
        cases=("C06",),
    ),
    Told("July 2019", "A peripatetic team of seven begins work.", _M),
    Told("31 July 2019", "The case of Child E is closed for the second time.", _C, cases=("C06",)),
    Told("6 August 2019", "The assessment of Child B is opened. No worker is allocated.", _C, cases=("C02",)),
    Told(
        "about 20 August 2019",
        "Staff agree among themselves to keep a list of children who have not been seen.",
        _D,
        (_AG, _BS, "Carys Nic an tSaoir"),
        ("C01", "C02", "C04"),
    ),
    Told(
        "2 September 2019",
        "The fourth worker takes over the Adeyemi-Thornbury case; no handover is recorded.",
        _C,
        cases=("C04",),
    ),
    Told(
        "17 September 2019",
        "Staff survey: 61 per cent of assessment staff call their caseload unsafe.",
        _D,
        sources="E019 p. 12",
    ),
    Told(
        "24 September 2019",
        "The survey is presented to the management team without the comments.",
        _M,
        (_HD,),
    ),
    Told("October 2019", "A health visitor refers Child A for the first time.", _C, cases=("C01",)),
    Told("8 October 2019", "The director asks each team for its plan to ‘be ready by Christmas’.", _M),
    Told(
        "late 2019; between October and December 2019",
        "A list headed ‘ready to close’ is kept on a shared drive.",
        _M,
        (_DO,),
        ("C02", "C03", "C09"),
        _DISPUTED,
        f"by {_DO}, who dates it to March 2020",
        "E048 p. 2",
    ),
    Told("22 October 2019", "The assessment of Child B has a worker after eleven weeks.", _C, cases=("C02",)),
    Told(
        "between 4 and 29 November 2019",
        "A school refers Child C. The date on the referral has been overwritten.",
        _C,
        cases=("C03",),
        sources="E076 p. 1",
    ),
    Told(
        "5 November 2019",
        "A manager says at a meeting that ‘the numbers are the story’.",
        _M,
        (_HD, _BS),
        status=_DISPUTED,
        by=f"by {_HD}; two others recall it",
    ),
    Told("14 November 2019", "The health visitor refers Child A again.", _C, cases=("C01",)),
    Told(
        "19 November 2019",
        "Exit interview: a worker leaving names pressure to close cases as the reason.",
        _D,
    ),
    Told("29 November 2019", "The case of Child E is closed for the third time.", _C, cases=("C06",)),
    Told(
        "about early December 2019; about December 2019",
        "Supervision records for three workers are written after the event.",
        _R,
        (_DO,),
        status=_INFERRED,
        by="from the times at which the files were made",
    ),
    Told(
        "12 December 2019",
        "Conference on the Šimůnek-Łaska family: a plan is agreed by every agency.",
        _C,
        cases=("C08",),
    ),
    Told(
        "between 13 and 18 December 2019",
        "The plan for the Šimůnek-Łaska family is set aside.",
        _M,
        (_HD,),
        ("C08",),
        _DISPUTED,
        f"by {_HD}, who says that it was only put off",
    ),
    Told(
        "before 20 December 2019",
        "Derek O'Brien tells the director’s office to expect an inspection in the new year.",
        _M,
        (_DO,),
        sources="E033 p. 1",
    ),
    Told("6 January 2020", "The risk rating of Child A is lowered from high to medium.", _C, cases=("C01",)),
    Told("10 January 2020", "The case of Child B is closed after one telephone call.", _C, cases=("C02",)),
    Told(
        "14 January 2020",
        "Carys Nic an tSaoir asks in writing how cases are chosen for closing. No answer is found.",
        _D,
        ("Carys Nic an tSaoir",),
    ),
    Told("20 January 2020", "First weekly readiness meeting.", _M, (_HD, _DO), sources="E035 p. 1"),
    Told(
        "27 January 2020", "Second readiness meeting: ‘assessments over 45 days’ is an item.", _M, (_HD, _DO)
    ),
    Told("31 January 2020", "Monthly return: no child without an allocated worker.", _R),
    Told("3 February 2020", "Third readiness meeting. No minutes are found.", _M),
    Told(
        "6 February 2020",
        "A duty worker is shown as allocated to 44 children.",
        _R,
        status=_INFERRED,
        by="from the allocation history",
    ),
    Told("10 February 2020", "Fourth readiness meeting.", _M, (_HD, _DO)),
    Told(
        "about two weeks before the inspection; between 12 and 21 February 2020",
        "At a team meeting, staff are told to close open assessments.",
        _M,
        (_DO, _AG, _BS),
        ("C02", "C03", "C09"),
        _DISPUTED,
        f"by {_DO}",
        "E041 p. 3; E044 p. 5",
    ),
    Told(
        "12 February 2020",
        "Derek O'Brien emails team 2: ‘If you haven't been out, put declined.’",
        _M,
        (_DO,),
        sources="E063 p. 1",
        account="It went to eleven people. Two kept it; one answered: ‘Even Child C?’ No answer is found.",
    ),
    Told(
        "13 February 2020", "Four assessments in team 2 are closed as ‘visit declined’.", _C, cases=("C09",)
    ),
    Told("17 February 2020", "Fifth readiness meeting.", _M, (_HD, _DO)),
    Told(
        "19 February 2020",
        "The assessment of Child C is closed as ‘visit declined’.",
        _C,
        cases=("C03",),
        sources="E077 p. 1",
    ),
    Told("20 February 2020", "Nineteen assessments are closed in one day.", _R),
    Told(
        "between 21 and 27 February 2020",
        "Agency staff are allocated cases before their checks are complete.",
        _R,
        status=_INFERRED,
        by="from the dates of the checks",
    ),
    Told("24 February 2020", "Sixth readiness meeting: ‘unallocated: nil’.", _M, (_HD,)),
    Told("28 February 2020", "Notice of inspection.", _I, sources="E012 p. 1"),
    Told(
        "about 1 March 2020",
        "A list of cases for the inspectors is drawn up; another is found with nine more.",
        _R,
        (_HD,),
        ("C04", "C08"),
        _DISPUTED,
        f"by {_HD}: the longer list was a draft",
    ),
    Told("2 March 2020", "Inspection fieldwork begins.", _I, sources="E012 p. 1"),
    Told("4 March 2020", "Inspectors ask for the case of Child F.", _I, cases=("C07",)),
    Told(
        "5 March 2020", "Inspectors alert the service to two children who may be at risk.", _I, cases=("C04",)
    ),
    Told(
        "between 9 and 11 March 2020",
        "Staff are told who may speak to the inspectors.",
        _M,
        (_HD, "Gwen Llŷr-Hughes"),
        status=_DISPUTED,
        by=f"by {_HD}",
    ),
    Told("13 March 2020", "Inspection fieldwork ends.", _I, sources="E012 p. 1"),
    Told(
        "after 13 March 2020",
        "Eleven of the closed assessments are opened again.",
        _R,
        cases=("C03", "C09"),
        sources="E071 p. 6",
    ),
    Told("23 March 2020", "Staff are sent home to work.", _R),
    Told(
        "end of the financial year; about 31 March 2020",
        "The peripatetic team leaves; its 62 cases are shared out.",
        _M,
    ),
    Told(
        "April 2020",
        "Aoife Griffith is moved to another team.",
        _D,
        (_AG, _HD),
        status=_DISPUTED,
        by=f"by {_HD}, who says that she asked",
    ),
    Told("1 April 2020", "The statutory return for 2019–20 is begun.", _R),
    Told("22 April 2020", "The inspectorate publishes: requires improvement.", _I),
    Told("29 April 2020", "The director writes to staff that the result is ‘vindication’.", _M),
    Told("about 8 May 2020", "Six staff meet outside work and decide to write.", _D, (_AG, _BS)),
    Told("18 May 2020", "A union representative is told.", _D, (_AG,)),
    Told(
        "2 June 2020",
        "Aoife Griffith makes a written disclosure to the monitoring officer.",
        _D,
        (_AG,),
        sources="E003 p. 1",
    ),
    Told("9 June 2020", "Receipt of the disclosure is acknowledged.", _D),
    Told(
        "June 2020",
        "The director is told of the disclosure, and by one account of who made it.",
        _M,
        (_HD,),
        status=_DISPUTED,
        by="by the monitoring officer",
    ),
    Told("14 July 2020", "Thirty-five staff sign a letter in support.", _D, (_AG, _BS)),
    Told("between 15 July and 30 September 2020", "The internal auditors read 12 files.", _R),
    Told("12 October 2020", "The auditors advise that somebody from outside be appointed.", _R),
    Told("9 November 2020", "The investigation is commissioned.", _I),
    Told(
        "11 February 2021", "First interview. The head of service is told about Child C.", _I, cases=("C03",)
    ),
    Told("13 February 2021", "Child C is visited; the assessment is opened again.", _C, cases=("C03",)),
    Told("3 March 2021", "The file of Child D is requested.", _R, cases=("C05",)),
    Told("14 April 2021", "The file of Child D is requested again.", _R, cases=("C05",)),
    Told(
        "date not known",
        "A manager is said to have told a new worker to ‘keep visits short’.",
        _M,
        status=_DISPUTED,
        by="source withheld until checked",
    ),
    Told(
        "9 September 2021",
        "Called school: the younger Šimůnek-Łaska child has not been seen since July.",
        _C,
        cases=("C08",),
    ),
    Told("14 September 2021", "The chief executive is told that Child C may be at risk.", _C, cases=("C03",)),
    Told(
        "after 1 October 2021",
        "The council is to answer the draft.",
        _I,
        status=_EXPECTED,
        by="by the timetable",
    ),
)
