"""Made-up events for the tests of the timeline, the same for the same seed."""

import numpy as np
from hypothesis import strategies as st

from ui.widgets.timeline import Flag, Kind, TimelineData, TimelineEvent, arranged
from ui.widgets.timeline.frame import Measures
from ui.widgets.timeline.geometry import Geometry, geometry

START = 735_009.0  # 21 May 2013
MEASURES = Measures(lambda index: 40.0 + index % 60, lambda words: 7.0 * len(words), lambda _: 70.0)
LANES = ("Child C", "Child G", "Inspection", "Teams")


def many(number: int, lanes: int = 12, years: float = 17, seed: int = 1) -> TimelineData:
    """So many events over so many years: six in ten on a day, the others of every kind."""
    chance = np.random.default_rng(seed)
    x0 = np.sort(START + chance.random(number) * years * 365.25)
    kind = chance.choice(10, number, p=(0.6, 0.1, 0.08, 0.07, 0.04, 0.04, 0.02, 0.02, 0.02, 0.01))
    lasting = ~np.isin(kind, (Kind.ON, Kind.BEFORE, Kind.AFTER))
    x1 = x0 + np.where(lasting, chance.exponential(20, number), 0)
    return TimelineData(
        lanes=tuple(f"Lane {lane}" for lane in range(lanes)),
        ids=tuple(f"event-{index}" for index in range(number)),
        x0=x0,
        x1=x1,
        lane=chance.integers(0, lanes, number),
        category=chance.integers(0, 16, number),
        kind=kind.astype(np.int64),
        labels=tuple(f"Event {index}" for index in range(number)),
        flags=chance.choice((0, 0, 0, 1, 2, 4, 5), number).astype(np.int64),
    )


def event(id: str, day: float, lane: int = 0, kind: Kind = Kind.ON, **more: object) -> TimelineEvent:
    """One event so many days after the start."""
    last = START + float(more.pop("until", day))  # type: ignore[arg-type]
    flags = more.pop("flags", Flag.NONE)
    pieces = more.pop("pieces", ())
    label = str(more.pop("label", f"Event {id}"))
    return TimelineEvent(id, START + day, last, lane, 0, kind, label, flags, pieces)  # type: ignore[arg-type]


def canvas(start: float, days: float, width: int = 1_000, height: int = 400, **more: int) -> Geometry:
    """A canvas that shows so many days from so many days after the start."""
    span = (START + start, START + start + days)
    return geometry(span, (width, height), more.get("lanes", 12), more.get("offset", 0), 1.0)


@st.composite
def timelines(draw: st.DrawFn) -> TimelineData:
    """Up to 80 events of every kind and flag in up to 5 lanes, often many on one day."""
    lanes = draw(st.integers(1, 5))
    day = st.integers(0, 400).map(float)
    events = draw(
        st.lists(
            st.tuples(
                day, st.integers(0, 300), st.integers(0, lanes - 1), st.integers(0, 9), st.integers(0, 7)
            ),
            max_size=80,
        )
    )
    made = [
        event(
            str(number),
            first,
            lane,
            Kind(kind),
            until=first + length * (kind not in (0, 4, 5)),
            flags=Flag(flags),
        )
        for number, (first, length, lane, kind, flags) in enumerate(events)
    ]
    return arranged([f"Lane {lane}" for lane in range(lanes)], made)
