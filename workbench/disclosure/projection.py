"""The facts a document is made from, after the audience's allow-list: plain values, every word of them final.

A projection is all that the process which makes a document is given. What an audience may not know is not
hidden in it; it was never put in. Text is as it will be read: references to people are names or tokens.
"""

from dataclasses import dataclass, replace
from typing import Final

from workbench.disclosure.plain_values import from_plain_json, to_plain_json

OWN: Final = "own"
"""The audience that may read everything: the investigator."""

IDENTITIES: Final = "Contains identities – not for release"
"""What every document of the investigator's own edition says beside its protective marking."""

PERSONAL: Final = "OFFICIAL-SENSITIVE: PERSONAL"
"""The usual protective marking: Government Security Classifications, with its word for personal data."""


@dataclass(frozen=True, slots=True)
class DateFacts:
    """A fuzzy date as its six columns: ISO days or nothing, kind, precision, the words of the source, and
    what these do not tell, such as the time of day. It names no record, so not the key date it was told from.
    """

    earliest: str | None
    latest: str | None
    kind: str
    precision: str
    words: str = ""
    more: str = ""


@dataclass(frozen=True, slots=True)
class KeyDateFacts:
    """A date the investigation turns on, the evidence for it, and how it stands ("agreed")."""

    name: str
    when: DateFacts
    evidence: str
    standing: str


@dataclass(frozen=True, slots=True)
class TermFacts:
    """One paragraph of the terms of reference, with its number as it was given ("2", "3(a)")."""

    number: str
    text: str


@dataclass(frozen=True, slots=True)
class InvestigationFacts:
    """Who asked for the investigation, who carries it out, and within what bounds.

    `commissioned_on` is a day in ISO, or nothing.
    """

    title: str
    organisation: str
    commissioner: str
    commissioned_on: str
    investigator: str
    terms_of_reference: tuple[TermFacts, ...]
    scope: str
    confidentiality: str
    key_dates: tuple[KeyDateFacts, ...]


@dataclass(frozen=True, slots=True)
class EscalationFacts:
    """A safeguarding escalation: what was noticed, who was told, who acknowledged it, what came of it.

    Moments are in words ("14 September 2021, 10:20"); empty text says that it has not happened yet.
    `standing` says what is still missing, and is empty once nothing is.
    """

    noticed: str
    noticed_at: str
    told: str
    told_at: str
    acknowledged: str
    acknowledged_at: str
    outcome: str
    closed_at: str
    standing: str


@dataclass(frozen=True, slots=True)
class CaseFacts:
    """A key case: reference ("C03"), the name it is shown under, and how much is recorded of it.

    `alarm` is what must be done for safety and has not been done, or nothing. `exhibits` is None where
    exhibits are not part of the document.
    """

    reference: str
    shown_as: str
    risk: str
    risk_reason: str
    status: str
    alarm: str
    summary: str
    events: int
    exhibits: int | None
    interviews: int
    escalations: tuple[EscalationFacts, ...]


@dataclass(frozen=True, slots=True)
class PersonFacts:
    """A person as this audience may know them, their part in the investigation, and their protection."""

    shown_as: str
    role: str
    organisation: str
    part: str
    protection: str


@dataclass(frozen=True, slots=True)
class AccountFacts:
    """What one source says of an event: who gave it, where it stands, seen or heard from others.

    `there` and `not_there` are names as shown; `differs_on` is what it does not say as another account does.
    """

    given_by: str
    stands_in: str
    basis: str
    when: DateFacts
    place: str
    there: tuple[str, ...]
    not_there: tuple[str, ...]
    said: str
    differs_on: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DifferenceFacts:
    """What accounts of an event differ on, whether both cannot be right, and how it was resolved.

    `outcome` is empty where it was not; `preferred` is who gave the account that is.
    """

    about: str
    contradict: bool
    outcome: str
    preferred: str
    reasons: str


@dataclass(frozen=True, slots=True)
class EventFacts:
    """One numbered event of the chronology: what happened in a few words, and the account of it, if any.

    `status_by` says by whom it is disputed, or from what it is inferred. `cases` are references, `people`
    names as shown; `lane` and `category` place it in the timeline. `accounts` are there where they differ.
    """

    number: int
    when: DateFacts
    title: str
    account: str
    people: tuple[str, ...]
    cases: tuple[str, ...]
    status: str
    status_by: str
    sources: str
    lane: str
    category: str
    accounts: tuple[AccountFacts, ...] = ()
    differences: tuple[DifferenceFacts, ...] = ()


@dataclass(frozen=True, slots=True)
class InterviewFacts:
    """One interview: what it is called, with whom, when, and how far the statement made from it has come.
    Never its notes.

    `state` is held, planned or cancelled; `held` is the day it was held, or else the one it is planned for.
    """

    number: int
    interviewees: tuple[str, ...]
    held: DateFacts
    statement: str
    state: str = "held"
    title: str = ""


