"""The chapters on what is alleged: all of it in one table, then each as put, as framed, to be proved."""

from collections import Counter
from typing import Final

from workbench.disclosure.projection import (
    AllegationFacts,
    DateFacts,
    ElementFacts,
    NumberFacts,
    StandardFacts,
)
from workbench.kernel.wording import count, listed
from workbench.report.chapters.findings import finding_terms
from workbench.report.chapters.wording import BETWEEN_FACTS, capital, cell, lines, paragraphs, quoted
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
_OUT_OF_SCOPE: Final = "out of scope"
_TO_BE_DECIDED: Final = "to be decided"
_WHY: Final = {_IN_SCOPE: "Why in scope", _OUT_OF_SCOPE: "Out of scope"}


def allegations_chapter(
    allegations: tuple[AllegationFacts, ...], numbers: tuple[NumberFacts, ...] = ()
) -> tuple[Block, ...]:
    """Return the chapters, in the order of the allegations' numbers; nothing if none is recorded. `numbers`
    are stated of them all together.
    """
    if not allegations:
        return ()
    return (
        Heading("Allegations", "allegations"),
        *paragraphs(_introduction(allegations)),
        *((Terms(tuple(map(_stated, numbers))),) if numbers else ()),
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
    outside = sum(one.scope == _OUT_OF_SCOPE for one in whole)
    open_scope = sum(one.scope == _TO_BE_DECIDED for one in whole)
    parts = len(allegations) - len(whole)
    scope = f", {outside} of them not in scope" if outside else ""
    divided = f", with {count(parts, 'part')}" if parts else ""
    drafts = sum(bool(one.outcome) and not one.issued for one in allegations)
    warned = (
        " An outcome marked draft was not issued: it may change, and whoever it criticises may not have been "
        "heard on it."
    )
    how_many = f"{count(len(whole), 'allegation')}{scope}{divided}"
    still = (
        f" Whether {_so_many(open_scope, len(whole))} in scope is still to be decided." if open_scope else ""
    )
    return f"The investigation has {how_many}.{still}{warned if drafts else ''}"


def _so_many(some: int, every: int) -> str:
    if some == every:
        return "it is" if every == 1 else "they are"
    return f"{some:,} of them {'is' if some == 1 else 'are'}"


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
    scope = "" if one.scope == _IN_SCOPE else _scope(one)
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
    if one.scope == _OUT_OF_SCOPE:
        return _NOT_EXAMINED
    if not parts:
        return _UNDECIDED
    return f"See {parts[0]}" if len(parts) == 1 else f"See {parts[0]} to {parts[-1]}"


def _target(one: AllegationFacts) -> str:
    return f"allegation-{one.number}"


def _section(one: AllegationFacts, parts: tuple[str, ...]) -> Section:
    return Section(
        f"Allegation {one.number}",
        _target(one),
        (
            Facts((Text(_facts(one, parts)),)),
            *paragraphs(one.framed or "It is not framed yet."),
            Terms((*_told(one), *_breached(one.standards), *_behind(one))),
            *_to_prove(one.elements),
            *finding_terms(one.finding),
        ),
        listed=not one.depth,
    )


def _facts(one: AllegationFacts, parts: tuple[str, ...]) -> str:
    state = "" if one.issued or not one.outcome else ", in draft"
    outcome = f"{capital(one.outcome) or _undecided(one, parts)}{state}"
    return BETWEEN_FACTS.join((outcome, _scope(one), capital(one.standard_of_proof)))


def _scope(one: AllegationFacts) -> str:
    return "Scope to be decided" if one.scope == _TO_BE_DECIDED else capital(one.scope)


def _told(one: AllegationFacts) -> tuple[Term, ...]:
    by = f" ({one.put_by})" if one.put_by else ""
    said = (
        ("As put", f"{quoted(_in_one_line(one.put))}{by}" if one.put else ""),
        ("Period", _period(one.began, one.ended)),
        ("Units", listed(one.units)),
        ("About", listed(one.complained_of)),
        (_WHY.get(one.scope, "On the scope"), _in_one_line(one.scope_reason)),
    )
    return tuple(Term(label, (Text(words),)) for label, words in said if words)


def _breached(standards: tuple[StandardFacts, ...]) -> tuple[Term, ...]:
    """Return the standards said to be breached, each with the text relied on beneath it."""
    return tuple(Term("Breach alleged", _standard(one)) for one in standards)


def _standard(one: StandardFacts) -> tuple[Run, ...]:
    text = _in_one_line(one.text)
    return (Text(one.title), Break(), Text(text, "small")) if text else (Text(one.title),)


def _period(began: DateFacts, ended: DateFacts) -> str:
    first, last = (" ".join(filter(None, told(one))) if one.words else "" for one in (began, ended))
    return f"{first} to {last}" if first and last else first or last


def _behind(one: AllegationFacts) -> tuple[Term, ...]:
    """Return who stands behind it, as recorded and as others state it, and never mix the two."""
    share = f", {one.share} of the workforce as stated" if one.share else ""
    counted = _counted(one)
    recorded = (Term("Behind it", (Text(f"{counted}{share}"),)),) if counted else ()
    return *recorded, *map(_stated, one.numbers)


def _stated(one: NumberFacts) -> Term:
    share = f", {one.share} of the workforce" if one.share else ""
    amount = Text(f"{capital(one.qualifier)} {one.number:,} as stated{share}".removeprefix("Exactly "))
    told = "; ".join(filter(None, (one.of_whom, one.source)))
    runs: tuple[Run, ...] = (amount, Break(), Text(capital(told), "small")) if told else (amount,)
    return Term(capital(one.counted), runs)


def _counted(one: AllegationFacts) -> str:
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
    why = _in_one_line(one.reasons)
    reasons = (Break(), Text(why, "small")) if why else ()
    return Text(said), Break(), Marked(_SIGNS[one.outcome], capital(one.outcome)), *reasons


def _in_one_line(text: str) -> str:
    return " ".join(text.split())
