"""The rows of a table as they would come in; Enter or a double click on one takes it in or leaves it out."""

from collections.abc import Collection

from PySide6.QtCore import Signal

from ui.exchange import table_words as words
from ui.look import Look
from ui.widgets import Column, RecordTable
from workbench.exchange.tables import Preview, PreviewRow

_LOWEST = 56


class RowPreview(RecordTable):
    """What would become of each row.

    Signals: `chosen_changed` when another row is to be added or left out.
    """

    chosen_changed = Signal()

    def __init__(self, look: Look) -> None:
        self._included: set[int] = set()
        super().__init__(look, "Rows of the table", self._columns())
        self.setMinimumHeight(look.px(_LOWEST))
        self.opened.connect(self._turn)

    def show_preview(self, preview: Preview) -> None:
        """Show other rows; those that are ready would be added."""
        self._included = set(preview.ready())
        self.rows.show_rows(preview.rows)

    def included(self) -> Collection[int]:
        """The numbers of the rows that would be added."""
        return frozenset(self._included)

    def _turn(self, row: PreviewRow) -> None:
        if row.command is not None:
            self._included ^= {row.number}
            self.viewport().update()
            self.chosen_changed.emit()

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column("Row", lambda row: f"{row.number:,}", width=56, number=True),
            Column("Becomes", lambda row: words.becomes(row, row.number in self._included), width=96),
            Column("Words", lambda row: " · ".join(filter(None, row.cells)), width=360),
            Column("Understood", words.understood),
        )
