"""What spans the concepts: lists with counts, lanes with names, search, and names that were typed."""

from workbench.casework import _decided_words, _decisions, _issuing, _merge_people, _passages
from workbench.casework._allegation_choices import AllegationChoices, allegation_choices
from workbench.casework._allegation_details import (
    BOTH_SIDES,
    AllegationDetails,
    Bearing,
    Criticised,
    ReliedOn,
    allegation_details,
)
from workbench.casework._allegation_list import AllegationListRow, allegation_list
from workbench.casework._choices import events_to_choose, exhibits_to_choose
from workbench.casework._criticism_details import CriticismDetails, criticism_details
from workbench.casework._decision_queries import NameDecisionRow, name_decisions
from workbench.casework._decisions import (
    DecideNotAName,
    DecideWhoIsMeant,
    ResolveName,
    RestoreNameDecision,
    SetAsideNameDecision,
)
from workbench.casework._display import Choice, case_choices, person_choices, shown_names, shown_text
from workbench.casework._event_card import EventCard, event_card
from workbench.casework._event_list import (
    EventListRow,
    EventPage,
    event_details,
    event_list,
    event_page,
    events_with_rivals,
)
from workbench.casework._event_sheet import (
    EventChoices,
    EventSheet,
    event_choices,
    event_sheet,
    paragraph_choices,
    place_choices,
)
from workbench.casework._finding_details import FindingDetails, Named, finding_details
from workbench.casework._finding_list import FindingListRow, finding_list
from workbench.casework._issuing import criticised_in
from workbench.casework._journal import JournalFilter, JournalRow, Touched, count_journal, journal
from workbench.casework._key_date_sheet import KeyDateSheet, key_date_sheet
from workbench.casework._labels import event_labels
from workbench.casework._latest_interview import latest_interview
from workbench.casework._links import LinkRow, links_of
from workbench.casework._merge_people import Merged, MergePeople, merged_into
from workbench.casework._named_records import named_records
from workbench.casework._names_in_text import (
    UnresolvedName,
    count_unresolved_names,
    decisions_by_field,
    known_names,
    names_in,
    unresolved_names,
)
from workbench.casework._overview import CaseListRow, Counts, Frame, case_list, counts, frame
from workbench.casework._own_words import own_words
from workbench.casework._passages import AddEventFromPassage, Offered, offered_in, passage_reader
from workbench.casework._picture import KeyDay, TimelinePicture, timeline_picture
from workbench.casework._pressing import Due, Escalated, Pressing, pressing
from workbench.casework._readiness import Missing, readiness
from workbench.casework._readiness_checks import ReadinessRow
from workbench.casework._reference_choices import bearing_choices, reference_choices
from workbench.casework._revisions import RevisionRow, revisions
from workbench.casework._search import Found, FoundRow, Snippet, find, query_for
from workbench.casework._set_aside import (
    SetAsideRow,
    restoring,
    set_aside,
    set_aside_of,
    set_aside_within,
    why_set_aside,
)
from workbench.casework._timeline import timeline
from workbench.casework.lanes import Lane, Timeline
from workbench.investigation import date_reader, england

HANDLERS = {
    **_decided_words.HANDLERS,
    **_decisions.HANDLERS,
    **_issuing.HANDLERS,
    **_merge_people.HANDLERS,
    **_passages.HANDLERS,
}

__all__ = [
    "BOTH_SIDES",
    "HANDLERS",
    "AddEventFromPassage",
    "AllegationChoices",
    "AllegationDetails",
    "AllegationListRow",
    "Bearing",
    "CaseListRow",
    "Choice",
    "Counts",
    "Criticised",
    "CriticismDetails",
    "DecideNotAName",
    "DecideWhoIsMeant",
    "Due",
    "Escalated",
    "EventCard",
    "EventChoices",
    "EventListRow",
    "EventPage",
    "EventSheet",
    "FindingDetails",
    "FindingListRow",
    "Found",
    "FoundRow",
    "Frame",
    "JournalFilter",
    "JournalRow",
    "KeyDateSheet",
    "KeyDay",
    "Lane",
    "LinkRow",
    "MergePeople",
    "Merged",
    "Missing",
    "NameDecisionRow",
    "Named",
    "Offered",
    "Pressing",
    "ReadinessRow",
    "ReliedOn",
    "ResolveName",
    "RestoreNameDecision",
    "RevisionRow",
    "SetAsideNameDecision",
    "SetAsideRow",
    "Snippet",
    "Timeline",
    "TimelinePicture",
    "Touched",
    "UnresolvedName",
    "allegation_choices",
    "allegation_details",
    "allegation_list",
    "bearing_choices",
    "case_choices",
    "case_list",
    "count_journal",
    "count_unresolved_names",
    "counts",
    "criticised_in",
    "criticism_details",
    "date_reader",
    "decisions_by_field",
    "england",
    "event_card",
    "event_choices",
    "event_details",
    "event_labels",
    "event_list",
    "event_page",
    "event_sheet",
    "events_to_choose",
    "events_with_rivals",
    "exhibits_to_choose",
    "find",
    "finding_details",
    "finding_list",
    "frame",
    "journal",
    "key_date_sheet",
    "known_names",
    "latest_interview",
    "links_of",
    "merged_into",
    "name_decisions",
    "named_records",
    "names_in",
    "offered_in",
    "own_words",
    "paragraph_choices",
    "passage_reader",
    "person_choices",
    "place_choices",
    "pressing",
    "query_for",
    "readiness",
    "reference_choices",
    "restoring",
    "revisions",
    "set_aside",
    "set_aside_of",
    "set_aside_within",
    "shown_names",
    "shown_text",
    "timeline",
    "timeline_picture",
    "unresolved_names",
    "why_set_aside",
]
