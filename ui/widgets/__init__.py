"""The widgets that every pane shares; they know the look and the kernel, and nothing of any concept."""

from ui.widgets.buttons import IconButton, plain_button, primary_button
from ui.widgets.card_list import Card, CardList
from ui.widgets.chip import Chip, ChipTone, FilterChip
from ui.widgets.day_field import (
    DayField,
    MomentField,
    read_day,
    read_day_or_none,
    read_moment,
    read_moment_or_none,
)
from ui.widgets.draft_clock import DraftClock
from ui.widgets.empty_state import EmptyState
from ui.widgets.fact_rows import FactRows
from ui.widgets.field import Field
from ui.widgets.fields import ChoiceField, LinesField, TextField, TokensField
from ui.widgets.find_bar import FilterField, FindBar
from ui.widgets.form import Form
from ui.widgets.fuzzy_date_edit import FuzzyDateEdit
from ui.widgets.label import Tone, label, paragraph
from ui.widgets.link_line import Link, LinkLine
from ui.widgets.link_picker import LinkPicker
from ui.widgets.message_bar import MessageBar
from ui.widgets.note_paragraph import CodeStripe, NoteParagraph
from ui.widgets.note_style import NoteMarks
from ui.widgets.note_text import NoteText
from ui.widgets.pane_heading import PaneHeading
from ui.widgets.quoted_list import Quote, Side
from ui.widgets.record_list import ListWords, RecordList, Wanted
from ui.widgets.record_sheet import RecordSheet
from ui.widgets.record_table import Column, RecordTable, RecordTableModel
from ui.widgets.running_field import RunningField
from ui.widgets.section_list import Section, SectionList
from ui.widgets.sheet_section import SheetSection
from ui.widgets.suggestion_field import SuggestionField
from ui.widgets.token_text import TokenText

__all__ = [
    "Card",
    "CardList",
    "Chip",
    "ChipTone",
    "ChoiceField",
    "CodeStripe",
    "Column",
    "DayField",
    "DraftClock",
    "EmptyState",
    "FactRows",
    "Field",
    "FilterChip",
    "FilterField",
    "FindBar",
    "Form",
    "FuzzyDateEdit",
    "IconButton",
    "LinesField",
    "Link",
    "LinkLine",
    "LinkPicker",
    "ListWords",
    "MessageBar",
    "MomentField",
    "NoteMarks",
    "NoteParagraph",
    "NoteText",
    "PaneHeading",
    "Quote",
    "RecordList",
    "RecordSheet",
    "RecordTable",
    "RecordTableModel",
    "RunningField",
    "Section",
    "SectionList",
    "SheetSection",
    "Side",
    "SuggestionField",
    "TextField",
    "TokenText",
    "TokensField",
    "Tone",
    "Wanted",
    "label",
    "paragraph",
    "plain_button",
    "primary_button",
    "read_day",
    "read_day_or_none",
    "read_moment",
    "read_moment_or_none",
]
