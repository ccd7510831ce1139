"""The line at the bottom: when it was saved, what is filtered, what is running, when it locks."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar

from ui.look import Look, Role
from ui.widgets.buttons import plain_button
from ui.widgets.label import CutLabel, label
from workbench.kernel.progress import Step
from workbench.kernel.wording import clock_time, count

_HEIGHT = 28
_A_MINUTE = 60


class StatusBar(QFrame):
    """The state of the record, always in view.

    Signals: `cancel_wanted` when the running job is to stop.
    """

    cancel_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("surface", "rail")
        self.setProperty("edge", "top")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName("State of the casebook")
        self._saved = label("Saved", Role.NOTE, "muted")
        self._filters = CutLabel("", Role.NOTE, "muted")
        self._job = CutLabel("", Role.NOTE, "muted")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName("Progress")
        self._cancel = plain_button("Cancel")
        self._cancel.setProperty("role", "small")
        self._cancel.clicked.connect(self.cancel_wanted)
        self._lock = label("", Role.NOTE, "muted")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(20, 0, 20, 0)
        layout.setSpacing(24)
        layout.addWidget(self._saved)
        layout.addWidget(self._filters)
        layout.addStretch(1)
        for part in (self._job, self._bar, self._cancel):
            layout.addWidget(part)
            part.hide()
        layout.addWidget(self._lock)
        self._look = look
        look.changed.connect(self._keep_measures)
        self._keep_measures()

    def show_saved(self, at: datetime) -> None:
        """Say when the last words became safe."""
        self._saved.setText(f"Saved {clock_time(at)}")

    def show_filters(self, words: tuple[str, ...]) -> None:
        """Say what is filtered and which key clears it."""
        filters = f"{count(len(words), 'filter')}: {', '.join(words)}   (Esc clears)"
        self._filters.setText(filters if words else "")

    def show_step(self, step: Step | None) -> None:
        """Show how far long work is; None when it has ended."""
        for part in (self._job, self._bar, self._cancel):
            part.setVisible(step is not None)
        if step is not None:
            self._job.setText(step.words)
            self._bar.setRange(0, step.total)
            self._bar.setValue(step.done)

    def show_lock(self, seconds: int) -> None:
        """Say when the casebook locks by itself."""
        minutes = count((seconds + 59) // 60, "minute")
        self._lock.setText(
            f"Locks after {minutes} of silence" if seconds > _A_MINUTE else f"Locks in {seconds} s"
        )

    def _keep_measures(self) -> None:
        self.setFixedHeight(self._look.px(_HEIGHT))
        self._bar.setFixedSize(self._look.px(120), self._look.px(6))
