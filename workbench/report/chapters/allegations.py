"""The chapters on what is alleged: all of it in one table, then each as put, as framed, to be proved."""

from collections import Counter
from typing import Final

from workbench.disclosure.projection import AllegationFacts, DateFacts, ElementFacts
from workbench.kernel.wording import count, listed
from workbench.report.chapters.wording import BETWEEN_FACTS, capital, cell, lines, paragraphs
from workbench.report.dating import told
from workbench.report.document import (
    Block,
    Break,
    Cell,
    Column,
    Facts,
    Group,
    Heading,
    Marked,
    PageOf,
    Row,
    Run,
    Section,
    Sign,
    Table,
    Tally,
    Term,
    Terms,
    Text,
)

_SIGNS: Final[dict[str, Sign]] = {
    "substantiated": "filled",
    "substantiated in part": "half",
    "not substantiated": "ring",
    "no finding possible": "barred",
    "referred": "referred",
}
_UNDECIDED: Final = "Not decided"
_NOT_EXAMINED: Final = "Not examined"
_IN_SCOPE: Final = "in scope"


def allegations_chapter(allegations: tuple[AllegationFacts, ...]) -> tuple[Block, ...]:
    """Return the chapters, in the order of the allegations' numbers; nothing if none is recorded."""
    if not allegations:
        return ()
    return (
        Heading("Allegations", "allegations"),
        *paragraphs(_introduction(allegations)),
        _tally(allegations),
        _table(allegations),
        Heading("The allegations in turn", "allegations-in-turn"),
        *(_section(one, _parts(one, allegations)) for one in allegations),
    )


def _parts(one: AllegationFacts, allegations: tuple[AllegationFacts, ...]) -> tuple[str, ...]:
    """Return the numbers of what an allegation is divided into: for "1", "1.1" and "1.2"."""
    below = (other for other in allegations if other.depth == one.depth + 1)
    return tuple(other.number for other in below if other.number.startswith(f"{one.number}."))


def _introduction(allegations: tuple[AllegationFacts, ...]) -> str:
    whole = [one for one in allegations if not one.depth]
    outside = sum(one.scope != _IN_SCOPE for one in whole)
    parts = len(allegations) - len(whole)
    scope = f", {outside} of them not in scope" if outside else ""
    divided = f", with {count(parts, 'part')}" if parts else ""
    drafts = sum(bool(one.outcome) and not one.issued for one in allegations)
    warned = (
        " An outcome marked draft was not issued: it may change, and whoever it criticises may not have been "
        "heard on it."
    )
    how_many = f"{count(len(whole), 'allegation')}{scope}{divided}"
    return f"The investigation has {how_many}.{warned if drafts else ''}"


def _tally(allegations: tuple[AllegationFacts, ...]) -> Tally:
    met = Counter(one.outcome for one in allegations)
    decided = tuple((met[outcome], Marked(sign, outcome)) for outcome, sign in _SIGNS.items() if met[outcome])
    open_ones = [one for one in allegations if not one.outcome]
    undecided = sum(_undecided(one, _parts(one, allegations)) == _UNDECIDED for one in open_ones)
    return Tally((*decided, (undecided, Text("not decided"))) if undecided else decided)


def _table(allegations: tuple[AllegationFacts, ...]) -> Table:
    columns = (
        Column("No.", 12),
        Column("Allegation", 0),
        Column("Outcome", 40),
        Column("Standard of proof", 36),
        Column("Page", 10, numeric=True),
    )
    rows = tuple(_row(one, _parts(one, allegations)) for one in allegations)
    return Table(columns, (Group("", rows),))


def _row(one: AllegationFacts, parts: tuple[str, ...]) -> Row:
    scope = "" if one.scope == _IN_SCOPE else capital(one.scope)
    return Row(
        (
            cell(one.number),
            lines(Text(one.framed or one.put), Text(scope, "small")),
            _outcome(one, parts),
            cell(capital(one.standard_of_proof)),
            ((PageOf(_target(one)),),),
        )
    )


def _outcome(one: AllegationFacts, parts: tuple[str, ...]) -> Cell:
    if not one.outcome:
        return cell(_undecided(one, parts), "quiet")
    draft = Text("" if one.issued else "draft", "small")
    return lines(Marked(_SIGNS[one.outcome], capital(one.outcome)), draft)


def _undecided(one: AllegationFacts, parts: tuple[str, ...]) -> str:
    """Return why there is no outcome: nobody examines it, its parts have theirs, or none is found yet."""
    if one.scope != _IN_SCOPE:
        return _NOT_EXAMINED
    if not parts:
        return _UNDECIDED
    return f"See {parts[0]}" if len(parts) == 1 else f"See {parts[0]} to {parts[-1]}"


def _target(one: AllegationFacts) -> str:
    return f"allegation-{one.number}"


def _section(one: AllegationFacts, parts: tuple[str, ...]) -> Section:
    return Section(
        one.number,
        _target(one),
        (
            Facts((Text(_facts(one, parts)),)),
            *paragraphs(one.framed or "It is not framed yet."),
            Terms(tuple(Term(label, (Text(said),)) for label, said in _told(one) if said)),
            *_to_prove(one.elements),
        ),
        label="Allegation",
        listed=not one.depth,
    )


def _facts(one: AllegationFacts, parts: tuple[str, ...]) -> str:
    state = "" if one.issued or not one.outcome else ", in draft"
    outcome = f"{capital(one.outcome) or _undecided(one, parts)}{state}"
    return BETWEEN_FACTS.join((outcome, capital(one.scope), capital(one.standard_of_proof)))


def _told(one: AllegationFacts) -> tuple[tuple[str, str], ...]:
    by = f" ({one.put_by})" if one.put_by else ""
    return (
        ("As put", f"“{_in_one_line(one.put)}”{by}" if one.put else ""),
        ("Period", _period(one.began, one.ended)),
        ("Units", listed(one.units)),
        ("About", listed(one.complained_of)),
        ("Standard", "; ".join(one.standards)),
        ("Out of scope", _in_one_line(one.scope_reason)),
        ("Behind it", _behind(one)),
    )


def _period(began: DateFacts, ended: DateFacts) -> str:
    first, last = (" ".join(filter(None, told(one))) if one.words else "" for one in (began, ended))
    return f"{first} to {last}" if first and last else first or last


def _behind(one: AllegationFacts) -> str:
    if not one.raised:
        return f"Supported by {count(one.supporting, 'person', 'people')}" if one.supporting else ""
    more = f", supported by {one.supporting} more" if one.supporting else ""
    return f"Raised by {count(one.raised, 'person', 'people')}{more}"


def _to_prove(elements: tuple[ElementFacts, ...]) -> tuple[Terms, ...]:
    if not elements:
        return ()
    return (Terms(tuple(Term(f"To prove {each.number}", _element(each)) for each in elements)),)


def _element(one: ElementFacts) -> tuple[Run, ...]:
    said = _in_one_line(one.text)
    if not one.outcome:
        return (Text(said),)
    return Text(said), Break(), Marked(_SIGNS[one.outcome], capital(one.outcome))


def _in_one_line(text: str) -> str:
    return " ".join(text.split())
