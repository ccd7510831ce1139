"""The part of a projection that tells rival accounts: what each source says, and where they differ."""

from collections.abc import Mapping

from sqlalchemy.orm import Session

from workbench import chronology
from workbench.chronology import ABOUTS, AccountRow, Difference, SideBySide
from workbench.disclosure.date_facts import date_facts
from workbench.disclosure.project_sources import stands_in
from workbench.disclosure.projection import AccountFacts, DifferenceFacts
from workbench.kernel.running_text import render

Shown = Mapping[str, str]
Rivals = tuple[tuple[AccountFacts, ...], tuple[DifferenceFacts, ...]]

NO_RIVALS: Rivals = ((), ())


def rivals(read: Session, shown: Shown) -> Mapping[str, Rivals]:
    """The accounts and the differences of every event of which accounts differ, by the event's id."""
    return {told.event.id: _rivals(read, told, shown) for told in chronology.rivalries(read)}


def _rivals(read: Session, told: SideBySide, shown: Shown) -> Rivals:
    accounts = tuple(_account(read, row, told.differences, shown) for row in told.accounts)
    differing = {each.about for each in told.differences}
    judged = {row.about for row in told.resolutions}
    abouts = (about for about in ABOUTS if about in differing | judged)
    return accounts, tuple(_difference(about, told, shown) for about in abouts)


def _account(read: Session, row: AccountRow, found: tuple[Difference, ...], shown: Shown) -> AccountFacts:
    return AccountFacts(
        given_by=_given_by(row, shown),
        stands_in=stands_in(read, row, shown, row.interview),
        basis=row.basis,
        when=date_facts(row.date),
        place=render(row.place, shown),
        there=tuple(sorted(shown[person] for person in row.there)),
        not_there=tuple(sorted(shown[person] for person in row.not_there)),
        said=render(row.said, shown),
        differs_on=tuple(dict.fromkeys(each.about for each in found if row.id in (each.one, each.other))),
    )


def _difference(about: str, told: SideBySide, shown: Shown) -> DifferenceFacts:
    ended = next((row for row in told.resolutions if row.about == about), None)
    preferred = next((row for row in told.accounts if ended and row.id == ended.preferred), None)
    return DifferenceFacts(
        about=about,
        contradict=any(each.contradict for each in told.differences if each.about == about),
        outcome=ended.outcome if ended else "",
        preferred=_given_by(preferred, shown) if preferred else "",
        reasons=render(ended.reasons, shown) if ended else "",
    )


def _given_by(row: AccountRow, shown: Shown) -> str:
    return shown[row.person] if row.person else render(row.given_by, shown)
