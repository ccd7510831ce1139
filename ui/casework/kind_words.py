"""How the kinds of records are called in headings of what is linked."""

from collections.abc import Mapping
from typing import Final

_WORDS: Final[Mapping[str, str]] = {
    "allegation": "Allegations",
    "case": "Key cases",
    "criticism": "Criticisms",
    "decision": "Decisions",
    "enquiry": "Lines of enquiry",
    "event": "Events",
    "exhibit": "Exhibits",
    "interview": "Interviews",
    "investigation": "Investigation",
    "key_date": "Key dates",
    "letter": "Letters",
    "material_request": "Requests for material",
    "person": "People",
    "recommendation": "Recommendations",
    "sought": "Looked for, not found",
    "standard": "Standards of practice",
    "stated_number": "Stated numbers",
    "term": "Terms of reference",
}


def plural_of(kind: str) -> str:
    """A kind as a heading says it: `person` is People."""
    return _WORDS.get(kind, kind.replace("_", " ").capitalize())
