"""The chapter on rival accounts: what each source says, where they differ, and how that was resolved."""

from workbench.disclosure.projection import AccountFacts, DifferenceFacts, EventFacts
from workbench.report.chapters.wording import capital, lines, paragraphs
from workbench.report.dating import told
from workbench.report.document import Block, Cell, Column, Group, Heading, Row, Table, Text, Tone

_READING = (
    "Of these events sources give accounts that differ. They stand one under the other, with what differs in "
    "bold type, and beneath them how each difference was resolved, or that it was not."
)
_COLUMNS = (
    Column("Account", 40),
    Column("When", 34),
    Column("Where", 26),
    Column("Who was there", 28),
    Column("What it says", 0),
)


def rival_accounts_chapter(events: tuple[EventFacts, ...]) -> tuple[Block, ...]:
    """Return the chapter; nothing if no accounts differ."""
    told_differently = tuple(event for event in events if event.accounts)
    if not told_differently:
        return ()
    return (
        Heading("Rival accounts", "rival-accounts"),
        *paragraphs(_READING),
        Table(_COLUMNS, tuple(_event(event) for event in told_differently)),
    )


def _event(event: EventFacts) -> Group:
    rows = (*map(_account, event.accounts), *map(_difference, event.differences))
    return Group(f"No. {event.number}: {event.title}", rows)


def _account(account: AccountFacts) -> Row:
    return Row(
        (
            lines(
                Text(account.given_by or account.stands_in),
                Text(account.stands_in if account.given_by else "", "small"),
                Text(account.basis, "small"),
            ),
            _when(account),
            lines(Text(account.place, _tone(account, "the place"))),
            _who(account),
            lines(Text(account.said.replace("\n", " ").strip(), _tone(account, "what happened"))),
        )
    )


def _when(account: AccountFacts) -> Cell:
    said, left_open = told(account.when)
    return lines(Text(said, _tone(account, "the date")), Text(left_open, "small"))


def _who(account: AccountFacts) -> Cell:
    tone = _tone(account, "who was there")
    absent = (f"not {name}" for name in account.not_there)
    return lines(*(Text(name, tone) for name in (*account.there, *absent)))


def _difference(difference: DifferenceFacts) -> Row:
    does = "Contradict each other on" if difference.contradict else "Differ on"
    tone: Tone = "plain" if difference.outcome else "strong"
    preferred = f"{capital(difference.outcome)}: {difference.preferred}"
    outcome = preferred if difference.preferred else capital(difference.outcome) or "Not resolved"
    return Row(
        (
            lines(Text(does, "small"), Text(difference.about, "strong")),
            *((), (), ()),
            lines(Text(outcome, tone), Text(difference.reasons, "small")),
        )
    )


def _tone(account: AccountFacts, about: str) -> Tone:
    return "strong" if about in account.differs_on else "plain"
