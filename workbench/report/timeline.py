"""The timeline as figures for a report, drawn from the same facts that its table tells."""

import os
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.disclosure.projection import EventFacts, KeyDateFacts, Projection
from workbench.report.chapters.wording import capital
from workbench.report.dating import fuzzy, span
from workbench.report.document import Picture

if TYPE_CHECKING:
    from workbench.chronology.figure import FigureEvent, FigureKeyDate, TimelineFigure

_DISPUTED = "disputed"
_LONGEST_LABEL = 160
_TALLEST = 165.0  # millimetres: with its caption, and the chapter's title and words above the first one


def timeline_pictures(projection: Projection) -> tuple[Picture, ...]:
    """Return the figures of the timeline, none if no event has a date. Meant for a sandbox child."""
    _keep_matplotlib_at_home()
    from workbench.chronology.figure import timeline_figures

    events = [_event(event) for event in projection.events]
    lanes = tuple(dict.fromkeys(event.lane for event in events))
    key_dates = [line for one in projection.investigation.key_dates if (line := _key_date(one))]
    figures = timeline_figures(events, lanes, key_dates, tallest=_TALLEST)
    return tuple(_picture(figure, number, len(figures)) for number, figure in enumerate(figures, start=1))


def _event(event: EventFacts) -> "FigureEvent":
    from workbench.chronology.figure import FigureEvent

    label, lane, category = map(_short, (event.title.rstrip("."), event.lane, event.category))
    disputed = event.status == _DISPUTED
    return FigureEvent(event.number, lane, fuzzy(event.when), label, disputed, category)


def _key_date(one: KeyDateFacts) -> "FigureKeyDate | None":
    from workbench.chronology.figure import FigureKeyDate

    when, name = fuzzy(one.when), _short(capital(one.name))
    return FigureKeyDate(name, when.earliest, when.latest) if when.earliest and when.latest else None


def _short(words: str) -> str:
    """Return words cut to what a figure could never show more of; it would try every way to set them all."""
    return words if len(words) <= _LONGEST_LABEL else f"{words[:_LONGEST_LABEL]}…"


def _picture(figure: "TimelineFigure", number: int, many: int) -> Picture:
    months = span((figure.first.isoformat(), figure.last.isoformat()))
    told = f"Figure {number}. The timeline, {months}." if many > 1 else "Figure 1. The timeline."
    return Picture(
        svg=figure.image.decode("utf-8"),
        alt=figure.alt_text,
        caption=f"{told} The number beside each event is its number in the table.",
        target=f"timeline-{number}",
    )


def _keep_matplotlib_at_home() -> None:
    """Stop matplotlib looking for settings, a cache and fonts in folders of the user.

    It would make a folder where it finds none, and a sandbox child can make nothing. It looks for a folder of
    settings only if it was given no file of them, and it goes on without a cache that it cannot read.
    """
    home = find_spec("matplotlib")
    if home is None or home.origin is None:
        raise ModuleNotFoundError("matplotlib")
    own = Path(home.origin).parent / "mpl-data"
    os.environ["MATPLOTLIBRC"] = str(own / "matplotlibrc")
    os.environ["MPL_IGNORE_SYSTEM_FONTS"] = "1"
    import matplotlib as mpl

    mpl.get_cachedir = lambda: str(own / "no-cache")
