"""The rooms of the window in one table: words, key, icon, what its list and its page are made of."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtWidgets import QWidget

from ui.allegations import AllegationList, AllegationSheet, NewAllegation
from ui.bridge import Current, Desk
from ui.cases import CaseList, CaseSheet, NewCase, NewEscalation
from ui.casework import JournalPage, OverviewPage
from ui.chronology import EventList, EventSheetPane, NewEvent
from ui.conduct import (
    CareList,
    CareSheet,
    DecisionList,
    DecisionSheet,
    EnquiryList,
    EnquirySheet,
    NewCareEntry,
    NewDecision,
    NewEnquiry,
)
from ui.evidence import (
    ExhibitList,
    ExhibitSheet,
    NewExhibit,
    NewRequest,
    NewSought,
    RequestList,
    RequestSheet,
    SoughtList,
    SoughtSheet,
)
from ui.exchange import TablePage
from ui.findings import (
    FindingList,
    FindingSheet,
    NewFinding,
    NewRecommendation,
    RecommendationList,
    RecommendationSheet,
)
from ui.interviews import InterviewList, NotesToReadSheet, PlannedInterview
from ui.investigation import InvestigationPage, KeyDateList, KeyDatePane, NewInvestigation, NewKeyDate
from ui.look import Look
from ui.people import NewPerson, PeopleList, PersonSheet
from ui.record import NewRecord
from ui.reports import ReportsPage
from ui.representations import CriticismList, CriticismSheet, NewCriticism
from ui.shell.workspace import Workspace

Making = Callable[[Look, Desk, Current], QWidget]
NewForm = Callable[[Look, Desk, Current], NewRecord]


@dataclass(frozen=True, slots=True)
class Room:
    """One entry of the navigation. Its list (left) and its page (right) are made when it is first shown.

    `kinds` are the kinds of records that are opened here. `counted` names the number beside its words among
    `casework.Counts`, "" for none. Rooms with the same `page` share one. `new` makes the form for a new
    record of the first kind, and `letter` opens it after Ctrl+N. `more` are the forms for new records of
    other kinds, which are shown inside those of this room. One that is not `in_rail` is gone to by its
    act, and while it is open the entry of the room that it is `under` is marked. One that is `apart` begins
    a group. `beside` is the sheet that stands beside another page instead of a page that is none.
    """

    name: str
    words: str
    key: str
    icon: str
    page: Making
    listed: Making | None = None
    kinds: tuple[str, ...] = ()
    counted: str = ""
    new: NewForm | None = None
    new_words: str = ""
    letter: str = ""
    more: tuple[tuple[str, NewForm], ...] = ()
    in_rail: bool = True
    under: str = ""
    apart: bool = False
    beside: Making | None = None


ROOMS: Final = (
    Room("overview", "Overview", "Ctrl+1", "overview", OverviewPage),
    Room(
        name="cases",
        words="Cases",
        key="Ctrl+2",
        icon="cases",
        listed=CaseList,
        page=Workspace,
        kinds=("timeline",),
        counted="cases",
        apart=True,
    ),
    Room(
        name="case",
        words="Case sheet",
        key="Ctrl+Shift+O",
        icon="case",
        listed=CaseList,
        page=CaseSheet,
        kinds=("case",),
        new=NewCase,
        new_words="Case",
        letter="C",
        more=(("escalation", NewEscalation),),
        in_rail=False,
        under="cases",
    ),
    Room(
        name="events",
        words="Events",
        key="Shift+F7",
        icon="events",
        listed=EventList,
        page=EventSheetPane,
        kinds=("event",),
        counted="events",
        new=NewEvent,
        new_words="Event with all that is known",
    ),
    Room(
        name="people",
        words="People",
        key="Ctrl+4",
        icon="people",
        listed=PeopleList,
        page=PersonSheet,
        kinds=("person",),
        counted="people",
        new=NewPerson,
        new_words="Person",
        letter="P",
    ),
    Room(
        name="interviews",
        words="Interviews",
        key="Ctrl+5",
        icon="interviews",
        listed=InterviewList,
        page=Workspace,
        kinds=("interview",),
        counted="interviews",
        beside=NotesToReadSheet,
        new=PlannedInterview,
        new_words="Planned interview",
    ),
    Room(
        name="evidence",
        words="Evidence",
        key="Ctrl+6",
        icon="evidence",
        listed=ExhibitList,
        page=ExhibitSheet,
        kinds=("exhibit",),
        counted="exhibits",
        new=NewExhibit,
        new_words="Evidence",
        letter="V",
    ),
    Room(
        name="requests",
        words="Requests",
        key="",
        icon="requests",
        listed=RequestList,
        page=RequestSheet,
        kinds=("material_request",),
        counted="requests",
        new=NewRequest,
        new_words="Request for material",
        letter="R",
    ),
    Room(
        name="sought",
        words="Not found",
        key="",
        icon="sought",
        listed=SoughtList,
        page=SoughtSheet,
        kinds=("sought",),
        counted="sought",
        new=NewSought,
        new_words="Looked for, not found",
        letter="L",
    ),
    Room(
        name="allegations",
        words="Allegations",
        key="Ctrl+3",
        icon="allegations",
        listed=AllegationList,
        page=AllegationSheet,
        kinds=("allegation",),
        counted="allegations",
        new=NewAllegation,
        new_words="Allegation",
        letter="A",
        apart=True,
    ),
    Room(
        name="findings",
        words="Findings",
        key="Ctrl+7",
        icon="findings",
        listed=FindingList,
        page=FindingSheet,
        kinds=("finding",),
        counted="findings",
        new=NewFinding,
        new_words="Finding",
        letter="F",
    ),
    Room(
        name="representations",
        words="Right of reply",
        key="Ctrl+Shift+Y",
        icon="reply",
        listed=CriticismList,
        page=CriticismSheet,
        kinds=("criticism",),
        counted="criticisms",
        new=NewCriticism,
        new_words="Criticism to be put to a person",
        letter="Y",
    ),
    Room(
        name="recommendations",
        words="Recommendations",
        key="Ctrl+Shift+M",
        icon="recommendations",
        listed=RecommendationList,
        page=RecommendationSheet,
        kinds=("recommendation",),
        counted="recommendations",
        new=NewRecommendation,
        new_words="Recommendation",
        letter="M",
    ),
    Room(
        name="enquiries",
        words="Enquiries",
        key="Ctrl+8",
        icon="enquiries",
        listed=EnquiryList,
        page=EnquirySheet,
        kinds=("enquiry",),
        counted="enquiries",
        new=NewEnquiry,
        new_words="Line of enquiry",
        letter="Q",
        apart=True,
    ),
    Room(
        name="decisions",
        words="Decisions",
        key="Ctrl+9",
        icon="decisions",
        listed=DecisionList,
        page=DecisionSheet,
        kinds=("decision",),
        counted="decisions",
        new=NewDecision,
        new_words="Decision",
        letter="D",
    ),
    Room(
        name="care",
        words="Care log",
        key="Ctrl+Shift+K",
        icon="care",
        listed=CareList,
        page=CareSheet,
        kinds=("care_entry",),
        new=NewCareEntry,
        new_words="Entry of the care log",
        letter="W",
    ),
    Room(
        name="investigation",
        words="Investigation",
        key="Ctrl+Shift+I",
        icon="investigation",
        page=InvestigationPage,
        kinds=("investigation", "term", "interest", "closed_days"),
        more=(("investigation", NewInvestigation),),
        apart=True,
    ),
    Room(
        name="key_dates",
        words="Key dates",
        key="Ctrl+Shift+D",
        icon="key_dates",
        listed=KeyDateList,
        page=KeyDatePane,
        kinds=("key_date",),
        counted="key_dates",
        new=NewKeyDate,
        new_words="Key date",
        letter="K",
    ),
    Room("tables", "Paste or open a table", "", "table", TablePage, in_rail=False),
    Room("reports", "Reports", "Ctrl+P", "reports", ReportsPage, apart=True),
    Room("journal", "Journal", "Ctrl+J", "journal", JournalPage),
)


def new_form(kind: str) -> NewForm | None:
    """What makes the form for a new record of a kind, if there is one."""
    for room in ROOMS:
        if room.new is not None and room.kinds[:1] == (kind,):
            return room.new
    return next((form for room in ROOMS for each, form in room.more if each == kind), None)


def room_of(kind: str) -> Room | None:
    """The room in which records of a kind are opened, if there is one."""
    return next((room for room in ROOMS if kind in room.kinds), None)