@dataclass(frozen=True, slots=True)
class ElementFacts:
    """One thing to be proved under an allegation; `outcome` is empty until something is concluded of it, and
    `reasons` until that was issued.
    """

    number: int
    text: str
    outcome: str
    reasons: str = ""


@dataclass(frozen=True, slots=True)
class AnsweredFacts:
    """Something that speaks against what was found, and how it was answered."""

    point: str
    answer: str


@dataclass(frozen=True, slots=True)
class FindingFacts:
    """What was issued with an outcome: its reasons, and all that weakens it.

    `against` and `points` speak against it; `reply` says who was heard, `without_reply` why it was issued
    without; `open_criticisms` are those without an answer that was considered. `reworded` is how the
    allegation reads now, where it was issued on other words.
    """

    reasons: str
    against: tuple[str, ...]
    points: tuple[AnsweredFacts, ...]
    limits: tuple[str, ...]
    reply: str
    without_reply: str
    open_criticisms: tuple[str, ...]
    reworded: str = ""


@dataclass(frozen=True, slots=True)
class StandardFacts:
    """A standard said to be breached, with the place in it, and the text relied on."""

    title: str
    text: str


@dataclass(frozen=True, slots=True)
class NumberFacts:
    """A number of people as somebody states it ("about", 200), of whom, and by which source.

    `counted` is what is counted ("supporters"); `share` the share of the workforce in words, or nothing.
    """

    counted: str
    qualifier: str
    number: int
    of_whom: str
    source: str
    share: str = ""


@dataclass(frozen=True, slots=True)
class AllegationFacts:
    """An allegation as it was put and as it is framed, what must be proved, and what is found so far.

    `depth` is 0 for a whole allegation, 1 for "1.1". `units` are teams or services, `standards` what is said
    to be breached. `raised` and `supporting` count people, who are the `share` of the workforce in words;
    `numbers` are those that others state. `issued` is whether the outcome was issued; an outcome that was not
    is a draft. One that was stands with its `finding`, in the words and by the standard it was issued on.
    """

    number: str
    depth: int
    put: str
    put_by: str
    framed: str
    began: DateFacts
    ended: DateFacts
    units: tuple[str, ...]
    scope: str
    scope_reason: str
    standard_of_proof: str
    standards: tuple[StandardFacts, ...]
    complained_of: tuple[str, ...]
    raised: int
    supporting: int
    elements: tuple[ElementFacts, ...]
    outcome: str
    issued: bool
    share: str = ""
    numbers: tuple[NumberFacts, ...] = ()
    finding: FindingFacts | None = None


@dataclass(frozen=True, slots=True)
class ExhibitFacts:
    """One exhibit as the index of evidence tells it: reference ("E041"), what it is, whence, how reliable.

    `received` is a moment in words; `grade` the reliability in words; `sha256` that of its file, or nothing
    where the original is not a file.
    """

    reference: str
    title: str
    sort: str
    date: DateFacts
    from_whom: str
    received: str
    grade: str
    use: str
    sha256: str


@dataclass(frozen=True, slots=True)
class HeadFacts:
    """The journal entry the projection was made at: number, SHA-256 in hexadecimal, moment in ISO and UTC."""

    number: int
    hash: str
    utc: str


@dataclass(frozen=True, slots=True)
class Projection:
    """Everything one audience may learn from one investigation at one journal head.

    `marking` is the protective marking. `release_warning` stands beside it where the document must not leave
    the investigator's hands, and is empty elsewhere. `token_seed` names the draw of tokens, never printed.
    `case` is the reference of the one key case that this is narrowed to, empty where it is of them all.
    `numbers` are those stated of all allegations together.
    """

    audience: str
    marking: str
    release_warning: str
    investigation: InvestigationFacts
    cases: tuple[CaseFacts, ...]
    people: tuple[PersonFacts, ...]
    events: tuple[EventFacts, ...]
    interviews: tuple[InterviewFacts, ...]
    head: HeadFacts
    token_seed: str = ""
    case: str = ""
    allegations: tuple[AllegationFacts, ...] = ()
    exhibits: tuple[ExhibitFacts, ...] = ()
    numbers: tuple[NumberFacts, ...] = ()

    def to_json(self) -> bytes:
        """Return the canonical JSON: equal projections give equal bytes."""
        return to_plain_json(self)

    @classmethod
    def from_json(cls, data: bytes) -> "Projection":
        """Return the projection that `to_json` wrote. Raises `NotPlain` for anything else."""
        return from_plain_json(cls, data)


def chronology_of(projection: Projection) -> Projection:
    """Return the projection with its key dates and events alone."""
    return replace(projection, cases=(), people=(), interviews=(), allegations=(), exhibits=(), numbers=())
