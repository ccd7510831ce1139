"""The page on which a table comes in: read it, match its columns, look at every row, add it as one act."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ui.bridge import Current, Desk
from ui.exchange import table_words as words
from ui.exchange.column_rows import ColumnRows
from ui.exchange.row_preview import RowPreview
from ui.look import Look, Role
from ui.widgets import ChoiceField, EmptyState, PaneHeading, label, paragraph, plain_button, primary_button
from ui.widgets.said_on_line import SaidOnLine
from workbench.exchange import tables
from workbench.exchange.tables import Matching, Preview, RawTable
from workbench.kernel.commands import Outcome
from workbench.kernel.errors import Refused, StoreTrouble
from workbench.kernel.wording import count

_NOTHING: Final = (
    "Paste rows copied from a spreadsheet, or open a CSV, XLSX or ODS file. You see every row first."
)
_PAUSE_MILLISECONDS: Final = 400
_FILES: Final = "Tables (*.csv *.tsv *.txt *.xlsx *.xlsm *.xls *.xlsb *.ods);;All files (*)"


class TablePage(QWidget):
    """One table at a time."""

    def __init__(self, look: Look, desk: Desk, _: Current) -> None:
        super().__init__()
        self.setAccessibleName("Add a table")
        self.setProperty("surface", "panel")
        self._desk = desk
        self._table: RawTable | None = None
        self._matching_now: Matching | None = None
        self._preview: Preview | None = None
        self._source: Path | str = ""
        self._left = 0
        self._soon = QTimer(self, singleShot=True, interval=_PAUSE_MILLISECONDS)
        self.kind = ChoiceField("What the rows are", words.kinds())
        self.sheet = ChoiceField("Sheet", ())
        self.headings = ChoiceField("Headings", words.heading_choices())
        self.columns, self.rows = ColumnRows(look), RowPreview(look)
        self.said_on = SaidOnLine(look)
        self.said = paragraph("", Role.NOTE, "danger")
        self.remarks, self.sums = paragraph("", Role.NOTE, "muted"), label("", Role.BODY, "muted")
        self.add = primary_button("Add the rows")
        self._heading = PaneHeading(look, "Add a table", edge=True)
        self._nothing = EmptyState(_NOTHING, "Paste", "Open a file…")
        self._pages = QStackedWidget()
        self._lay_out(look)
        self._connect()

    def begin(self, kind: str) -> None:
        """Start with what the rows are: people, events, cases or allegations."""
        self.kind.set_value(kind)
        self._match()

    def paste(self) -> None:
        """Read the rows on the clipboard."""
        self.read(QApplication.clipboard().text())

    def read(self, source: Path | str) -> None:
        """Read the table in a file, or in pasted text."""
        self._source = source
        self.sheet.offer(())
        self.headings.set_value(words.FOUND)
        self._read()

    def _read(self) -> None:
        source, sheet = self._source, self.sheet.value() if self._sheets() else ""
        at = None if self.headings.value() == words.FOUND else int(self.headings.value())
        if isinstance(source, Path):
            self._desk.start(
                lambda _, progress: tables.read_file(source, sheet=sheet, headings_at=at, progress=progress),
                self._show_table,
                self._refuse,
            )
        else:
            self._desk.start(
                lambda _, __: tables.read_clipboard(source, headings_at=at), self._show_table, self._refuse
            )

    def _show_table(self, table: RawTable) -> None:
        self._table = table
        self.said.hide()
        self._heading.show_title("Add a table", words.title_of(table))
        self.sheet.offer((name, name) for name in table.sheets)
        if table.sheet:
            self.sheet.set_value(table.sheet)
        self.sheet.setVisible(len(table.sheets) > 1)
        self._pages.setCurrentIndex(1)
        self._match()

    def _match(self) -> None:
        if self._table is not None:
            self._ask(tables.match(self._table, self.kind.value()))

    def _ask(self, matching: Matching) -> None:
        if self._table is not None:
            self._matching_now = matching
            self.columns.show_table(self._table, matching)
            self.said_on.setVisible(any(field.date for field in matching.fields()))
            self._ask_preview()

    def _ask_preview(self) -> None:
        table, matching = self._table, self._matching_now
        if table is not None and matching is not None:
            self._desk.ask(
                *(tables.preview, table, matching, self.said_on.day()),
                then=self._show_preview,
                slot="preview of a table",
            )

    def _show_preview(self, preview: Preview) -> None:
        self._preview = preview
        self.rows.show_preview(preview)
        self.remarks.setText(words.remarks(preview))
        self.remarks.setVisible(bool(self.remarks.text()))
        self.sums.setText(preview.in_words())
        self._show_amount()

    def _show_amount(self) -> None:
        chosen = len(self.rows.included())
        self.add.setText(f"Add {count(chosen, 'row')}")
        self.add.setEnabled(bool(chosen))

    def _add(self) -> None:
        if self._preview is None:
            return
        try:
            acts = tables.import_commands(self._preview, self.rows.included())
        except Refused as refused:
            self._refuse(refused)
            return
        self.add.setEnabled(False)
        self._left = len(acts)
        for act in acts:
            self._desk.run(act, self._added, self._refuse)

    def _added(self, _: Outcome) -> None:
        self._left -= 1
        if not self._left:
            self._heading.show_title("Add a table", f"{count(len(self.rows.included()), 'row')} added")
            self._pages.setCurrentIndex(0)
            self._table = self._preview = None

    def _refuse(self, error: Refused | StoreTrouble) -> None:
        if isinstance(error, StoreTrouble):
            self._desk.complain(error)
        else:
            self.said.setText(error.message)
            self.said.show()
        self._show_amount()

    def _open(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self.window(), "Open a table", "", _FILES)
        if chosen:
            self.read(Path(chosen))

    def _start_again(self) -> None:
        self._table = self._preview = None
        self.said.hide()
        self._heading.show_title("Add a table")
        self._pages.setCurrentIndex(0)

    def _sheets(self) -> bool:
        return self._table is not None and bool(self._table.sheets)

    def _connect(self) -> None:
        self._nothing.primary_chosen.connect(self.paste)
        self._nothing.plain_chosen.connect(self._open)
        self.kind.edited.connect(self._match)
        self.sheet.edited.connect(self._read)
        self.headings.edited.connect(self._read)
        self.columns.matched.connect(self._ask)
        self.said_on.edited.connect(self._soon.start)
        self._soon.timeout.connect(self._ask_preview)
        self.rows.chosen_changed.connect(self._show_amount)
        self.add.clicked.connect(self._add)

    def _lay_out(self, look: Look) -> None:
        self._pages.addWidget(self._nothing)
        self._pages.addWidget(self._matching(look))
        inside = QVBoxLayout()
        inside.setContentsMargins(look.px(16), look.px(12), look.px(24), look.px(16))
        inside.setSpacing(look.px(12))
        inside.addLayout(self._chosen())
        inside.addWidget(self.said)
        inside.addWidget(self._pages, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._heading)
        whole.addLayout(inside, 1)
        self.said.hide()
        self.sheet.hide()
        self.setFocusProxy(self.kind)

    def _chosen(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(label("The rows are", Role.BODY))
        row.addWidget(self.kind)
        row.addWidget(self.sheet)
        row.addWidget(label("Headings", Role.BODY, "muted"))
        row.addWidget(self.headings)
        row.addStretch(1)
        return row

    def _matching(self, look: Look) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(12))
        column.addWidget(self._looked_through(look), 1)
        column.addLayout(self._ending())
        return page

    def _looked_through(self, look: Look) -> QScrollArea:
        """What is matched and seen: in a low window with large text it scrolls as a whole."""
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(12))
        for part, share in ((self.columns, 0), (self.said_on, 0), (self.remarks, 0), (self.rows, 1)):
            column.addWidget(part, share)
        area = QScrollArea(widgetResizable=True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for each in (inside, area):
            each.setProperty("surface", "panel")
        area.setWidget(inside)
        return area

    def _ending(self) -> QHBoxLayout:
        again = plain_button("Another table")
        again.clicked.connect(self._start_again)
        row = QHBoxLayout()
        for part in (self.add, again, self.sums):
            row.addWidget(part)
        row.addStretch(1)
        return row
