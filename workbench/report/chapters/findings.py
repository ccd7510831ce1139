"""What is printed with an issued finding, alike for every outcome: its reasons, and all that weakens it."""

from typing import Final

from workbench.disclosure.projection import AnsweredFacts, FindingFacts
from workbench.kernel.wording import listed
from workbench.report.document import Break, Run, Term, Terms, Text

_NO_REASONS: Final = "None are set down."
_NOTHING_AGAINST: Final = "Nothing is set down."
_NO_LIMITS: Final = "None are set down."
_NONE_OPEN: Final = "None."


def finding_terms(found: FindingFacts | None) -> tuple[Terms, ...]:
    """Return the terms of a finding; nothing where none was issued. Each is there, also where it is empty."""
    if found is None:
        return ()
    return (
        Terms(
            (
                Term("Reasons", _lines((found.reasons,), _NO_REASONS)),
                Term("Speaks against it", _against(found)),
                Term("Limits", _lines(found.limits, _NO_LIMITS)),
                Term("Right of reply", (Text(_reply(found)),)),
                Term("Open criticisms", (Text(_open(found.open_criticisms)),)),
                *_reworded(found.reworded),
            )
        ),
    )


def _against(found: FindingFacts) -> tuple[Run, ...]:
    """Return what speaks against it, each point with its answer beneath it."""
    if not (found.against or found.points):
        return (Text(_NOTHING_AGAINST),)
    general = _lines(found.against, "") if found.against else ()
    points = tuple(run for each in found.points for run in (Break(), *_answered(each)))
    return (*general, *(points if general else points[1:]))


def _answered(one: AnsweredFacts) -> tuple[Run, ...]:
    answer = f"Answer: {_in_one_line(one.answer)}" if one.answer.strip() else "Not answered."
    return Text(_in_one_line(one.point)), Break(), Text(answer, "small")


def _reply(found: FindingFacts) -> str:
    why = _in_one_line(found.without_reply)
    return f"{found.reply} Issued without a reply because: {why}" if why else found.reply


def _open(criticisms: tuple[str, ...]) -> str:
    return f"Criticism {listed(criticisms)}." if criticisms else _NONE_OPEN


def _reworded(now: str) -> tuple[Term, ...]:
    """Return the words that an allegation has now, where it was issued on others."""
    return (Term("Issued on other words", (Text(f"It now reads: {_in_one_line(now)}"),)),) if now else ()


def _lines(texts: tuple[str, ...], nothing: str) -> tuple[Run, ...]:
    said = tuple(filter(None, map(_in_one_line, texts)))
    runs = tuple(run for text in said for run in (Break(), Text(text)))
    return runs[1:] or (Text(nothing),)


def _in_one_line(text: str) -> str:
    return " ".join(text.split())
