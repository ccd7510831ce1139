"""The printed timeline: a picture for the report and for export, in as many parts as a page needs."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from workbench.chronology.figure_drawing import draw
from workbench.chronology.figure_events import FigureEvent, FigureKeyDate, Stretch, days_drawn
from workbench.chronology.figure_layout import Layout, lay_out
from workbench.chronology.figure_marks import WIDTH
from workbench.chronology.figure_palette import PRINT, Palette
from workbench.chronology.figure_parts import Part, parts
from workbench.chronology.figure_sheet import ImageFormat, printable, widths
from workbench.chronology.figure_type import Widths
from workbench.chronology.figure_words import alt_text, outside_note, undated_note

__all__ = [
    "PRINT",
    "FigureEvent",
    "FigureKeyDate",
    "ImageFormat",
    "Palette",
    "TimelineFigure",
    "alt_text",
    "timeline_figure",
    "timeline_figures",
]

TALLEST: Final = 200.0  # millimetres; leaves room on the page for a caption


@dataclass(frozen=True, slots=True)
class TimelineFigure:
    """One picture of a timeline, to be set at exactly this size, and all that it shows in words.

    `first` and `last` are the days at the ends of its axis; `notes` stand in it and say what is not drawn.
    """

    image: bytes
    width: float  # millimetres
    height: float
    alt_text: str
    notes: tuple[str, ...]
    first: date
    last: date


def timeline_figures(
    events: Sequence[FigureEvent],
    lanes: Sequence[str],
    key_dates: Sequence[FigureKeyDate] = (),
    period: tuple[date, date] | None = None,
    *,
    image_format: ImageFormat = "svg",
    palette: Palette = PRINT,
    tallest: float = TALLEST,
) -> tuple[TimelineFigure, ...]:
    """The timeline in figures of at most `tallest` millimetres; none if no event has a place in the period.

    Lanes come in the order given, those not given after them. Without a period it is the whole months that
    hold all events. The same events give the same bytes.
    """
    content = _content(events, lanes, key_dates, period)
    if content is None:
        return ()
    divided = parts(content.whole, lambda part: content.fits(part, tallest))
    layouts = [content.laid_out(part, ()) for part in divided[:-1]]
    layouts.append(content.laid_out(divided[-1], content.notes))
    return tuple(content.drawn(layout, image_format, palette) for layout in layouts)


def timeline_figure(
    events: Sequence[FigureEvent],
    lanes: Sequence[str],
    key_dates: Sequence[FigureKeyDate] = (),
    period: tuple[date, date] | None = None,
    *,
    image_format: ImageFormat = "svg",
    palette: Palette = PRINT,
    stated: str = "",
) -> TimelineFigure | None:
    """The timeline in one figure, however tall, as `timeline_figures` else draws it. `stated` says above its
    notes what it was made from.
    """
    content = _content(events, lanes, key_dates, period)
    if content is None:
        return None
    notes = tuple(filter(None, (printable(stated), *content.notes)))
    return content.drawn(content.laid_out(content.whole, notes), image_format, palette)


@dataclass(frozen=True, slots=True)
class _Content:
    """All that is to be shown, in words the type can set, before it is divided."""

    whole: Part
    key_dates: tuple[FigureKeyDate, ...]
    notes: tuple[str, ...]
    widths: Widths

    def laid_out(self, part: Part, notes: Sequence[str]) -> Layout:
        return lay_out(part.stretch, part.lanes, part.events, self.key_dates, notes, self.widths)

    def fits(self, part: Part, tallest: float) -> bool:
        """Whether a part with all notes is no taller than this."""
        drawn = (part.stretch, part.lanes, part.events, self.key_dates, self.notes, self.widths)
        return lay_out(*drawn, tallest).height <= tallest

    def drawn(self, layout: Layout, image_format: ImageFormat, palette: Palette) -> TimelineFigure:
        stretch = layout.scale.stretch
        key_dates = [flag.key_date for flag in reversed(layout.flags)]
        events = [placed.event for lane in layout.lanes for placed in lane.placed]
        lanes = [lane.name for lane in layout.lanes]
        return TimelineFigure(
            image=draw(layout, palette).image(image_format),
            width=WIDTH,
            height=layout.height,
            alt_text=alt_text(events, lanes, stretch, key_dates, layout.notes),
            notes=layout.notes,
            first=stretch.first,
            last=stretch.last,
        )


def _content(
    events: Sequence[FigureEvent],
    lanes: Sequence[str],
    key_dates: Sequence[FigureKeyDate],
    period: tuple[date, date] | None,
) -> _Content | None:
    legible = [
        replace(
            event,
            lane=printable(event.lane),
            label=printable(event.label),
            category=printable(event.category),
        )
        for event in events
    ]
    dated = [days for event in legible if (days := days_drawn(event.date))]
    if not dated:
        return None
    stretch = Stretch(*period) if period else Stretch.around(dated)
    shown = tuple(event for event in legible if stretch.shows(event.date))
    outside = [event for event in legible if days_drawn(event.date) and not stretch.shows(event.date)]
    undated = [event for event in legible if not days_drawn(event.date)]
    names = tuple(dict.fromkeys([*map(printable, lanes), *(event.lane for event in shown)]))
    marked = tuple(replace(key_date, label=printable(key_date.label)) for key_date in key_dates)
    notes = tuple(filter(None, (outside_note(outside), undated_note(undated))))
    return _Content(Part(stretch, names, shown), marked, notes, widths()) if shown else None
