"""The field for the files that become exhibits: chosen, dropped or pasted, each with its size."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QWidget,
)

from ui.look import Look, Role
from ui.widgets import Field, label, plain_button
from workbench.kernel.progress import Step
from workbench.kernel.wording import count, size

_MOST_SHOWN: Final = 6
_ROW: Final = 24
_NO_FILE: Final = "Or drop or paste them here."


class FilesField(Field):
    """Its value is the paths, in the order in which they came; each file once.

    Signals: `stop_wanted` when the sealing of these files is to be stopped.
    """

    stop_wanted = Signal()

    def __init__(self, look: Look, name: str) -> None:
        self._files = _Files()
        super().__init__(name, self._files)
        self._look = look
        self._paths: dict[str, str] = {}
        self._wrong: Mapping[str, str] = {}
        self._said = label("", Role.NOTE, "muted")
        self._choose, self._take_out = plain_button("Choose files…"), plain_button("Take out")
        self._bar, self._stop = QProgressBar(), plain_button("Stop")
        self._lay_out()
        self._files.files_given.connect(self.add)
        self._files.taking_out.connect(self._drop_chosen)
        self._choose.clicked.connect(self._ask)
        self._take_out.clicked.connect(self._drop_chosen)
        self._stop.clicked.connect(self.stop_wanted)
        self.setFocusProxy(self._choose)
        self._show()

    def value(self) -> tuple[str, ...]:
        return tuple(self._paths)

    def set_value(self, value: Iterable[str]) -> None:
        """Show these files; nothing is wrong with them yet."""
        self._paths = {path: _size_of(path) for path in value}
        self._wrong = {}
        self._show()

    def add(self, paths: Iterable[str]) -> None:
        """Add files that were dropped, pasted or chosen."""
        self._paths.update({path: _size_of(path) for path in paths})
        self._show()
        self.edited.emit()

    def say_wrong(self, wrong: Mapping[str, str]) -> None:
        """Keep only these files, each with the sentence why it was not taken in."""
        self.set_value(wrong)
        self._wrong = dict(wrong)
        self._show()

    def show_step(self, step: Step | None) -> None:
        """Show how far the sealing is; None when it is over."""
        for part in (self._bar, self._stop):
            part.setVisible(step is not None)
        for other in (self._choose, self._take_out):
            other.setVisible(step is None)
        if step is not None:
            self._bar.setRange(0, max(step.total, 1))
            self._bar.setValue(step.done)
            self._said.setText(step.words)
        else:
            self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take pasted files whatever part of the field has the focus."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self.add(local_files(QApplication.clipboard().mimeData()))
        else:
            super().keyPressEvent(event)

    def _ask(self) -> None:
        chosen, _ = QFileDialog.getOpenFileNames(self.window(), "Choose the files")
        self.add(chosen)

    def _drop_chosen(self) -> None:
        for item in self._files.selectedItems():
            self._paths.pop(item.data(Qt.ItemDataRole.UserRole), None)
        self._show()
        self.edited.emit()

    def _show(self) -> None:
        self._files.clear()
        for path, told in self._paths.items():
            wrong = self._wrong.get(path, "")
            item = QListWidgetItem(f"{Path(path).name}   {wrong or told}")
            item.setToolTip(f"{path}\n{wrong}".strip())
            item.setData(Qt.ItemDataRole.UserRole, path)
            item.setSizeHint(QSize(0, self._look.px(_ROW)))
            self._files.addItem(item)
        self._said.setText(
            f"{count(len(self._paths), 'file')}." if self._paths else "Or drop or paste them here."
        )
        shown = min(max(len(self._paths), 1), _MOST_SHOWN)
        self._files.setFixedHeight(self._look.px(_ROW * shown + 12))
        self._take_out.setEnabled(bool(self._paths))

    def _lay_out(self) -> None:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        for part in (self._choose, self._take_out, self._bar, self._stop):
            row.addWidget(part)
        row.addStretch(1)
        self._bar.setAccessibleName("Sealing")
        self._bar.setTextVisible(False)
        self._stop.setAccessibleName("Stop the sealing")
        self._take_out.setAccessibleName("Take out the chosen files")
        self._layout.addWidget(self._said)
        self._layout.addWidget(holder)
        self.show_step(None)


class _Files(QListWidget):
    """The names of the files. Delete takes the chosen ones out.

    Signals: `files_given` with paths that were dropped or pasted; `taking_out`.
    """

    files_given = Signal(object)
    taking_out = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAcceptDrops(True)
        self.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setProperty("field", "true")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self.files_given.emit(local_files(QApplication.clipboard().mimeData()))
        elif event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.taking_out.emit()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        event.setAccepted(holds_files(event.mimeData()))

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        event.setAccepted(holds_files(event.mimeData()))

    def dropEvent(self, event: QDropEvent) -> None:
        self.files_given.emit(local_files(event.mimeData()))
        event.acceptProposedAction()


def holds_files(data: QMimeData) -> bool:
    """Whether files of this computer are being dragged; folders are not looked into yet."""
    return any(url.isLocalFile() for url in data.urls())


def local_files(data: QMimeData) -> tuple[str, ...]:
    """The files of this computer that are dropped or pasted, those in folders among them."""
    return tuple(file for url in data.urls() if url.isLocalFile() for file in _files_in(url.toLocalFile()))


def _files_in(path: str) -> Iterator[str]:
    if not Path(path).is_dir():
        yield path
        return
    yield from sorted(str(each) for each in Path(path).rglob("*") if each.is_file())


def _size_of(path: str) -> str:
    try:
        return size(Path(path).stat().st_size)
    except OSError:
        return ""
