"""What happens to an error nobody expected: a report that names places in the program and never case text."""

import sys
import traceback
from types import TracebackType

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from ui.widgets.buttons import plain_button, primary_button
from ui.widgets.label import paragraph


def report_of(error: BaseException) -> str:
    """Types, files, lines and functions of an error and its causes; never messages: they may quote."""
    lines: list[str] = []
    seen: set[int] = set()
    told: BaseException | None = error
    while told is not None and id(told) not in seen:
        seen.add(id(told))
        lines += ["because of"] if lines else []
        lines.append(f"{type(told).__module__}.{type(told).__qualname__}")
        frames = traceback.extract_tb(told.__traceback__)
        lines += [f"  {_short(frame.filename)}:{frame.lineno} {frame.name}" for frame in frames]
        told = told.__cause__ or told.__context__
    return "\n".join(lines)


class CrashReport(QDialog):
    """Says that something went wrong and that the work is safe; offers the report. It stops nothing."""

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Investigator’s workbench")
        self.setModal(False)
        self._report = report
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(12)
        layout.addWidget(
            paragraph(
                "Something in the program went wrong. What was saved is safe; words being typed are kept. "
                "You can go on. If it happens again, send this report; it holds no case text."
            )
        )
        words = QPlainTextEdit(report)
        words.setReadOnly(True)
        words.setAccessibleName("Report of the error")
        layout.addWidget(words, 1)
        layout.addLayout(self._buttons())
        self.resize(640, 360)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        copy, go_on = plain_button("Copy the report"), primary_button("Go on")
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._report))
        go_on.clicked.connect(self.accept)
        row.addStretch()
        row.addWidget(copy)
        row.addWidget(go_on)
        return row


def show(error: BaseException) -> CrashReport:
    """Show the report of an error, and write it where a developer looks."""
    report = report_of(error)
    sys.stderr.write(report + "\n")
    dialog = CrashReport(report)
    dialog.show()
    _shown.append(dialog)
    return dialog


def install() -> None:
    """Send every error that reaches the event loop here."""
    sys.excepthook = _hook


def _hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, error, trace)
        return
    show(error)


def _short(filename: str) -> str:
    parts = filename.replace("\\", "/").split("/")
    return "/".join(parts[-2:])


_shown: list[CrashReport] = []
