"""What is selected and what is filtered, so that panes follow each other without knowing each other."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QObject, Signal

from ui.bridge.names import Names
from workbench.kernel.ids import kind_of


@dataclass(frozen=True, slots=True)
class Place:
    """Somewhere to go: a record, and where in it (a paragraph's id, a field), if that is known."""

    kind: str
    id: str
    within: str = ""


@dataclass(frozen=True, slots=True)
class Filters:
    """What every list and picture is narrowed to: one case, a person, a period (days since 1970), words; and
    events also to one allegation, a category, a standing.
    """

    case: str = ""
    person: str = ""
    period: tuple[float, float] | None = None
    words: str = ""
    allegation: str = ""
    category: str = ""
    status: str = ""

    @property
    def none(self) -> bool:
        """Whether nothing is hidden."""
        return self == Filters()


@dataclass(frozen=True, slots=True)
class Making:
    """A wish for a new record of a kind: the words typed so far, and who hears the id of what was made.

    Where nobody does, the window goes to the new record. `values` are what its fields begin with, by key.
    """

    kind: str
    words: str = ""
    then: Callable[[str], None] | None = None
    values: Mapping[str, object] = field(default_factory=dict)


class Current(QObject):
    """The selection and the filters of one window, and the names it shows.

    Signals:
        selected: the Place that was selected, or None.
        going: a Place that a pane should open and show.
        filtered: the Filters now in force.
        making: a Making: the window opens the form for a new record beside what is being done.
        revealing: the ids of people whose names are asked for; the window asks why and for the passphrase.
        bringing_in: what the rows of a table are that is to come in, such as people.
    """

    selected = Signal(object)
    going = Signal(object)
    filtered = Signal(object)
    making = Signal(object)
    revealing = Signal(object)
    bringing_in = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.page = "page"
        self.place: Place | None = None
        self.filters = Filters()
        self.names = Names(self)

    def select(self, place: Place | None) -> None:
        """Make this the selection; nothing is said if it is already."""
        if place != self.place:
            self.place = place
            self.selected.emit(place)

    def go_to(self, place: Place) -> None:
        """Select a place and bring it into view."""
        self.select(place)
        self.going.emit(place)

    def open(self, id: str, within: str = "") -> None:
        """Go to the record of an id, whatever its kind."""
        self.go_to(Place(kind_of(id), id, within))

    def make(
        self,
        kind: str,
        words: str = "",
        then: Callable[[str], None] | None = None,
        values: Mapping[str, object] | None = None,
    ) -> None:
        """Ask for a new record of a kind without leaving what is being done; `then` hears its id, `values`
        are what is known of it already.
        """
        self.making.emit(Making(kind, words, then, values or {}))

    def narrow(self, **changes: object) -> None:
        """Change some of the filters."""
        self._filter(replace(self.filters, **changes))  # type: ignore[arg-type]

    def clear(self) -> None:
        """Show everything again."""
        self._filter(Filters())

    def _filter(self, filters: Filters) -> None:
        if filters != self.filters:
            self.filters = filters
            self.filtered.emit(filters)


class CurrentBeside(Current):
    """The selection of a page that stands beside the others: it stays while something else is selected there.

    Names are shown in both or in neither; what is gone to from here, made or revealed, is so in the window.
    """

    def __init__(self, window: Current) -> None:
        super().__init__(window)
        self.page = "page beside"
        self.names = window.names
        self._window = window
        self.going.connect(window.going)
        self.making.connect(window.making)
        self.revealing.connect(window.revealing)
        self.bringing_in.connect(window.bringing_in)

    def go_to(self, place: Place) -> None:
        """Select a place in the window and bring it into view there."""
        self._window.go_to(place)
